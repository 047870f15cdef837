import { useState } from 'preact/hooks';
import { dayAndTime } from '../../adapters/clock.ts';
import { progressWords } from '../models/compare-words.ts';
import type { SnapshotLine, Snapshots } from '../models/snapshots.ts';

interface Props {
  snapshots: Snapshots;
  onCompare: (line: SnapshotLine) => void;
  /** Goes back to a snapshot; resolves to what to say. */
  onRestore: (line: SnapshotLine) => Promise<string>;
  /** Nothing may be changed here. */
  isReadOnly: boolean;
}

/** Lines shown before the rest is folded away. */
const SHOWN = 6;

/** 存档点: earlier states of this assessment, to compare with and to go back to. */
export function SnapshotList({ snapshots, onCompare, onRestore, isReadOnly }: Props) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const lines = snapshots.lines.value;
  const keep = async (): Promise<void> => {
    const isKept = await snapshots.keep(name.trim());
    setSaid(isKept ? '记下了，列在下面第一行。' : '没有记下：本机存不了。可以先导出自评文件留底。');
    if (isKept) setName('');
  };
  const row = (line: SnapshotLine) => (
    <li key={line.number} data-snapshot={line.number}>
      <div>
        <b>{dayAndTime(new Date(line.savedAt))}</b> {line.label || <span class="quiet">自动存的</span>}
        <p class="quiet">
          {progressWords(line)}
          {line.isOtherEdition && '，按另一个版本的考核表填的'}
        </p>
      </div>
      <p class="buttons no-print">
        <button type="button" onClick={() => onCompare(line)}>
          对比<span class="hidden">{dayAndTime(new Date(line.savedAt))}</span>
        </button>
        {!isReadOnly && (
          <button type="button" onClick={() => void onRestore(line).then(setSaid)}>
            回到这一份<span class="hidden">{dayAndTime(new Date(line.savedAt))}</span>
          </button>
        )}
      </p>
    </li>
  );
  return (
    <section class="snapshots">
      <h2>存档点</h2>
      <p class="quiet">
        存档点是这份自评在某一刻的样子，只存在本机，最多留 {snapshots.most} 个。回到哪一份都先把现在的样子存下。
      </p>
      {!isReadOnly && (
        <form
          class="no-print keep"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <div class="field">
            <label for="snapshot-name">起个名字（可以不填），如“交主席看之前”</label>
            <input
              id="snapshot-name"
              type="text"
              maxLength={40}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <button type="submit">记下现在的样子</button>
        </form>
      )}
      <p role="status" class="no-print">
        {said}
      </p>
      {lines?.length === 0 && <p>还没有存档点。</p>}
      {lines && lines.length > 0 && (
        <>
          <ul class="lines">{lines.slice(0, SHOWN).map(row)}</ul>
          {lines.length > SHOWN && (
            <details>
              <summary>更早的 {lines.length - SHOWN} 个</summary>
              <ul class="lines">{lines.slice(SHOWN).map(row)}</ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
