import { withConfidence } from '../models/answer.ts';
import { CONFIDENCE, confidenceOf } from '../models/confidence-words.ts';
import type { Session } from '../models/session.ts';
import { Choices } from './Choices.tsx';

/** How far the answers were checked: said on screen and in print, chosen here. */
export function ConfidenceChoice({ session }: { session: Session }) {
  const current = confidenceOf(session.assessment.value);
  return (
    <div class="confidence">
      <p>
        可信程度：<b>{current?.label}</b>。{current?.meaning}
      </p>
      <details class="no-print">
        <summary>改可信程度</summary>
        <fieldset>
          <legend class="hidden">可信程度</legend>
          <Choices
            name="confidence"
            stacked
            options={CONFIDENCE.map(({ id, label, meaning }) => ({ id, label: `${label}：${meaning}` }))}
            chosen={current?.id}
            onChoose={(id) => session.change((now) => withConfidence(now, id))}
          />
        </fieldset>
      </details>
    </div>
  );
}
