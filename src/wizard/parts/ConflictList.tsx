import { dayAndTime } from '../../adapters/clock.ts';
import type { Conflict, Side } from '../../assessment/merger.ts';
import type { ConflictWords } from '../models/merge-words.ts';

interface Props {
  items: readonly { conflict: Conflict; words: ConflictWords }[];
  picks: Readonly<Record<string, Side>>;
  onPick: (chosen: Record<string, Side>) => void;
  /** When each side was saved, for information only. */
  savedAt: { mine: string; theirs: string };
}

/** Every item that says one thing here and another in the file, to be chosen one by one; nothing is chosen before. */
export function ConflictList({ items, picks, onPick, savedAt }: Props) {
  const all = (side: Side): void => onPick(Object.fromEntries(items.map(({ conflict }) => [conflict.key, side])));
  return (
    <section class="conflicts" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">两边不一样的 {items.length} 处</h2>
      <p class="quiet">
        本机保存于 {dayAndTime(new Date(savedAt.mine))}，文件保存于 {dayAndTime(new Date(savedAt.theirs))}
        。时间只供参考，请逐项选。
      </p>
      <p class="buttons">
        <button type="button" onClick={() => all('mine')}>
          全部用本机的
        </button>
        <button type="button" onClick={() => all('theirs')}>
          全部用文件的
        </button>
      </p>
      {items.map(({ conflict: { key, canJoin }, words }) => {
        const sides: [Side, string, string][] = [
          ['mine', '本机', words.mine],
          ['theirs', '文件', words.theirs],
        ];
        if (canJoin) sides.push(['both', '两段都留', '']);
        return (
          <fieldset key={key}>
            <legend>{words.title}</legend>
            <div class="sides">
              {sides.map(([side, name, text]) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={`pick-${key}`}
                    checked={picks[key] === side}
                    onChange={() => onPick({ [key]: side })}
                  />
                  <span>
                    <b>{name}</b> <bdi>{text}</bdi>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
