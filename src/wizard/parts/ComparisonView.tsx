import { useState } from 'preact/hooks';
import { listChanges, type Change, type Comparison } from '../../comparison/compare.ts';
import { changeWords, dimensionWords, KIND_WORDS, totalLines, type SideNames } from '../models/compare-words.ts';
import { PairTable } from './PairTable.tsx';

interface TableProps {
  items: readonly Change[];
  names: SideNames;
  caption: string;
  /** Also shows what each side earned. */
  isScored: boolean;
}

/** Items with both sides. */
export function ChangeTable({ items, names, caption, isScored }: TableProps) {
  const pairs = items.map(({ kind, id, title, before, after, earnedBefore, earnedAfter }) => ({
    id,
    title,
    hint: KIND_WORDS[kind],
    before: { words: before, earned: isScored ? earnedBefore : '' },
    after: { words: after, earned: isScored ? earnedAfter : '' },
  }));
  return <PairTable caption={caption} names={names} pairs={pairs} />;
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
