import type { ReadScoring } from '../../sheet/scoring-text.ts';
import type { ReadItem } from '../../sheet/table-reading.ts';
import { readAmount } from './amount.ts';
import type { Decision } from './draft.ts';
import { readRuleForm, type RuleFault, type RuleForm } from './rule-form.ts';

/** One item as it stands: the table's words, what they are taken for, and what the person has said to it. */
export interface ReviewItem {
  /** Row of the table as text; decisions name items by it. */
  key: string;
  row: number;
  /** Cell of the scoring sentence, such as `E5`. */
  cell: string;
  title: string;
  content: string;
  scoringText: string;
  /** Points as they count; undefined where there are none yet. */
  points: number | undefined;
  /** Points as typed. */
  pointsText: string;
  /** A bonus item of the table. */
  isBonus: boolean;
  /** What the sentence was read as. */
  reading: ReadScoring;
  /** What counts: the person's own rule, or what was read. */
  inForce: ReadScoring;
  /** How it is understood, one short sentence; empty where it is not. */
  meaning: string;
  /** `changed`: by the person. `faulty`: the person's rule is not complete. */
  state: 'understood' | 'changed' | 'unclear' | 'faulty';
  isConfirmed: boolean;
  /** The person's rule as typed. */
  form: RuleForm | undefined;
  /** What is wrong with the person's rule or points. */
  faults: readonly RuleFault[];
}

const POINTS_NEEDED: RuleFault = { field: 'points', message: '请填这一项的分值。' };

const readPointsText = (text: string, found: number | undefined): { points: number | undefined; faults: RuleFault[] } => {
  const amount = readAmount(text);
  if (amount.kind === 'wrong') return { points: found, faults: [{ field: 'points', message: amount.message }] };
  if (amount.kind === 'empty') return { points: undefined, faults: [POINTS_NEEDED] };
  return { points: amount.value, faults: [] };
};

/**
 * One item with the person's decision.
 * @param isSettled the table was exported here, so that what it does not mark counts as confirmed
 */
export const reviewItem = (item: ReadItem, decision: Decision | undefined, isSettled: boolean): ReviewItem => {
  const pointsText = decision?.points ?? (item.points === undefined ? '' : String(item.points));
  const { points, faults } = readPointsText(pointsText, item.points);
  const { scoring: reading } = item;
  const form = decision?.form;
  const typed = form && readRuleForm(form, points ?? 0, reading.kind === 'understood' ? reading.answer : undefined);
  const allFaults = typed?.kind === 'wrong' ? [...faults, ...typed.faults] : faults;
  const inForce: ReadScoring =
    typed?.kind === 'ready'
      ? { kind: 'understood', ...typed.read, meaning: typed.meaning }
      : typed
        ? { kind: 'unclear', why: '怎么计分还没有填完。' }
        : reading;
  return {
    key: String(item.row),
    row: item.row,
    cell: item.cells.scoring,
    title: item.title,
    content: item.content,
    scoringText: item.scoringText ?? '',
    points,
    pointsText,
    isBonus: item.isBonus,
    reading,
    inForce,
    meaning: inForce.kind === 'understood' ? inForce.meaning : '',
    state: typed ? (typed.kind === 'ready' ? 'changed' : 'faulty') : reading.kind,
    isConfirmed: decision?.confirmed ?? (isSettled && !item.isToReview),
    form,
    faults: allFaults,
  };
};
