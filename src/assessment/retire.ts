import { ballotInputsOf } from '../standard/ballot-inputs.ts';
import { listCriteria } from '../standard/criteria.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Standard } from '../standard/schema.ts';
import type { Answer, Assessment, Retired, VetoAnswer } from './schema.ts';

/** What can be retired; all but criteria bear their kind in the key. */
const KINDS = ['criterion', 'veto', 'eligibility', 'input', 'award', 'ladder'] as const;

/** What kind of item an answer belonged to. */
export type RetiredKind = (typeof KINDS)[number];

/** One answer of an assessment, whatever part it stands in. */
interface Entry {
  kind: RetiredKind;
  id: string;
  answer: Answer;
}

const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string => (kind === 'criterion' ? id : `${kind}.${id}`);

/** Kind and id of an item from its key in `retired`: `veto.v1`, or `a11` for a criterion. */
export const readRetiredKey = (key: string): Pick<Entry, 'kind' | 'id'> => {
  const [kind, id] = key.split('.');
  const found = KINDS.find((each) => each === kind);
  return found && id !== undefined ? { kind: found, id } : { kind: 'criterion', id: key };
};

/** 不适用 to a veto has no reason of its own; the form asks for one. */
const NO_REASON = '不适用';

const ofVeto = (value: VetoAnswer): Answer => {
  if (value === 'unknown') return { form: 'unknown' };
  if (value === 'notApplicable') return { form: 'notApplicable', reason: NO_REASON };
  return { form: 'yesNo', value: value === 'present' };
};

const toVeto = (answer: Answer): VetoAnswer | undefined => {
  if (answer.form === 'unknown' || answer.form === 'notApplicable') return answer.form;
  return answer.form === 'yesNo' ? (answer.value ? 'present' : 'absent') : undefined;
};

const ofValue = (value: number | string | boolean): Answer => {
  if (typeof value === 'boolean') return { form: 'yesNo', value };
  return typeof value === 'number' ? { form: 'count', value } : { form: 'date', from: value };
};

const toValue = (answer: Answer): number | string | boolean | undefined => {
  if (answer.form === 'yesNo' || answer.form === 'count') return answer.value;
  return answer.form === 'date' ? answer.from : undefined;
};

const entriesOf = <T>(kind: RetiredKind, record: Record<string, T>, toAnswer: (value: T) => Answer): Entry[] =>
  Object.entries(record).map(([id, value]) => ({ kind, id, answer: toAnswer(value) }));

const choice = (kind: RetiredKind, option: string | undefined): Entry[] =>
  option === undefined ? [] : [{ kind, id: option, answer: { form: 'grade', option } }];

const listEntries = (assessment: Assessment): Entry[] => [
  ...entriesOf('criterion', assessment.answers, (answer) => answer),
  ...entriesOf('veto', assessment.vetoes, ofVeto),
  ...entriesOf('eligibility', assessment.eligibility, ofValue),
  ...entriesOf('input', assessment.inputs, ofValue),
  ...choice('award', assessment.award),
  ...choice('ladder', assessment.gradeSet),
];

/** Titles of all items of a standard, by key. */
const titlesOf = (standard: Standard): Map<string, string> => {
  const of = (kind: RetiredKind, items: readonly { id: string; title: string }[]): [string, string][] =>
    items.map(({ id, title }) => [keyOf({ kind, id }), title]);
  return new Map([
    ...of(
      'criterion',
      listCriteria(standard).map(({ criterion }) => criterion),
    ),
    ...of('veto', standard.vetoes),
    ...of('eligibility', standard.eligibility),
    // The counts of a vote are asked for by every standard, on a step of their own.
    ...of(
      'input',
      Object.values(ballotInputsOf(standard)).map((id) => ({ id, title: '会员评家票数' })),
    ),
    ...of(
      'input',
      standard.inputs.map(({ id, label }) => ({ id, title: label })),
    ),
    ...of('award', standard.awards),
    ...of('ladder', standard.gradeSets),
  ]);
};

