import { useState } from 'preact/hooks';
import { editionName } from '../../standard/edition-name.ts';
import type { AssessmentSummary } from '../../adapters/assessment-store.ts';
import { dayAndTime } from '../../adapters/clock.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import type { WizardModel } from '../models/wizard-model.ts';

interface SavedProps {
  model: WizardModel;
  summary: AssessmentSummary;
  /** Shipped and own standards. */
  choices: readonly StandardChoice[];
  /** The one that was worked on last. */
  isNewest: boolean;
}

/** A saved assessment: what it is, when it was changed, and to go on with it or to delete it. */
export function SavedLine({ model, summary, choices, isNewest }: SavedProps) {
  const [asking, setAsking] = useState(false);
  const { id, unitName, standard, fictional, savedAt } = summary;
  const name = unitName || '（单位名称没有填）';
  const title = choices.find((choice) => editionName(choice) === editionName(standard))?.title;
  return (
    <li>
      <div>
        <b>{name}</b>
        {fictional && <span class="tag">虚构示例</span>}
        <p class="quiet">
          {title ?? `${standard.id} ${standard.edition}`}　最后改动 {dayAndTime(new Date(savedAt))}
        </p>
      </div>
      {asking ? (
        <p class="buttons">
          <span>删除后不能恢复。</span>
          <button type="button" onClick={() => void model.remove(id)}>
            确定删除
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            不删
          </button>
        </p>
      ) : (
        <p class="buttons">
          <button type="button" class={isNewest ? 'primary' : undefined} onClick={() => void model.resume(id)}>
            继续<span class="hidden">填写{name}</span>
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            删除<span class="hidden">{name}</span>
          </button>
        </p>
      )}
    </li>
  );
}
