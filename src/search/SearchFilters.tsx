import type { SearchRequest } from './address.ts';
import { FACETS, type Facet, type FacetValue } from './facets.ts';

/** Words for the values that results hold as codes. */
export interface FacetWords {
  kind: Readonly<Record<string, string>>;
  scope: Readonly<Record<string, string>>;
  force: Readonly<Record<string, string>>;
}

const FACET_TITLES: Record<Facet, string> = {
  kind: '类别',
  topic: '主题',
  unit: '单位',
  year: '年份',
  scope: '范围',
  force: '效力',
};

interface Props {
  request: SearchRequest;
  counts: Readonly<Record<Facet, readonly FacetValue[]>>;
  words: FacetWords;
  onChange: (request: SearchRequest) => void;
}

/** Choices that narrow and order the results, each with how many it would leave. */
export function SearchFilters({ request, counts, words, onChange }: Props) {
  const wordsFor: Partial<Record<Facet, Readonly<Record<string, string>>>> = words;
  return (
    <details class="narrowing" open={Object.keys(request.filters).length > 0 || request.order === 'date'}>
      <summary>筛选和排序</summary>
      <div class="facets">
        {FACETS.map((facet) => {
          const chosen = request.filters[facet] ?? '';
          const known = counts[facet].some(({ value }) => value === chosen);
          const values = chosen === '' || known ? counts[facet] : [{ value: chosen, count: 0 }, ...counts[facet]];
          return (
            <label key={facet}>
              {FACET_TITLES[facet]}
              <select
                value={chosen}
                onChange={(event) => {
                  const { [facet]: _before, ...others } = request.filters;
                  const value = event.currentTarget.value;
                  onChange({ ...request, filters: value === '' ? others : { ...others, [facet]: value } });
                }}
              >
                <option value="">全部</option>
                {values.map(({ value, count }) => (
                  <option key={value} value={value}>
                    {wordsFor[facet]?.[value] ?? value}（{count}）
                  </option>
                ))}
              </select>
            </label>
          );
        })}
        <label>
          排序
          <select
            value={request.order}
            onChange={(event) => {
              onChange({ ...request, order: event.currentTarget.value === 'date' ? 'date' : 'relevance' });
            }}
          >
            <option value="relevance">最相关的在前</option>
            <option value="date">最新的在前</option>
          </select>
        </label>
      </div>
    </details>
  );
}
