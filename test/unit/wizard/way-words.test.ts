import { expect, test } from 'vitest';
import { findWay, type Way } from '../../../src/scoring/ways.ts';
import { groupWay, listHurdles, nextGrade, wayInWords } from '../../../src/wizard/models/way-words.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score, yes } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const site = { kind: 'site' } as const;
const standard = makeStandard(
  {
    x: [
      makeYesNo('hard', 40, { effort: 3, mandatory: true }),
      makeYesNo('easy', 30, { effort: 1 }),
      makeYesNo('usual', 30, { effort: 2 }),
    ],
  },
  {
    vetoes: [{ id: 'v', title: '拖欠工资', question: '存在？', basis: site, state: 'whole', advice: '补发。' }],
    eligibility: [
      { id: 'e', title: '本级称号', question: '有？', rule: { kind: 'yesNo' }, basis: site, advice: '先报。' },
    ],
    gradeSets: [
      {
        id: 'ladder',
        title: '阶梯',
        basis: site,
        grades: [
          {
            id: 'top',
            title: '模范',
            totalAtLeast: 90,
            mandatory: 'full',
            noVeto: true,
            eligibility: ['e'],
            basis: site,
          },
          { id: 'low', title: '合格', totalAtLeast: 30, basis: site },
        ],
      },
    ],
  },
);
const [ladder] = standard.gradeSets;
if (!ladder) throw new Error('no ladder');
const [top, low] = ladder.grades;
if (!top || !low) throw new Error('no grades');

const wayTo = (id: string, answers = {}, more = {}): Way => {
  const way = findWay(standard, makeAssessment(answers, more), '2026-11-21', id);
  if (!way) throw new Error('no way');
  return way;
};
const rowsOf = (way: Way): string[] =>
  way.kind === 'found'
    ? groupWay(standard, way.steps).flatMap(({ effort, rows }) =>
        rows.map(({ criterion, facts }) => `${effort} ${criterion.id} ${facts}`),
      )
    : [];

test('the next grade is the lowest that is not reached, and the highest once all are', () => {
  expect(nextGrade(ladder, score(standard, { easy: no }))?.id).toBe('low');
  expect(nextGrade(ladder, score(standard, { easy: yes }))?.id).toBe('top');
  const all = { hard: yes, easy: yes, usual: yes };
  expect(nextGrade(ladder, score(standard, all, { vetoes: { v: 'absent' }, eligibility: { e: true } }))?.id).toBe(
    'top',
  );
});

test('the items stand by the work they take, with what they add', () => {
  const way = wayTo('top', { hard: no, usual: no });
  expect(rowsOf(way)).toEqual([
    '容易 easy 加 30 分，还没有回答',
    '一般 usual 加 30 分',
    '较难 hard 加 40 分，这一档必须做到',
  ]);
  expect(wayInWords(standard, top, way, 2)).toBe('最少补 3 项，从易到难排。做到后总分 100 分。');
});

test('what no points make up for is named first', () => {
  const answers = { hard: yes, easy: yes, usual: yes };
  const more = { vetoes: { v: 'present' as const }, eligibility: { e: false } };
  const way = wayTo('top', answers, more);
  expect(listHurdles(standard, way, score(standard, answers, more))).toEqual([
    { key: 'veto-v', title: '拖欠工资', words: '存在，先解决', path: 'vetoes' },
    { key: 'eligibility-e', title: '本级称号', words: '还不具备', path: 'eligibility' },
  ]);
  expect(wayInWords(standard, top, way, 2)).toBe('考核项目已经够了，只差上面几件。');
  const unsaid = listHurdles(standard, wayTo('top', answers), score(standard, answers));
  expect(unsaid.map(({ words }) => words)).toEqual(['不清楚，先查清', '还没有答']);
});

test('a grade that is reached needs nothing', () => {
  const way = wayTo('low', { easy: yes });
  expect(rowsOf(way)).toEqual([]);
  expect(wayInWords(standard, low, way, 0)).toBe('现有答案已到这一档。');
});

test('a grade out of reach says why', () => {
  const strict = { ...standard, notApplicable: 'zero' as const };
  const none = { form: 'notApplicable', reason: '没有' } as const;
  const way = findWay(strict, makeAssessment({ easy: none, usual: none }), '2026-11-21', 'top');
  expect(way?.kind).toBe('unreachable');
  expect(way && wayInWords(strict, top, way, 0)).toBe(
    '其余各项都做到，总分 40 分，这一档要 90 分。请看哪些项目选了不适用，同上级工会核对。',
  );
});
