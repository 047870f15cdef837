import { describe, expect, test } from 'vitest';
import { cleanCell, plainHeading, readPoints, readPointsInside, shortName } from '../../../src/sheet/cell-text.ts';

describe('points in a cell', () => {
  test.each([
    ['5', 5],
    ['10分', 10],
    ['（１０）', 10],
    ['(10分)', 10],
    ['3.0 ', 3],
    ['2.5', 2.5],
    ['五分', 5],
    ['十五', 15],
    ['二十', 20],
    ['0-5分', 5],
    ['0～3', 3],
    ['最高5分', 5],
    ['≤5', 5],
    ['5分以内', 5],
    ['3必备', 3],
    ['★4', 4],
    ['5\n分', 5],
    ['10%', 10],
  ])('%s', (cell, points) => {
    expect(readPoints(cell)).toEqual({ kind: 'points', points, isBonus: false });
  });

  test.each(['+3', '加3', '加3分', '加分3', '＋３'])('%s is an addition', (cell) => {
    expect(readPoints(cell)).toEqual({ kind: 'points', points: 3, isBonus: true });
  });

  test.each(['', ' ', '—', '/', '-', '无'])('%j says nothing', (cell) => {
    expect(readPoints(cell)).toEqual({ kind: 'blank' });
  });

  test.each(['若干', '-2', '2.555', '3+2', '5或3', '二百五十分制', '1e3'])('%s cannot be used', (cell) => {
    expect(readPoints(cell)).toEqual({ kind: 'wrong' });
  });
});

test.each([
  ['成立领导小组（3分）', 3],
  ['成立领导小组(３分)。', 3],
  ['有活动【五分】', 5],
  ['每次1分', undefined],
  ['（3分）成立领导小组', undefined],
])('points inside %s', (text, points) => {
  expect(readPointsInside(text)).toBe(points);
});

test.each([
  ['一、组织建设（30分）', '组织建设'],
  ['（二）民主管理 20分', '民主管理'],
  ['第三部分 活动（满分15分）', '活动'],
  ['★1.换届', '换届'],
  ['每季度一次，每次1分', '每季度一次，每次1分'],
  ['2024年计划', '2024年计划'],
])('heading %s', (text, plain) => {
  expect(plainHeading(text)).toBe(plain);
  expect(plainHeading(plain)).toBe(plain);
});

test('a short name is a clause or the beginning of a long text, and short names stay', () => {
  const long = '依法建立工会委员会并按期换届，选举程序合法，手续齐全，报上一级工会批准后公布';
  expect(shortName(long)).toBe('依法建立工会委员会并按期换届');
  const unbroken = '建'.repeat(40);
  expect(shortName(unbroken)).toBe(`${'建'.repeat(29)}…`);
  expect(shortName(shortName(unbroken))).toBe(shortName(unbroken));
});

test('a cell keeps its lines and loses what cannot be seen', () => {
  expect(cleanCell(' 换届\u200b \r\n\r\n　手续齐全\u0007 ')).toBe('换届\n手续齐全');
});