/** The assessment without that answer. */
const without = (assessment: Assessment, { kind, id }: Entry): Assessment => {
  const drop = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== id));
  const { award: _award, gradeSet: _gradeSet, ...rest } = assessment;
  switch (kind) {
    case 'criterion':
      return { ...assessment, answers: drop(assessment.answers) };
    case 'veto':
      return { ...assessment, vetoes: drop(assessment.vetoes) };
    case 'eligibility':
      return { ...assessment, eligibility: drop(assessment.eligibility) };
    case 'input':
      return { ...assessment, inputs: drop(assessment.inputs) };
    case 'award':
      return { ...rest, ...(assessment.gradeSet === undefined ? {} : { gradeSet: assessment.gradeSet }) };
    case 'ladder':
      return { ...rest, ...(assessment.award === undefined ? {} : { award: assessment.award }) };
    default:
      return kind satisfies never;
  }
};

/** The assessment with that answer back in its place; `null` where something stands there, or it cannot be read. */
const withEntry = (assessment: Assessment, { kind, id, answer }: Entry): Assessment | null => {
  const put = <T>(record: Record<string, T>, value: T | undefined): Record<string, T> | null =>
    value === undefined || ownValue(record, id) !== undefined ? null : { ...record, [id]: value };
  switch (kind) {
    case 'criterion': {
      const answers = put(assessment.answers, answer);
      return answers && { ...assessment, answers };
    }
    case 'veto': {
      const vetoes = put(assessment.vetoes, toVeto(answer));
      return vetoes && { ...assessment, vetoes };
    }
    case 'eligibility': {
      const value = toValue(answer);
      const eligibility = put(assessment.eligibility, typeof value === 'number' ? undefined : value);
      return eligibility && { ...assessment, eligibility };
    }
    case 'input': {
      const inputs = put(assessment.inputs, toValue(answer));
      return inputs && { ...assessment, inputs };
    }
    case 'award':
      return assessment.award === undefined ? { ...assessment, award: id } : null;
    case 'ladder':
      return assessment.gradeSet === undefined ? { ...assessment, gradeSet: id } : null;
    default:
      return kind satisfies never;
  }
};

/**
 * Sorts the answers by what the standard asks: those to items that it no longer has go to `retired` with their
 * title, and those come back whose item it has again, unless that was answered anew. Nothing is dropped.
 *
 * @param former the standard that it was filled in for, where it is known: the titles come from there
 * @returns the same object where nothing had to move
 */
export function settleRetired(assessment: Assessment, standard: Standard, former?: Standard): Assessment {
  const known = titlesOf(standard);
  const formerTitles = former && titlesOf(former);
  let settled = assessment;
  const retired = new Map(Object.entries(assessment.retired ?? {}));

  for (const [key, { answer }] of Object.entries(assessment.retired ?? {})) {
    const back = known.has(key) ? withEntry(settled, { ...readRetiredKey(key), answer }) : null;
    if (!back) continue;
    settled = back;
    retired.delete(key);
  }
  for (const entry of listEntries(assessment)) {
    const key = keyOf(entry);
    if (known.has(key)) continue;
    const title = formerTitles?.get(key);
    const line: Retired = { ...(title === undefined ? {} : { title }), answer: entry.answer };
    // An older answer under the same id gives way to the newer one only in the place it has, not in the file.
    retired.set(freeKey(retired, key), line);
    settled = without(settled, entry);
  }
  if (settled === assessment) return assessment;
  const { retired: _old, ...rest } = settled;
  return retired.size === 0 ? rest : { ...rest, retired: Object.fromEntries(retired) };
}

/** Longest id that a saved file may hold. */
const LONGEST_ID = 40;

/** `key`, or where that is taken, the key with a number behind it. */
function freeKey(taken: ReadonlyMap<string, Retired>, key: string): string {
  if (!taken.has(key)) return key;
  const { kind, id } = readRetiredKey(key);
  for (let number = 2; ; number += 1) {
    const other = keyOf({ kind, id: `${id.slice(0, LONGEST_ID - 1 - String(number).length)}-${number}` });
    if (!taken.has(other)) return other;
  }
}
