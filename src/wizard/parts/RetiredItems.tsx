import { listRetired, retiredText } from '../models/compare-words.ts';
import type { Session } from '../models/session.ts';

/** 已停用项: answers to what the standard no longer asks; kept, and to be copied. */
export function RetiredItems({ session }: { session: Session }) {
  const lines = listRetired(session.assessment.value);
  if (lines.length === 0) return null;
  return (
    <details class="retired">
      <summary>已停用项（{lines.length} 项）</summary>
      <p class="quiet">
        这些是现在的考核表不再问的，答案都留着，不计分；考核表再问到时会自己回到原处。要用到别处，可以从下面的框里复制。
      </p>
      <ul>
        {lines.map(({ key, kind, title, answer, note }) => (
          <li key={key} data-retired={key}>
            <b>{title}</b> <span class="quiet">{kind}</span>
            <p>
              {answer}
              {note && <span class="quiet">　{note}</span>}
            </p>
          </li>
        ))}
      </ul>
      <label class="no-print">
        <span>文字稿（点一下就全部选中）</span>
        <textarea
          readOnly
          rows={Math.min(lines.length + 1, 10)}
          value={retiredText(lines)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </details>
  );
}
