import { expect, test } from 'vitest';
import { readGradeLines } from '../../../src/importer/models/grade-line.ts';

test('等级线从高到低，空行不算', () => {
  const lines = [
    { title: '合格', points: '60' },
    { title: ' ', points: '' },
    { title: '优秀', points: '９０分' },
  ];
  expect(readGradeLines(lines, 100)).toEqual({
    cutOffs: [
      { title: '优秀', totalAtLeast: 90 },
      { title: '合格', totalAtLeast: 60 },
    ],
    faults: [],
  });
});

test.each([
  [[{ title: '', points: '60' }], 0, 'title'],
  [[{ title: '合格', points: '' }], 0, 'points'],
  [[{ title: '合格', points: '六十' }], 0, 'points'],
  [[{ title: '合格', points: '101' }], 0, 'points'],
  [
    [
      { title: '合格', points: '60' },
      { title: '合格', points: '70' },
    ],
    1,
    'title',
  ],
  [
    [
      { title: '合格', points: '60' },
      { title: '良好', points: '60' },
    ],
    1,
    'points',
  ],
])('%j is wrong in row %i', (lines, row, field) => {
  expect(readGradeLines(lines, 100).faults).toMatchObject([{ row, field }]);
});

test('没有等级线也可以', () => {
  expect(readGradeLines([], 100)).toEqual({ cutOffs: [], faults: [] });
});
