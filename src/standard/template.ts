import { toHundredths, toPoints } from './hundredths.ts';
import type { Criterion, Dimension, Grade, Standard } from './schema.ts';
import type { Template } from './template-schema.ts';

/** What a template amounts to: a standard once it is filled, before that the fields that are still empty. */
export type FilledTemplate = { filled: true; standard: Standard } | { filled: false; empty: readonly string[] };

type Group = Template['groups'][number];
type Item = Group['items'][number];

/** Every field that still waits for its number, such as `groups.six-haves.items.people.points`, in file order. */
export const listEmpty = ({ groups, stars }: Template): string[] => [
  ...groups.flatMap((group) =>
    group.items.filter(({ points }) => points === null).map((item) => `groups.${group.id}.items.${item.id}.points`),
  ),
  ...stars.filter(({ totalAtLeast }) => totalAtLeast === null).map((star) => `stars.${star.id}.totalAtLeast`),
];

/** The standard that a filled template stands for: every item rated by hand, every star a grade by the total. */
export function toStandard(template: Template): FilledTemplate {
  const empty = listEmpty(template);
  if (empty.length > 0) return { filled: false, empty };
  const { id, edition, title, honour, issuer, effectiveFrom, unitKinds, basis, notice, notApplicable } = template;
  const dimensions = template.groups.map((group) => toDimension(group, template));
  return {
    filled: true,
    standard: {
      ...{ id, edition, title, honour, issuer, effectiveFrom, unitKinds, basis, notice, notApplicable },
      aggregation: { kind: 'sum' },
      fullPoints: sumPoints(template.groups.filter(({ bonus }) => !bonus)),
      bonusCap: sumPoints(template.groups.filter(({ bonus }) => bonus)),
      dimensions,
      gradeSets: [
        {
          id: 'stars',
          title: '星级',
          basis: template.numbersBasis,
          vetoes: [],
          grades: template.stars.map((star) => toGrade(star, template)),
        },
      ],
      inputs: [],
      consistency: [],
      gates: [],
      vetoes: [],
      eligibility: [],
      awards: [],
      materials: [],
      calendar: [],
    },
  };
}

const sumPoints = (groups: readonly Group[]): number =>
  toPoints(groups.flatMap(({ items }) => items).reduce((sum, { points }) => sum + toHundredths(points ?? 0), 0));

const toDimension = (group: Group, template: Template): Dimension => ({
  id: group.id,
  title: group.title,
  basis: [],
  criteria: group.items.map((item) => toCriterion(item, group, template)),
});

const toCriterion = ({ id, title, points }: Item, group: Group, { numbersBasis }: Template): Criterion => ({
  id,
  title,
  question: `对照标准原文，“${group.title}”中的“${title}”自评多少分？`,
  answer: { form: 'selfRated' },
  rule: { kind: 'selfRated', min: 0, basis: numbersBasis },
  fullPoints: points ?? 0,
  pointsBasis: numbersBasis,
  mandatory: false,
  bonus: group.bonus,
  blocksTotal: false,
  mayNotApply: true,
  evidence: ['标准原文中这一项的评分要求', '逐条自评的依据材料'],
  requiresEvidence: false,
  requiresReason: false,
  effort: 2,
  basis: [numbersBasis],
  needsReview: false,
  advice: `对照标准原文“${title}”的要求逐条核对，把缺的一条一条列出来补做。`,
  examples: [],
  sentences: {
    whenMet: `“${group.title}”中的“${title}”自评{value}。`,
    whenPartly: `“${group.title}”中的“${title}”自评{value}，未得满分。`,
    whenNotMet: `“${group.title}”中的“${title}”自评{value}。`,
  },
});

const toGrade = ({ id, title, totalAtLeast }: Template['stars'][number], { numbersBasis }: Template): Grade => ({
  id,
  title,
  totalAtLeast: totalAtLeast ?? 0,
  gates: [],
  noVeto: false,
  eligibility: [],
  floors: {},
  basis: numbersBasis,
});
