import type { ComponentChildren } from 'preact';
import { toHash, type Step } from '../models/step.ts';

interface Props {
  before: Step;
  /** Unset: this is the last step. */
  next?: Step;
  /** What stands between the way back and the way on. */
  children?: ComponentChildren;
}

/** The bar at the foot of a step: the way back, how it stands, the way on. */
export const StepEnd = ({ before, next, children }: Props) => (
  <div class={next ? 'step-end no-print' : 'step-end last no-print'}>
    <a class="button" href={toHash(before)}>
      上一步
    </a>
    <div class="standing">{children}</div>
    {next && (
      <a class="button primary" href={toHash(next)}>
        下一步
      </a>
    )}
  </div>
);
