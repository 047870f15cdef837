import type { AssessmentSummary } from '../../adapters/assessment-store.ts';
import { parseAssessment } from '../../assessment/parse.ts';
import { settleRetired } from '../../assessment/retire.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { compareStates, type Comparison, type ScoredState } from '../../comparison/compare.ts';
import type { CriterionMap } from '../../comparison/criterion-map.ts';
import { listCorrespondences, type Correspondence } from '../../comparison/side-by-side.ts';
import { scoreAssessment } from '../../scoring/score.ts';
import { editionName } from '../../standard/edition-name.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';
import { isRefusal, readBundle } from './workbench.ts';

/** What the present state was compared with. */
export type Compared =
  /** Of the same standard, in the same or another edition: item by item. */
  | { kind: 'items'; comparison: Comparison; other: ScoredState; isOtherEdition: boolean }
  /** Of another standard: the totals, and the items that correspond. */
  | { kind: 'sideBySide'; other: ScoredState; pairs: Correspondence[] }
  | { kind: 'refused'; message: string };

/** The present state of the open assessment with its result. */
export const presentState = ({ standard, assessment, result }: Session): ScoredState => ({
  standard,
  assessment: assessment.value,
  result: result.value,
});

/** A state with its result under a standard, by the day of the open assessment. */
export const scoreState = (
  { standard, hash }: { standard: ScoredState['standard']; hash: string },
  assessment: Assessment,
  asOf: string,
): ScoredState => ({ standard, assessment, result: scoreAssessment(standard, hash, assessment, asOf) });

/** No map, no correspondences: for own tables, and where the file cannot be read. */
const NO_MAP: CriterionMap = { standards: [], groups: [] };

/** Which criteria of the shipped tables ask the same thing. */
export const readMap = async (desk: Desk): Promise<CriterionMap> => {
  const file = await desk.readFile('/standards/criterion-map.json');
  if (file.kind !== 'read') return NO_MAP;
  try {
    // Written by this site's own build from a checked file.
    return JSON.parse(file.text) as CriterionMap;
  } catch {
    return NO_MAP;
  }
};

/** Compares the open assessment with another state, of whatever standard. */
export const compareWith = async (desk: Desk, session: Session, state: Assessment): Promise<Compared> => {
  const present = presentState(session);
  const { asOf } = present.result;
  const isSame = editionName(state.standard) === editionName(session.standard);
  const found = isSame
    ? session.bundle
    : await readBundle(state.standard, { ...desk, ownStandards: desk.stores().ownStandards });
  if (isRefusal(found)) return { kind: 'refused', message: found.message };
  const other = scoreState(found, settleRetired(state, found.standard), asOf);
  if (state.standard.id === session.standard.id)
    return { kind: 'items', comparison: compareStates(other, present), other, isOtherEdition: !isSame };
  return { kind: 'sideBySide', other, pairs: listCorrespondences(other, present, await readMap(desk)) };
};

/** Other assessments of this browser, newest first. */
export const listOthers = async (desk: Desk, session: Session): Promise<AssessmentSummary[]> => {
  const all = await (await desk.stores().store).list().catch(() => []);
  return all.filter(({ id, shelving }) => id !== session.assessment.value.id && shelving !== 'deleted');
};

const GONE = '这一份已不在本机，或者打不开。请另选一份。';

/** The state of another assessment of this browser, or why it cannot be read. */
export const readOther = async (desk: Desk, id: string): Promise<Assessment | string> => {
  const stored = await (await desk.stores().store).load(id).catch(() => null);
  const parsed = stored && parseAssessment(stored.text);
  return parsed?.success ? parsed.assessment : GONE;
};

/** The state in a `.jianjia.json` file, which is only looked at, or why it cannot be read. */
export const readPicked = (text: string): Assessment | string => {
  const parsed = parseAssessment(text);
  return parsed.success ? parsed.assessment : parsed.reason;
};
