import type { ScoredState } from '../../comparison/compare.ts';
import type { Correspondence } from '../../comparison/side-by-side.ts';
import { stateWords, type SideNames } from '../models/compare-words.ts';

interface Props {
  other: ScoredState;
  present: ScoredState;
  pairs: readonly Correspondence[];
  names: SideNames;
}

/** Two standards side by side: the totals, and the items that ask the same thing. */
export function SideBySide({ other, present, pairs, names }: Props) {
  return (
    <div class="comparison" data-pairs={pairs.length}>
      <p>两份用的不是同一张考核表，得分不能直接比。</p>
      <ul>
        <li>
          {names.before}，{other.standard.title}：{stateWords(other)}
        </li>
        <li>
          {names.after}，{present.standard.title}：{stateWords(present)}
        </li>
      </ul>
      {pairs.length === 0 ? (
        <p>两张表没有对应的项目。</p>
      ) : (
        <>
          <p>
            下面 {pairs.length} 项两张表问的是同一件事<span class="tag">本站对应</span>。
          </p>
          <table class="changes" role="table">
            <caption class="hidden">对应的项目</caption>
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
              {pairs.map(({ left, right, isSame }) => (
                <tr key={right.id} role="row">
                  <th role="rowheader" scope="row">
                    {right.title}
                    {!isSame && <span class="quiet">答案不同</span>}
                  </th>
                  {[
                    { side: left, name: names.before },
                    { side: right, name: names.after },
                  ].map(({ side, name }) => (
                    <td key={name} role="cell" data-label={name}>
                      {side.answer}
                      {side.earned && <p class="quiet">{side.earned}</p>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
