/** Random sound standards with answers, for laws that hold for all of them. */
import fc from 'fast-check';
import type { Answer } from '../../../src/assessment/schema.ts';
import { checkStandard } from '../../../src/standard/check.ts';
import {
  count,
  makeCriterion,
  makeStandard,
  rate,
  yesNo,
  type FormInput,
  type RuleInput,
  type Standard,
} from '../standard/maker.ts';

/** A question with a rule, an answer to it and one at least as good. */
interface Item {
  form: FormInput;
  rule: RuleInput;
  answer: Answer;
  better: Answer;
}

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((value) => value / 100);

/** Two values, the second not below the first. */
const rising = (value: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> =>
  fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

const countAnswer = rising(fc.nat(12)).map(([low, high]): Omit<Item, 'rule'> => ({
  form: count,
  answer: { form: 'count', value: low },
  better: { form: 'count', value: high },
}));
const rateAnswer = fc.integer({ min: 1, max: 300 }).chain((denominator) =>
  rising(fc.nat(denominator)).map(([low, high]): Omit<Item, 'rule'> => ({
    form: rate,
    answer: { form: 'rate', numerator: low, denominator },
    better: { form: 'rate', numerator: high, denominator },
  })),
);

/** A count or a rate with a rule whose thresholds are multiples of `unit`. */
const measured = (points: number): fc.Arbitrary<Item> =>
  fc.oneof(fc.tuple(countAnswer, fc.constant(1)), fc.tuple(rateAnswer, fc.constant(100))).chain(([given, parts]) => {
    const threshold = fc.integer({ min: 0, max: parts === 1 ? 10 : 100 });
    const rule: fc.Arbitrary<RuleInput> = fc.oneof(
      threshold.map((at): RuleInput => ({ kind: 'allOrNothing', atLeast: at / parts })),
      fc
        .tuple(
          fc.uniqueArray(threshold, { minLength: 1, maxLength: 3 }),
          fc.array(hundredths(0, points), { minLength: 3, maxLength: 3 }),
        )
        .map(([ats, tierPoints]): RuleInput => {
          const [sorted, rises] = [[...ats].sort((a, b) => a - b), [...tierPoints].sort((a, b) => a - b)];
          return {
            kind: 'tiers',
            tiers: sorted.map((at, index) => ({ atLeast: at / parts, points: rises[index] ?? 0 })),
          };
        }),
      fc
        .tuple(fc.nat(parts === 1 ? 5 : 60), fc.integer({ min: 1, max: parts === 1 ? 5 : 40 }))
        .map(([zero, span]): RuleInput => ({ kind: 'linear', zero: zero / parts, full: (zero + span) / parts })),
      fc
        .tuple(
          threshold,
          fc.integer({ min: 1, max: 3 }),
          hundredths(0, 3),
          fc.constantFrom('up', 'down', 'prorate'),
          fc.constantFrom(0, -2.5),
        )
        .map(([target, per, each, partial, min]): RuleInput => ({
          kind: 'deduct',
          target: target / parts,
          per: per / parts,
          each,
          partial,
          min,
        })),
    );
    return rule.map((chosen) => ({ ...given, rule: chosen }));
  });

/** A count of faults, of which fewer are better. */
const faults: fc.Arbitrary<Item> = fc
  .tuple(countAnswer, fc.nat(3), fc.integer({ min: 1, max: 3 }), hundredths(0, 3), fc.constantFrom(0, -2.5))
  .map(([{ form, answer, better }, target, per, each, min]) => ({
    form,
    answer: better,
    better: answer,
    rule: { kind: 'deduct', when: 'over', target, per, each, min },
  }));

const ticks = (points: number): fc.Arbitrary<Item> =>
  fc.tuple(fc.subarray(['p', 'q', 'r']), fc.subarray(['p', 'q', 'r']), fc.boolean()).map(([some, more, listed]) => {
    const first = Math.floor(points * 40) / 100;
    const rest = Math.round((points - first) * 100) / 100;
    return {
      form: { form: 'checklist', items: ['p', 'q', 'r'].map((id) => ({ id, label: id })) },
      rule: { kind: 'checklist', ...(listed ? { points: { p: first, q: rest, r: 0 } } : {}) },
      answer: { form: 'checklist', ticked: some },
      better: { form: 'checklist', ticked: [...new Set([...more, ...some])] },
    };
  });

const days = ['2020-02-29', '2023-11-20', '2023-11-21', '2025-12-31', '2026-11-21'];

const itemOf = (points: number): fc.Arbitrary<Item> =>
  fc.oneof(
    fc.boolean().map((value): Item => ({
      form: yesNo,
      rule: { kind: 'allOrNothing' },
      answer: { form: 'yesNo', value },
      better: { form: 'yesNo', value: true },
    })),
    measured(points),
    faults,
    fc
      .tuple(countAnswer, hundredths(0, 3))
      .map(([given, each]): Item => ({ ...given, rule: { kind: 'perOccurrence', each } })),
    fc.constantFrom('g0', 'g1', 'g2').map((option): Item => ({
      form: { form: 'grade', options: ['g0', 'g1', 'g2'].map((id) => ({ id, label: id })) },
      rule: { kind: 'graded', points: { g0: 0, g1: Math.floor(points * 50) / 100, g2: points } },
      answer: { form: 'grade', option },
      better: { form: 'grade', option: 'g2' },
    })),
    rising(fc.nat(days.length - 1)).map(([early, late]): Item => ({
      form: { form: 'date', fromLabel: '换届日' },
      rule: { kind: 'inTerm', years: 3 },
      answer: { form: 'date', from: days[early] ?? '' },
      better: { form: 'date', from: days[late] ?? '' },
    })),
    ticks(points),
    rising(hundredths(0, points)).map(([low, high]): Item => ({
      form: { form: 'selfRated' },
      rule: { kind: 'selfRated' },
      answer: { form: 'selfRated', points: low },
      better: { form: 'selfRated', points: high },
    })),
  );

/** What is entered for one criterion, in three steps towards a full and good answer. */
export interface Entry {
  id: string;
  answer: Answer;
  better: Answer;
}

export interface RandomCase {
  standard: Standard;
  entries: Entry[];
}

const notApplicable: Answer = { form: 'notApplicable', reason: '没有' };

const criterionOf = (id: string) =>
  fc
    .tuple(
      hundredths(1, 10),
      fc.boolean(),
      fc.nat(3),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      fc.constantFrom(1, 2, 3),
    )
    .chain(([points, mandatory, asks, luck, hasEvidence, effort]) =>
      itemOf(points).map(({ form, rule, answer, better }) => {
        const evidence = [{ number: '1', title: '文件' }];
        const bonus = luck === 0 && (rule.kind !== 'deduct' || rule.min === 0);
        return {
          criterion: makeCriterion(form, rule, {
            id,
            title: id,
            fullPoints: points,
            mandatory,
            requiresEvidence: asks === 1,
            requiresReason: asks === 2,
            blocksTotal: asks === 3 && luck === 3 && rule.kind === 'allOrNothing',
            effort,
            bonus,
          }),
          entry: {
            id,
            answer: luck === 4 ? notApplicable : { ...answer, ...(hasEvidence ? { evidence } : {}) },
            better: luck === 4 ? notApplicable : { ...better, evidence },
          },
        };
      }),
    );

/** A sound standard of one to three dimensions with an answer to every criterion. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('rescale', 'full', 'zero', 'leave'),
    fc.constantFrom(
      { kind: 'sum' } as const,
      { kind: 'sum', min: 0 } as const,
      { kind: 'deductFrom', start: 100 } as const,
      { kind: 'deductFrom', start: 5, min: 0 } as const,
    ),
  )
  .chain(([width, height, policy, aggregation]) =>
    fc.tuple(...Array.from({ length: width * height }, (_, index) => criterionOf(`c${index}`))).map((built) => {
      const dimensions = Object.fromEntries(
        Array.from({ length: width }, (_, index) => [
          `d${index}`,
          built.slice(index * height, (index + 1) * height).map(({ criterion }) => criterion),
        ]),
      );
      const site = { kind: 'site' } as const;
      const total = { id: 'total', title: '总分', metric: { kind: 'total' }, basis: site, advice: '补分。' } as const;
      const standard = makeStandard(dimensions, {
        notApplicable: policy,
        aggregation,
        bonusCap: 10,
        gates: [{ ...total, atLeast: 5 }],
        vetoes: [{ id: 'v', title: '某情形', question: '是否存在？', state: 'whole', basis: site, advice: '整改。' }],
        gradeSets: [
          {
            id: 'set',
            title: '等级',
            basis: site,
            grades: [
              { id: 'high', title: '高', totalAtLeast: 12, mandatory: 'full', noVeto: true, basis: site },
              { id: 'low', title: '低', totalAtLeast: 5, mandatory: 'aboveZero', basis: site },
            ],
          },
        ],
      });
      return { standard, entries: built.map(({ entry }) => entry) };
    }),
  )
  // Laws are promised for standards that pass the check; the few points of some do not reach the grade of 12.
  .filter(({ standard }) =>
    checkStandard(standard, new Set(), new Set(['school'])).every(({ message }) => message.endsWith('reached')),
  );
