import type { ImportModel } from '../models/import-model.ts';
import { STEP_ORDER, STEPS, toHash, type Step } from '../models/step.ts';

/** The five steps with the present one marked; those that can be reached are links. */
export function StepList({ model }: { model: ImportModel }) {
  const work = model.work.value;
  const isReachable = (step: Step): boolean =>
    step === 'table' || work?.kind === 'sheet' || (work?.kind === 'file' && step === 'save');
  return (
    <nav aria-label="步骤" class="step-list no-print">
      <ol>
        {STEP_ORDER.map((step) => (
          <li key={step} class={step === model.step.value ? 'now' : undefined}>
            {isReachable(step) ? (
              <a href={toHash(step)} aria-current={step === model.step.value ? 'step' : undefined}>
                {STEPS[step]}
              </a>
            ) : (
              <span>{STEPS[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
