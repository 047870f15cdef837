import type { LoadedAssessment } from '../../adapters/assessment-store.ts';
import type { Unit } from '../../assessment/schema.ts';
import type { Session, SessionStart } from './session.ts';

/** What assessment to open. */
export type OpenRequest =
  | { kind: 'new'; standard: { id: string; edition: string }; unit: Unit }
  /** A worked case of this site, by its file name. */
  | { kind: 'example'; name: string }
  /** One that was kept in the browser. */
  | { kind: 'stored'; stored: LoadedAssessment }
  /** The text of a `.jianjia.json` file. */
  | { kind: 'file'; text: string };

/** `refused`: nothing was changed; the message says why and what to do, `link` where to do it. */
export type OpenOutcome =
  { kind: 'opened'; session: Session } | { kind: 'refused'; message: string; link?: { href: string; text: string } };

export type Refusal = Extract<OpenOutcome, { kind: 'refused' }>;
/** What is opened, before its standard was read. */
export type Origin = Omit<SessionStart, 'bundle'>;

/** A refusal with what to say. */
export const refuse = (message: string): Refusal => ({ kind: 'refused', message });
