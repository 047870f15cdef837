import { toHash, type Step } from '../models/step.ts';

/** The foot of a step: the way back and the way on. */
export const StepEnd = ({ before, next, label = '下一步' }: { before: Step; next?: Step; label?: string }) => (
  <p class="step-end no-print">
    <a class="button" href={toHash(before)}>
      上一步
    </a>
    {next && (
      <a class="button primary" href={toHash(next)}>
        {label}
      </a>
    )}
  </p>
);
