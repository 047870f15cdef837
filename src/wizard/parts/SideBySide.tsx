import type { ScoredState } from '../../comparison/compare.ts';
import type { Correspondence } from '../../comparison/side-by-side.ts';
import { stateWords, type SideNames } from '../models/compare-words.ts';
import { PairTable } from './PairTable.tsx';

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
          <PairTable
            caption="对应的项目"
            names={names}
            pairs={pairs.map(({ left, right, isSame }) => ({
              id: right.id,
              title: right.title,
              hint: isSame ? '' : '答案不同',
              before: { words: left.answer, earned: left.earned },
              after: { words: right.answer, earned: right.earned },
            }))}
          />
        </>
      )}
    </div>
  );
}
