import { expect, test } from 'vitest';
import { conflictsOfGroup, ratesOfGroup, usesOfFigures } from '../../../src/wizard/models/figures.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { score } from '../scoring/maker.ts';
import { makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';

const integer = (id: string, label: string, group: string, atMost?: string) =>
  ({ id, label, group, kind: 'integer', unit: '人', ...(atMost ? { atMost } : {}) }) as const;

const standard = makeStandard(
  {
    x: [
      makeCriterion(
        {
          form: 'rate',
          numerator: { label: '会员', input: 'members' },
          denominator: { label: '职工', input: 'staff' },
        },
        { kind: 'allOrNothing', atLeast: 0.95 },
        { id: 'rate', title: '入会率' },
      ),
      makeCriterion(
        { form: 'rate', numerator: { label: '参加' }, denominator: { label: '职工', input: 'staff' } },
        { kind: 'linear', zero: 0, full: 1 },
        { id: 'half', title: '参与率' },
      ),
      makeYesNo('women', 1, {
        title: '女工组织',
        appliesTo: { input: { id: 'women', atLeast: 10 }, otherwise: '不足十人。' },
      }),
    ],
  },
  {
    inputs: [
      integer('staff', '职工总数', '人数'),
      integer('women', '女会员数', '人数', 'members'),
      integer('members', '会员数', '会员', 'staff'),
      integer('voters', '到会人数', '会员'),
    ],
    consistency: [
      {
        id: 'voters',
        kind: 'atMost',
        left: [{ input: 'voters' }],
        right: [{ criterion: 'half', part: 'numerator' }],
        message: '到会人数多于参加人数，请核对。',
      },
    ],
  },
);

const look = (inputs: Record<string, number>, answers = {}) => {
  const assessment = makeAssessment(answers, { inputs });
  const result = score(standard, answers, { inputs });
  return {
    rates: (group: string) => ratesOfGroup(standard, assessment, result, group),
    conflicts: (group: string) => conflictsOfGroup(standard, result, group),
  };
};

test('a figure names the questions that take it, and those that ask only because of it', () => {
  const titles = (id: string) =>
    usesOfFigures(standard)
      .get(id)
      ?.map(({ title }) => title);
  expect(titles('staff')).toEqual(['入会率', '参与率']);
  expect(titles('women')).toEqual(['女工组织']);
  expect(titles('voters')).toBeUndefined();
});

test('a rate shows under its last figure, as the scoring works it out', () => {
  expect(look({ staff: 892, members: 875 }).rates('会员')).toEqual([
    { id: 'rate', title: '入会率', working: '875 ÷ 892 = 98.09% ≥ 95%，得 4 分', isKnown: true },
  ]);
  expect(look({ staff: 892, members: 875 }).rates('人数')).toEqual([]);
  expect(look({ staff: 892 }).rates('会员')[0]).toMatchObject({ isKnown: false });
});

test('a rate that does not apply is not shown', () => {
  const answers = { rate: { form: 'notApplicable' as const, reason: '没有' } };
  expect(look({ staff: 892, members: 875 }, answers).rates('会员')).toEqual([]);
});

test('a contradiction names both figures in each of their groups', () => {
  const { conflicts } = look({ staff: 50, members: 60 });
  const fields = [
    { item: 'inputs', field: 'members', label: '会员数', path: 'figures' },
    { item: 'inputs', field: 'staff', label: '职工总数', path: 'figures' },
  ];
  expect(conflicts('会员')).toEqual([{ message: '“会员数”（60）大于“职工总数”（50），请核对这两个数字。', fields }]);
  expect(conflicts('人数')).toHaveLength(1);
  expect(look({ staff: 50, members: 40 }).conflicts('会员')).toEqual([]);
});

test('a figure that disagrees with an answer leads to the question', () => {
  const answers = { half: { form: 'rate' as const, numerator: 3 } };
  const [conflict] = look({ staff: 50, voters: 9 }, answers).conflicts('会员');
  expect(conflict?.fields).toEqual([
    { item: 'inputs', field: 'voters', label: '到会人数', path: expect.any(String) as string },
    { item: 'half', field: 'numerator', label: '参与率', path: 'criterion/half' },
  ]);
});
