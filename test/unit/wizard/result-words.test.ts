import { expect, test } from 'vitest';
import { listGapRows } from '../../../src/papers/gap-rows.ts';
import { gradeInWords, listConditions } from '../../../src/wizard/models/grade-words.ts';
import { summariseResult } from '../../../src/wizard/models/result-words.ts';
import type { Grade } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score, yes } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const site = { kind: 'site' } as const;
const standard = makeStandard(
  { x: [makeYesNo('must', 60, { mandatory: true }), makeYesNo('more', 40)] },
  {
    gates: [{ id: 'g', title: '总分90以上', metric: { kind: 'total' }, atLeast: 90, basis: site, advice: '补分。' }],
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
          { id: 'top', title: '模范', totalAtLeast: 95, noVeto: true, mandatory: 'aboveZero', basis: site },
          { id: 'low', title: '合格', totalAtLeast: 50, basis: site },
        ],
      },
    ],
  },
);
const [ladder] = standard.gradeSets;
const conditionsOf = (grade: Grade | undefined, result: ReturnType<typeof score>) =>
  grade && ladder && listConditions(standard, ladder, grade, result).map(({ title, words }) => `${title}：${words}`);

test('with nothing answered everything is open and nothing is claimed', () => {
  const result = score(standard);
  const { eligibility, vetoes, gates } = summariseResult(standard, result);
  expect([eligibility.mark, vetoes.mark, gates?.mark]).toEqual(['open', 'open', 'open']);
  expect(vetoes.detail).toBe('还不能说没有：拖欠工资');
  expect(ladder && gradeInWords(ladder, result)).toBe('还有没定的项目，更高的档次待定。');
});

test('what is missing is named in each of the answers', () => {
  const more = { eligibility: { e: false }, vetoes: { v: 'present' as const } };
  const result = score(standard, { must: no, more: yes }, more);
  expect(summariseResult(standard, result)).toEqual({
    eligibility: { mark: 'short', verdict: '还不具备', detail: '本级称号' },
    vetoes: { mark: 'short', verdict: '存在 1 项', detail: '拖欠工资' },
    gates: { mark: 'short', verdict: '1 项中 0 项到线', detail: '没到：总分90以上' },
  });
  expect(conditionsOf(ladder?.grades[0], result)).toEqual([
    '总分 95 分以上：没到',
    '否决情形：存在',
    '没有必备项目得 0 分：没做到',
  ]);
  expect(ladder && gradeInWords(ladder, result)).toBe('现有答案还没有到其中任何一档。');
});

test('what is reached is told as an answer so far, never as a pass', () => {
  const more = { eligibility: { e: true }, vetoes: { v: 'absent' as const } };
  const result = score(standard, { must: yes, more: yes }, more);
  const lines = summariseResult(standard, result);
  expect(Object.values(lines).map((line) => line?.mark)).toEqual(['good', 'good', 'good']);
  const said = JSON.stringify([lines, ladder && gradeInWords(ladder, result)]);
  expect(said).toContain('现有答案已到“模范”');
  expect(said).not.toMatch(/达标|通过|合格证/);
});

test('a gap carries its next act, its papers and the way to its question', () => {
  const result = score(standard, { more: no }, { vetoes: { v: 'present' } });
  const rows = listGapRows(standard, makeAssessment(), result.gaps);
  expect(rows.map(({ kind, title, path }) => [kind, title, path])).toEqual([
    ['否决', '拖欠工资', 'vetoes'],
    ['门槛', '总分90以上', 'result'],
    ['必备', 'must', 'criterion/must'],
    ['分数', 'more', 'criterion/more'],
  ]);
  expect(rows[3]).toMatchObject({ advice: '补做甲项。', evidence: ['文件'], basis: site });
});
