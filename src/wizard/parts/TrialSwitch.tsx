import type { Session } from '../models/session.ts';
import { mayTry, whatIfOf } from '../models/what-if.ts';

/** Takes one item for done in the trial, or no longer; nothing where a trial cannot. */
export function TrialSwitch({ session, of: key, title }: { session: Session; of: string; title: string }) {
  if (!mayTry(session.standard, key)) return null;
  const whatIf = whatIfOf(session);
  return (
    <label class="try no-print">
      <input type="checkbox" checked={whatIf.chosen.value.includes(key)} onChange={() => whatIf.toggle(key)} />
      <span>
        试算<span class="hidden">：假设“{title}”已经做到</span>
      </span>
    </label>
  );
}
