import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askRate } from '../../../src/sheet/rule/rate-name.ts';
import { UNSTATED_BASIS as basis } from '../../../src/sheet/rule/made-rule.ts';
import { sayRule, type SayableRule } from '../../../src/sheet/rule-sentence.ts';
import { readScoringText } from '../../../src/sheet/scoring-text.ts';
import type { AnswerForm, Rule } from '../../../src/standard/schema.ts';

type Said = Required<Omit<SayableRule, 'points' | 'bonusCap'>> & {
  points: number;
  bonusCap: number | undefined;
};

const hundredths = (value: number): number => Number(value.toFixed(2));
const anyPoints = fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4);
const anyShare = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 1000);
const anyUnit = fc.constantFrom('项', '次', '人', '篇', '人次', '处', '种', '名');
const anyRateName = fc.constantFrom(
  '入会率',
  '满意率',
  '劳动合同签订率',
  '建档率',
  '好评率',
  '农民工入会率',
  undefined,
);
const anyRate = anyRateName.map(askRate);
const anyCount = anyUnit.map((unit): AnswerForm => ({ form: 'count', unit }));

interface Plain {
  rule: Rule;
  answer: AnswerForm;
  points: number;
}

const measured = fc.oneof(
  fc.record({ answer: anyRate, value: anyShare }),
  fc.record({ answer: anyCount, value: fc.integer({ min: 1, max: 99 }) }),
);

const yesNo = anyPoints.map((points): Plain => ({
  rule: { kind: 'allOrNothing', basis },
  answer: { form: 'yesNo' },
  points,
}));

const reach = fc.tuple(measured, anyPoints).map(([{ answer, value }, points]): Plain => ({
  rule: { kind: 'allOrNothing', atLeast: value, basis },
  answer,
  points,
}));

/** Lines and points, both falling. */
const falling = (least: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 2, maxLength: 4 })
    .map((values) => [...values].sort((a, b) => b - a));

const tiers = fc
  .tuple(fc.boolean(), falling(0, 100), falling(1, 80), anyRate, anyCount)
  .map(([isRate, lines, quarters, rate, count]): Plain => {
    const length = Math.min(lines.length, quarters.length);
    const list = Array.from({ length }, (_, index) => ({
      atLeast: (lines[index] ?? 0) / (isRate ? 100 : 1),
      points: (quarters[index] ?? 0) / 4,
    }));
    return { rule: { kind: 'tiers', tiers: list, basis }, answer: isRate ? rate : count, points: list[0]?.points ?? 0 };
  });

const linear = fc.tuple(measured, fc.boolean(), anyPoints).map(([{ answer, value }, hasZero, points]): Plain => {
  const zero = answer.form === 'rate' ? Number((value / 2).toFixed(4)) : Math.floor(value / 2);
  return { rule: { kind: 'linear', zero: hasZero ? zero : 0, full: value, basis }, answer, points };
});

const deduct = fc
  .record({
    measured,
    isOver: fc.boolean(),
    points: anyPoints,
    eachPart: fc.integer({ min: 1, max: 4 }),
    per: fc.integer({ min: 1, max: 5 }),
    partial: fc.constantFrom('up', 'down', 'prorate'),
    keeps: fc.boolean(),
  })
  .map(({ measured: { answer, value }, isOver, points, eachPart, per, partial, keeps }): Plain => {
    const isRate = answer.form === 'rate';
    return {
      rule: {
        kind: 'deduct',
        target: isOver && !isRate ? 0 : value,
        when: isOver && !isRate ? 'over' : 'short',
        per: isRate ? per / 100 : per,
        each: Math.max(0.01, hundredths(points / eachPart)),
        partial,
        min: keeps && points > 0.5 ? hundredths(points / 2) : 0,
        basis,
      },
      answer,
      points,
    };
  });

const perOccurrence = fc
  .tuple(anyCount, anyPoints, fc.integer({ min: 1, max: 4 }))
  .map(([answer, points, part]): Plain => ({
    rule: { kind: 'perOccurrence', each: Math.max(0.01, hundredths(points / part)), cap: points, basis },
    answer,
    points,
  }));

