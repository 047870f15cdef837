import { useState } from 'preact/hooks';
import { listChanges, type Change, type Comparison } from '../../comparison/compare.ts';
import { changeWords, dimensionWords, KIND_WORDS, totalLines, type SideNames } from '../models/compare-words.ts';

interface TableProps {
  items: readonly Change[];
  names: SideNames;
  caption: string;
  /** Also shows what each side earned. */
  isScored: boolean;
}

const NOT_THERE = '没有这一项';

function Side({ words, earned }: { words: string; earned: string }) {
  return (
    <>
      {words || <span class="quiet">{NOT_THERE}</span>}
      {earned && <p class="quiet">{earned}</p>}
    </>
  );
}

/** Items with both sides; on a phone each item is a block of its own. */
export function ChangeTable({ items, names, caption, isScored }: TableProps) {
  return (
    <table class="changes" role="table">
      <caption class="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            项目
          </th>
          <th role="columnheader" scope="col">
            {names.before}
          </th>
          <th role="columnheader" scope="col">
            {names.after}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={`${item.kind}-${item.id}`} role="row" data-change={item.id}>
            <th role="rowheader" scope="row">
              {item.title}
              <span class="quiet">{KIND_WORDS[item.kind]}</span>
            </th>
            <td role="cell" data-label={names.before}>
              <Side words={item.before} earned={isScored ? item.earnedBefore : ''} />
            </td>
            <td role="cell" data-label={names.after}>
              <Side words={item.after} earned={isScored ? item.earnedAfter : ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was gained and what was lost, in words. */
export function TurnLists({ items, isScored }: { items: readonly Change[]; isScored: boolean }) {
  const [better, worse] = [items.filter(({ turn }) => turn === 'better'), items.filter(({ turn }) => turn === 'worse')];
  return (
    <div class="turns">
      {[
        { title: '好起来的', list: better },
        { title: '退下去的', list: worse },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title}>
              <h4>
                {title} {list.length} 项
              </h4>
              <ul>
                {list.map((item) => (
                  <li key={`${item.kind}-${item.id}`}>{changeWords(item, isScored)}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

interface Props {
  comparison: Comparison;
  names: SideNames;
  isScored: boolean;
}

/** Two states of one standard: totals, what was gained and lost, and every item that changed. */
export function ComparisonView({ comparison, names, isScored }: Props) {
  const [isAll, setAll] = useState(false);
  const changes = listChanges(comparison);
  return (
    <div class="comparison" data-comparison={changes.length}>
      {totalLines(comparison, names, isScored).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {changes.length === 0 ? <p>逐项比过：没有一项不同。</p> : <p>有 {changes.length} 项不同。</p>}
      <TurnLists items={changes} isScored={isScored} />
      {isScored && comparison.dimensions.length > 0 && (
        <>
          <h4>各部分得分</h4>
          <ul>
            {comparison.dimensions.map(({ id, title, before, after }) => (
              <li key={id}>
                {title}：{names.before}
                {dimensionWords(before)}，{names.after}
                {dimensionWords(after)}
              </li>
            ))}
          </ul>
        </>
      )}
      <label class="filter no-print">
        <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} />
        <span>没有变化的也列出来</span>
      </label>
      {(isAll || changes.length > 0) && (
        <ChangeTable
          items={isAll ? comparison.items : changes}
          names={names}
          caption={isAll ? '逐项对比' : '不同的项目'}
          isScored={isScored}
        />
      )}
    </div>
  );
}
