import type { Verdict } from './result.ts';

/** Is a value between `low` and `high` at least `atLeast`? */
export function judgeRange({ low, high }: { low: number; high: number }, atLeast: number): Verdict {
  if (low >= atLeast) return 'met';
  return high < atLeast ? 'notMet' : 'open';
}

/** Do all conditions hold? One that fails decides; else one that is open leaves it open. None at all: met. */
export function judgeAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('open') ? 'open' : 'met';
}