const labelled = (kind: 'option' | 'item', values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((points, index) => [`${kind}-${index + 1}`, points]));

const anyScale = fc.constantFrom(
  ['优秀', '良好', '一般', '差'],
  ['国家级', '省级', '市级', '以上都不符合'],
  ['全部完成', '部分完成', '未完成'],
  ['一等奖', '二等奖', '三等奖', '以上都不符合'],
);

const graded = fc.tuple(anyScale, anyPoints).map(([labels, points]): Plain => {
  const earned = labels.map((_, index) => hundredths(points * (1 - index / (labels.length - 1))));
  return {
    rule: { kind: 'graded', points: labelled('option', earned), basis },
    answer: { form: 'grade', options: labels.map((label, index) => ({ id: `option-${index + 1}`, label })) },
    points,
  };
});

const lessened = fc
  .tuple(anyPoints, fc.constantFrom('不健全', '未公开', '记录不完整'), fc.constantFrom(undefined, '未建立'))
  .map(([points, lower, none]): Plain => {
    const labels = ['符合要求', lower, ...(none === undefined ? [] : [none])];
    const earned = [points, hundredths(points / 2), 0].slice(0, labels.length);
    return {
      rule: { kind: 'graded', points: labelled('option', earned), basis },
      answer: { form: 'grade', options: labels.map((label, index) => ({ id: `option-${index + 1}`, label })) },
      points,
    };
  });

const anyItems = fc.uniqueArray(fc.constantFrom('有计划', '建立制度', '有活动记录', '已公开', '有专人管理'), {
  minLength: 2,
  maxLength: 5,
});
const checklist = fc.tuple(anyItems, anyPoints).map(([labels, each]): Plain => ({
  rule: {
    kind: 'checklist',
    points: labelled(
      'item',
      labels.map(() => each),
    ),
    basis,
  },
  answer: { form: 'checklist', items: labels.map((label, index) => ({ id: `item-${index + 1}`, label })) },
  points: hundredths(each * labels.length),
}));

const TERMS = [
  { fromLabel: '换届选举日期', toLabel: '届满日期', noneLabel: '没有选举产生本届委员会' },
  { fromLabel: '有效期开始日期', toLabel: '有效期届满日期', noneLabel: '没有签订或者没有办理' },
] as const;
const inTerm = fc.tuple(fc.constantFrom(...TERMS), anyPoints).map(([labels, points]): Plain => ({
  rule: { kind: 'inTerm', basis },
  answer: { form: 'date', ...labels },
  points,
}));

const plain = fc.oneof(yesNo, reach, tiers, linear, deduct, perOccurrence, graded, lessened, checklist, inTerm);

/** Rules that earn points and do not take them away may be a bonus. */
const mayBeBonus = ({ rule }: Plain): boolean => !['deduct', 'linear'].includes(rule.kind);

const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.tuple(plain, fc.boolean(), fc.boolean()).map(([made, isBonus, requiresEvidence]) => ({
    ...made,
    bonusCap: isBonus && mayBeBonus(made) ? made.points : undefined,
    isVeto: false,
    requiresEvidence,
  })),
  anyPoints.map((points) => ({
    rule: { kind: 'selfRated' as const, min: 0, basis },
    answer: { form: 'selfRated' as const },
    points,
    bonusCap: points,
    isVeto: false,
    requiresEvidence: false,
  })),
  anyPoints.map((points) => ({
    rule: { kind: 'allOrNothing' as const, basis },
    answer: { form: 'yesNo' as const },
    points,
    bonusCap: undefined,
    isVeto: true,
    requiresEvidence: false,
  })),
);

describe('sayRule', () => {
  test('says what is read back as the same rule', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const sentence = sayRule(said);
        const read = readScoringText(sentence, { content: '', points: said.points });
        const { rule, answer, bonusCap, isVeto, requiresEvidence } = said;
        expect(read, sentence).toMatchObject({
          kind: 'understood',
          rule,
          answer,
          bonusCap,
          isVeto,
          requiresEvidence,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
