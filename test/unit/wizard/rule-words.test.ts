import { expect, test } from 'vitest';
import { checkInWords, ruleInWords } from '../../../src/wizard/models/rule-words.ts';
import { count, makeCriterion, makeStandard, rate, yesNo, type FormInput, type RuleInput } from '../standard/maker.ts';

const words = (form: FormInput, rule: RuleInput, more = {}): string | undefined => {
  const [criterion] = makeStandard({ x: [makeCriterion(form, rule, more)] }).dimensions[0]?.criteria ?? [];
  return criterion && ruleInWords(criterion);
};
const grade: FormInput = {
  form: 'grade',
  options: [
    { id: 'g0', label: '无' },
    { id: 'g1', label: '有' },
  ],
};
const list: FormInput = { form: 'checklist', items: [{ id: 'i', label: '甲' }] };
const day: FormInput = { form: 'date' };

test.each<[FormInput, RuleInput, string]>([
  [yesNo, { kind: 'allOrNothing' }, '是得 4 分，否不得分'],
  [count, { kind: 'allOrNothing', atLeast: 2 }, '达到 2 次得 4 分，不到不得分'],
  [
    rate,
    {
      kind: 'tiers',
      tiers: [
        { atLeast: 0.7, points: 3 },
        { atLeast: 0.9, points: 4 },
      ],
    },
    '达到 90% 得 4 分，达到 70% 得 3 分，再低不得分',
  ],
  [rate, { kind: 'linear', zero: 0.75, full: 0.95 }, '达到 95% 得 4 分，75% 及以下不得分，中间按比例'],
  [count, { kind: 'linear', zero: 0, full: 4 }, '达到 4 次得 4 分，不到的按比例'],
  [count, { kind: 'linear', zero: 0, full: 1 }, '达到 1 次得 4 分，没有不得分'],
  [
    rate,
    { kind: 'deduct', target: 0.9, per: 0.01, each: 0.25 },
    '达到 90% 得 4 分，每差 1 个百分点扣 0.25 分，不足一档按一档，扣完为止',
  ],
  [count, { kind: 'perOccurrence', each: 1 }, '每次得 1 分，最多 4 分'],
  [grade, { kind: 'graded', points: { g0: 0, g1: 4 } }, '按所选情况得 0 到 4 分'],
  [day, { kind: 'inTerm', years: 1 }, '1 年内得 4 分，超期不得分'],
  [day, { kind: 'inTerm' }, '在届期或有效期内得 4 分'],
  [list, { kind: 'checklist' }, '按已有项数占比得分，全有得 4 分'],
  [{ form: 'selfRated' }, { kind: 'selfRated' }, '自己评分，0 到 4 分'],
])('%j by %j', (form, rule, sentence) => {
  expect(words(form, rule)).toBe(sentence);
});

test.each<[RuleInput, string]>([
  [{ kind: 'deduct', when: 'over', target: 0, per: 1, each: 0.5 }, '没有的得 4 分，每有 1 次扣 0.5 分，扣完为止'],
  [
    { kind: 'deduct', when: 'over', target: 3, per: 2, each: 1, partial: 'down', min: 1 },
    '不超过 3 次得 4 分，每多 2 次扣 1 分，不足一档不扣，最低 1 分',
  ],
])('a count of faults by %j', (rule, sentence) => {
  expect(words(count, rule)).toBe(sentence);
});

const check = (form: FormInput, rule: RuleInput, more = {}): string | undefined => {
  const [criterion] =
    makeStandard({ x: [makeCriterion(form, rule, { fullPoints: 1, ...more })] }).dimensions[0]?.criteria ?? [];
  return criterion && checkInWords(criterion);
};

test.each<[FormInput, RuleInput, string]>([
  [yesNo, { kind: 'allOrNothing' }, '答“是”算做到'],
  [rate, { kind: 'allOrNothing', atLeast: 0.95 }, '达到 95% 算做到'],
  [
    rate,
    {
      kind: 'tiers',
      tiers: [
        { atLeast: 0.7, points: 0.5 },
        { atLeast: 0.9, points: 1 },
      ],
    },
    '达到 90% 算做到',
  ],
  [count, { kind: 'linear', zero: 0, full: 4 }, '达到 4 次算做到'],
  [count, { kind: 'deduct', when: 'over', target: 0, per: 1, each: 1 }, '一处也没有算做到'],
  [count, { kind: 'deduct', target: 5, per: 1, each: 1 }, '达到 5 次算做到'],
  [count, { kind: 'perOccurrence', each: 0.5 }, '达到 2 次算做到'],
  [grade, { kind: 'graded', points: { g0: 0, g1: 1 } }, '选“有”算做到'],
  [day, { kind: 'inTerm', years: 1 }, '在 1 年内算做到'],
  [list, { kind: 'checklist' }, '各项都有算做到'],
  [{ form: 'selfRated' }, { kind: 'selfRated' }, '自己核对，认为做到'],
])('without points, %j by %j', (form, rule, sentence) => {
  expect(check(form, rule)).toBe(sentence);
});

test('it says where a reason or evidence is demanded', () => {
  expect(words(yesNo, { kind: 'allOrNothing' }, { requiresReason: true })).toBe(
    '是得 4 分，否不得分；没有写理由、也没有佐证的不得分',
  );
  expect(check(yesNo, { kind: 'allOrNothing' }, { requiresEvidence: true })).toBe('答“是”算做到；没有佐证不算');
});

test('it says where evidence is demanded', () => {
  expect(words(yesNo, { kind: 'allOrNothing' }, { requiresEvidence: true })).toBe(
    '是得 4 分，否不得分；没有佐证不得分',
  );
});
