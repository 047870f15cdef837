import type { Assessment } from '../../assessment/schema.ts';
import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';

/** What a change was about, and where in the wizard it stands. */
export interface ChangePlace {
  /** Such as `“入会率”`. */
  words: string;
  /** Path behind `#/`; empty where it stands nowhere in particular. */
  path: string;
}

type Named = readonly { id: string; title: string }[];

/** The first key whose value is another one. Values are never changed in place, so the same value is the same thing. */
const firstChanged = (before: object, after: object): string | undefined => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].find((key) => old.get(key) !== now.get(key));
};

const quoted = (items: Named, id: string): string => `“${items.find((item) => item.id === id)?.title ?? id}”`;

/** What differs between two states of one assessment; `null` where nothing does. */
export const findChange = (standard: Standard, before: Assessment, after: Assessment): ChangePlace | null => {
  const answer = firstChanged(before.answers, after.answers);
  if (answer !== undefined) {
    const criteria = listCriteria(standard).map(({ criterion }) => criterion);
    return { words: quoted(criteria, answer), path: `criterion/${answer}` };
  }
  const input = firstChanged(before.inputs, after.inputs);
  if (input !== undefined) {
    const labelled = standard.inputs.map(({ id, label }) => ({ id, title: label }));
    return { words: quoted(labelled, input), path: isBallotInputId(input) ? 'ballot' : 'figures' };
  }
  const veto = firstChanged(before.vetoes, after.vetoes);
  if (veto !== undefined) return { words: quoted(standard.vetoes, veto), path: 'vetoes' };
  const condition = firstChanged(before.eligibility, after.eligibility);
  if (condition !== undefined) return { words: quoted(standard.eligibility, condition), path: 'eligibility' };
  return OTHERS.find(({ has }) => has(before) !== has(after)) ?? null;
};

/** The rest of an assessment, by the part that changed. */
const OTHERS: readonly (ChangePlace & { has: (assessment: Assessment) => unknown })[] = [
  { words: '单位信息', path: 'figures', has: ({ unit }) => unit },
  { words: '申报项目', path: 'eligibility', has: ({ award }) => award },
  { words: '表彰年', path: 'dates', has: ({ awardYear }) => awardYear },
  { words: '等级口径', path: 'result', has: ({ gradeSet }) => gradeSet },
  { words: '核对程度', path: 'result', has: ({ confidence }) => confidence },
  { words: '会员评家', path: 'ballot', has: ({ ballot }) => ballot },
  { words: '整改台账', path: 'actions', has: ({ actions }) => actions },
  { words: '自评名称', path: '', has: ({ title }) => title },
  { words: '上交材料', path: 'files', has: ({ papers }) => papers },
  { words: '已停用项', path: '', has: ({ retired }) => retired },
];
