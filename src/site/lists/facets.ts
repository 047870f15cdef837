/** The facets of a list of documents: what it can be narrowed by, with the number of documents under each value. */
import { type Named, type PublishedDocument, yearOf } from '../documents.ts';
import { KIND_TITLES, SCOPE_TITLES } from '../sections.ts';

export interface FacetValue {
  value: string;
  title: string;
  /** Documents of the list under it. */
  count: number;
}

export interface Facet {
  /** Name in the address and of the `data-` attribute: `?topic=…`. */
  name: 'kind' | 'topic' | 'unit' | 'year' | 'scope';
  title: string;
  values: readonly FacetValue[];
}

/** Value of the year facet for a document without a known year. */
export const NO_YEAR = 'none';

/** Under which values of each facet a document stands. */
export const facetValues = ({ data }: PublishedDocument): Record<Facet['name'], readonly string[]> => ({
  kind: [data.kind],
  topic: data.topics,
  unit: data.unitKinds,
  year: [yearOf(data) === 0 ? NO_YEAR : String(yearOf(data))],
  scope: [data.scope],
});

/** The facets by which `documents` can be told apart; one that has a single value says nothing and is left out. */
export function facetsOf(
  documents: readonly PublishedDocument[],
  topics: readonly Named[],
  unitKinds: readonly Named[],
): Facet[] {
  const years = [...new Set(documents.map(({ data }) => yearOf(data)))].sort((a, b) => b - a);
  const facet = (name: Facet['name'], title: string, values: readonly (readonly [string, string])[]): Facet => ({
    name,
    title,
    values: values
      .map(([value, label]) => ({
        value,
        title: label,
        count: documents.filter((document) => facetValues(document)[name].includes(value)).length,
      }))
      .filter(({ count }) => count > 0),
  });
  const titled = (entries: readonly Named[]): [string, string][] => entries.map(({ id, title }) => [id, title]);
  return [
    facet('kind', '类别', Object.entries(KIND_TITLES)),
    facet('topic', '主题', titled(topics)),
    facet('unit', '单位', titled(unitKinds)),
    facet(
      'year',
      '年份',
      years.map((year) => (year === 0 ? [NO_YEAR, '年份不详'] : [String(year), `${year} 年`])),
    ),
    facet('scope', '范围', Object.entries(SCOPE_TITLES)),
  ].filter(({ values }) => values.length > 1);
}
