import { readWrittenRule } from '../../sheet/chosen-rule.ts';
import type { ReadScoring } from '../../sheet/scoring-text.ts';
import type { ReadItem } from '../../sheet/table-reading.ts';
import { readAmount } from './amount.ts';
import type { Decision } from './draft.ts';
import { readRuleForm, type RuleFault, type RuleForm, type Understood } from './rule-form.ts';

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
  /** Must-have item. */
  isMandatory: boolean;
  /** The row is not brought along. */
  isLeftOut: boolean;
  /** What the sentence was read as. */
  reading: ReadScoring;
  /** The rule that the person put in its place, where it is complete. */
  chosen: Understood | undefined;
  /** How it is understood, or why it is not, in one short sentence. */
  meaning: string;
  /** `changed`: by the person. `faulty`: the person's rule is not complete. */
  state: 'understood' | 'changed' | 'unclear' | 'faulty';
  isConfirmed: boolean;
  /** The person's rule as typed. */
  form: RuleForm | undefined;
  /** What is wrong with the person's rule or points. */
  faults: readonly RuleFault[];
}

/** Was the item read, by the page or by the person? */
export const isClear = ({ state }: ReviewItem): boolean => state === 'understood' || state === 'changed';

const SELF: RuleForm = { kind: 'self', fields: {} };

/** What a row of the table was read as: an exported one says itself what counts. */
const readingOf = (item: ReadItem): ReadScoring => {
  const written = item.writtenRule === undefined ? undefined : readWrittenRule(item.writtenRule, item);
  if (!written || item.writtenRule === undefined) return item.scoring;
  const none = {
    isVeto: false,
    bonusCap: undefined,
    requiresEvidence: false,
    asks: undefined,
    fullPoints: item.points,
  };
  return { kind: 'understood', ...none, ...written, meaning: item.writtenRule };
};

const readPointsText = (text: string, found: number | undefined): { points: number | undefined; fault?: RuleFault } => {
  const amount = readAmount(text);
  if (amount.kind === 'number') return { points: amount.value };
  if (amount.kind === 'empty') return { points: undefined };
  return { points: found, fault: { field: 'points', message: amount.message } };
};

/** Needs the item points? A veto has none, and a bonus item's are its cap. */
const needsPoints = (reading: ReadScoring, form: RuleForm | undefined): boolean =>
  form ? form.kind !== 'veto' && form.kind !== 'bonus' : !(reading.kind === 'understood' && reading.isVeto);

/**
 * One item with the person's decision.
 * @param isSettled the table was exported here and not changed since, so that what it does not mark counts as confirmed
 */
export const reviewItem = (item: ReadItem, decision: Decision | undefined, isSettled: boolean): ReviewItem => {
  const reading = readingOf(item);
  const isConfirmed = decision?.confirmed ?? (isSettled && !item.isToReview);
  const pointsText = decision?.points ?? (item.points === undefined ? '' : String(item.points));
  const { points, fault } = readPointsText(pointsText, item.points);
  const { form } = decision ?? {};
  // To confirm what was not understood is to say: the unit gives the points itself.
  const inForce = form ?? (reading.kind === 'unclear' && isConfirmed ? SELF : undefined);
  const typed =
    inForce &&
    readRuleForm(
      inForce,
      { content: item.content, points },
      reading.kind === 'understood' ? reading.answer : undefined,
    );
  const faults = [...(fault ? [fault] : []), ...(typed?.kind === 'wrong' ? typed.faults : [])];
  if (points === undefined && !fault && needsPoints(reading, form)) {
    faults.push({ field: 'points', message: '请填这一项的分值。' });
  }
  const chosen: Understood | undefined =
    typed?.kind === 'ready' ? { kind: 'understood', ...typed.read, meaning: typed.meaning } : undefined;
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
    isMandatory: decision?.mandatory ?? item.mark !== undefined,
    isLeftOut: decision?.leftOut === true,
    reading,
    chosen,
    meaning: chosen?.meaning ?? (typed ? '' : reading.kind === 'understood' ? reading.meaning : reading.why),
    state: typed ? (chosen ? 'changed' : 'faulty') : reading.kind,
    isConfirmed,
    form,
    faults,
  };
};
