import { expect, test } from 'vitest';
import { readScoringText } from '../../../src/sheet/scoring-text.ts';
import { readRuleForm, toRuleForm, type RuleForm, type RuleKind } from '../../../src/importer/models/rule-form.ts';

const form = (kind: RuleKind, fields: RuleForm['fields'] = {}): RuleForm => ({ kind, fields });
const POINTS = 5;

const read = (typed: RuleForm, points = POINTS) => {
  const reading = readRuleForm(typed, { content: '', points });
  if (reading.kind === 'wrong') throw new Error(reading.faults.map(({ field, message }) => field + message).join());
  return reading;
};
const faultsOf = (typed: RuleForm): string[] => {
  const reading = readRuleForm(typed, { content: '', points: POINTS });
  return reading.kind === 'wrong' ? reading.faults.map(({ field }) => field) : [];
};

test.each([
  [form('met'), { kind: 'allOrNothing' }, 'yesNo'],
  [form('self'), { kind: 'selfRated', min: 0 }, 'selfRated'],
  [form('occurrence', { each: '１' }), { kind: 'perOccurrence', each: 1, cap: 5 }, 'count'],
  [form('occurrence', { each: '1', unit: '篇' }), { kind: 'perOccurrence', each: 1, cap: 5 }, 'count'],
  [form('faults', { each: '0.5' }), { kind: 'deduct', target: 0, when: 'over', per: 1, each: 0.5, min: 0 }, 'count'],
  [form('rate', { target: '95' }), { kind: 'allOrNothing', atLeast: 0.95 }, 'rate'],
  [form('rate', { target: '100', below: 'prorate' }), { kind: 'linear', zero: 0, full: 1 }, 'rate'],
  [
    form('rate', { target: '95%', below: 'deduct', per: '1', each: '0.2' }),
    { kind: 'deduct', target: 0.95, when: 'short', per: 0.01, each: 0.2 },
    'rate',
  ],
] as const)('%j is a rule', (typed, rule, answer) => {
  expect(read(typed).read).toMatchObject({ rule, answer: { form: answer }, isVeto: false });
});

test('分档：按高低排好，空着的一档不算', () => {
  const typed = form('tiers', { at1: '80', points1: '3', at2: '', points2: '', at3: '95', points3: '5' });
  expect(read(typed).read).toMatchObject({
    rule: {
      kind: 'tiers',
      tiers: [
        { atLeast: 0.95, points: 5 },
        { atLeast: 0.8, points: 3 },
      ],
    },
    answer: { form: 'rate' },
  });
  expect(read(form('tiers', { measure: 'count', unit: '次', at1: '4', points1: '5' })).read).toMatchObject({
    rule: { kind: 'allOrNothing', atLeast: 4 },
    answer: { form: 'count', unit: '次' },
  });
});

test('否决不计分，加分有上限', () => {
  expect(read(form('veto')).read.isVeto).toBe(true);
  expect(read(form('bonus', { cap: '5' })).read).toMatchObject({ bonusCap: 5, rule: { kind: 'selfRated' } });
  expect(read(form('bonus', { cap: '5', each: '1' })).read).toMatchObject({
    bonusCap: 5,
    rule: { kind: 'perOccurrence', each: 1 },
  });
});

test.each([
  [form('occurrence'), ['each']],
  [form('occurrence', { each: '一' }), ['each']],
  [form('occurrence', { each: '6' }), ['each']],
  [form('faults', { each: '0' }), ['each']],
  [form('rate', { target: '101' }), ['target']],
  [form('rate', { target: '95', below: 'deduct' }), ['per', 'each']],
  [form('tiers'), ['at1']],
  [form('tiers', { at1: '95', points1: '' }), ['points1']],
  [form('tiers', { at1: '95', points1: '3', at2: '90', points2: '4' }), ['points2']],
  [form('tiers', { at1: '95', points1: '3', at2: '95', points2: '3' }), ['at2']],
  [form('bonus'), ['cap']],
])('%j names the field that is wrong', (typed, fields) => {
  expect(faultsOf(typed)).toEqual(fields);
});

test.each([
  form('met'),
  form('self'),
  form('veto'),
  form('occurrence', { unit: '次', each: '1' }),
  form('faults', { unit: '项', each: '0.5' }),
  form('rate', { target: '95', below: 'none' }),
  form('rate', { target: '100', below: 'prorate' }),
  form('rate', { target: '95', below: 'deduct', per: '1', each: '0.2' }),
  form('tiers', { measure: 'rate', at1: '95', points1: '5', at2: '90', points2: '3' }),
  form('tiers', { measure: 'count', unit: '次', at1: '4', points1: '5' }),
  form('bonus', { cap: '5', each: '1', unit: '次' }),
])('%j comes back out of what it was read as', (typed) => {
  const { read: found, meaning } = read(typed);
  expect(toRuleForm({ kind: 'understood', ...found, meaning }, { content: '', points: POINTS })).toEqual(typed);
});

test('比例的两边沿用表里的说法', () => {
  const known = {
    form: 'rate',
    numerator: { label: '会员数' },
    denominator: { label: '职工数' },
    mayExceed: false,
    alternatives: [],
  } as const;
  const reading = readRuleForm(
    form('rate', { target: '90' }),
    { content: '', points: POINTS },
    { ...known, alternatives: [] },
  );
  expect(reading).toMatchObject({ read: { answer: known } });
});

test('表格里读不全的规则不硬套：每少1次扣1分还有个目标数', () => {
  const context = { content: '每年不少于4次', points: POINTS };
  const reading = readScoringText('每少1次扣1分', context);
  expect(reading).toMatchObject({ rule: { kind: 'deduct', when: 'short', target: 4 } });
  expect(toRuleForm(reading, context)).toBeUndefined();
});
