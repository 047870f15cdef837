import { useRef, useState } from 'preact/hooks';
import type { BallotCounts } from '../../ballot/counts.ts';
import { countVote, GRADES, NO_VOTES, votesOf, type Vote } from '../../ballot/votes.ts';

interface Props {
  counts: BallotCounts;
  /** Takes the counts after a ballot more or less. */
  onCount: (counts: BallotCounts) => void;
}

/** 唱票: one large button for each grade, 1, 2 and 3 on the keyboard, and the last ballot back. */
export function VoteCounter({ counts, onCount }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [past, setPast] = useState<readonly Vote[]>([]);
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const votes = votesOf(counts);
  const all = votes.satisfied + votes.basicallySatisfied + votes.dissatisfied;
  const begun = counts.satisfied !== undefined || counts.basicallySatisfied !== undefined || counts.valid !== undefined;

  const open = (from: BallotCounts | null): void => {
    if (from) onCount({ ...counts, ...from });
    setPast([]);
    setSaid('');
    setOpen(true);
    // The panel stands after the next paint.
    requestAnimationFrame(() => panel.current?.focus());
  };
  const tell = (vote: Vote, after: BallotCounts, sign: string): void => {
    const label = GRADES.find(({ count }) => count === vote)?.label ?? '';
    setSaid(`${sign}${label}，现在 ${votesOf(after)[vote]} 张，共 ${after.valid ?? 0} 张`);
  };
  const add = (vote: Vote): void => {
    const after = countVote(counts, vote);
    onCount(after);
    setPast([...past, vote]);
    tell(vote, after, '');
  };
  const takeBack = (): void => {
    const vote = past[past.length - 1];
    if (vote === undefined) return;
    const after = countVote(counts, vote, -1);
    onCount(after);
    setPast(past.slice(0, -1));
    tell(vote, after, '撤回一张');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const grade = GRADES[['1', '2', '3'].indexOf(event.key)];
    if (grade) add(grade.count);
    else if (event.key === 'Backspace') takeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (!isOpen) {
    return (
      <div class="no-print">
        <p class="quiet">当场唱票时用：念一张点一下，有效票和三档票数自动加上。</p>
        <p class="buttons">
          <button type="button" onClick={() => open(begun ? null : NO_VOTES)}>
            {begun ? `接着唱票（已有 ${all} 张）` : '开始唱票'}
          </button>
          {begun && (
            <button type="button" onClick={() => open(NO_VOTES)}>
              从零开始唱票
            </button>
          )}
        </p>
      </div>
    );
  }
  const left = (counts.returned ?? 0) - all;
  return (
    <div
      class="vote-counter no-print"
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label="唱票"
      data-own-keys
      onKeyDown={press}
    >
      <div class="votes">
        {GRADES.map(({ count, label }, index) => (
          <button key={count} type="button" class={count} onClick={() => add(count)}>
            <span class="grade">{label}</span>
            <b>{votes[count]}</b>
            <span class="more">＋1（按 {index + 1}）</span>
          </button>
        ))}
      </div>
      <p>
        已唱 {all} 张有效票
        {counts.returned !== undefined &&
          (left >= 0
            ? `，收回 ${counts.returned} 张，余 ${left} 张（废票不唱）`
            : `，比收回的 ${counts.returned} 张还多`)}
        。
      </p>
      <p class="buttons">
        <button type="button" aria-disabled={past.length === 0} onClick={takeBack}>
          撤回上一张
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          唱完了
        </button>
      </p>
      <p class="hidden" role="status">
        {said}
      </p>
    </div>
  );
}
