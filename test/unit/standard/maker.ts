/** Short ways to a standard for tests: only what a test is about has to be written. */
import type { z } from 'zod';
import type { criterionSchema } from '../../../src/standard/schema/criterion.ts';
import { standardSchema, type Standard } from '../../../src/standard/schema.ts';

type StandardInput = z.input<typeof standardSchema>;
type CriterionInput = z.input<typeof criterionSchema>;
type FormInput = CriterionInput['answer'];
type RuleInput = CriterionInput['rule'];

/** Forms and rules as a standard's author writes them, defaults left out. */
export type { FormInput, RuleInput };
export type { Standard };

export const yesNo: FormInput = { form: 'yesNo' };
export const count: FormInput = { form: 'count', unit: '次' };
export const rate: FormInput = {
  form: 'rate',
  numerator: { label: '分子', unit: '人' },
  denominator: { label: '分母', unit: '人' },
};

/** A criterion `a` of 4 points, unless told otherwise. */
export const makeCriterion = (
  answer: FormInput,
  rule: RuleInput,
  more: Partial<CriterionInput> = {},
): CriterionInput => ({
  id: 'a',
  title: '甲项',
  question: '甲项做到了吗？',
  answer,
  rule,
  fullPoints: 4,
  evidence: ['文件'],
  basis: [{ kind: 'site' }],
  advice: '补做甲项。',
  sentences: { whenMet: '甲项已做到。', whenNotMet: '甲项未做到。' },
  ...more,
});

/** A yes/no criterion that gives all its points for yes. */
export const makeYesNo = (id: string, fullPoints: number, more: Partial<CriterionInput> = {}): CriterionInput =>
  makeCriterion(yesNo, { kind: 'allOrNothing' }, { id, title: id, fullPoints, ...more });

const site = { kind: 'site' } as const;

/** 95 % of the criterion `rate`. */
export const membersGate = {
  id: 'members',
  title: '入会率',
  metric: { kind: 'criterion', criterion: 'rate' },
  atLeast: 0.95,
  basis: site,
  advice: '发展会员。',
} as const;
export const totalGate = (atLeast: number) =>
  ({ id: 'total', title: '总分', metric: { kind: 'total' }, atLeast, basis: site, advice: '补分。' }) as const;
export const wagesVeto = {
  id: 'v',
  title: '拖欠工资',
  question: '存在？',
  basis: site,
  state: 'whole',
  advice: '补发。',
} as const;

/** A list of criteria as one dimension each: `{ x: […], y: […] }`. */
export type Dimensions = Record<string, CriterionInput[]>;

/** A parsed standard; the full mark is what its criteria add up to. */
export function makeStandard(dimensions: Dimensions, more: Partial<StandardInput> = {}): Standard {
  const all = Object.values(dimensions).flat();
  const full = all.reduce((sum, { bonus, fullPoints }) => sum + (bonus === true ? 0 : Math.round(fullPoints * 100)), 0);
  return standardSchema.parse({
    id: 'test',
    edition: '2026',
    title: '测试标准',
    honour: '测试称号',
    issuer: '测试',
    effectiveFrom: '2026-01-01',
    unitKinds: ['school'],
    basis: [{ kind: 'site' }],
    notice: '参考权重。',
    aggregation: { kind: 'sum' },
    notApplicable: 'rescale',
    fullPoints: full / 100,
    dimensions: Object.entries(dimensions).map(([id, criteria]) => ({ id, title: id, criteria })),
    gradeSets: [
      {
        id: 'set',
        title: '等级',
        basis: { kind: 'site' },
        grades: [{ id: 'any', title: '任意', basis: { kind: 'site' } }],
      },
    ],
    ...more,
  } satisfies StandardInput);
}
