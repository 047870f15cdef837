import { describe, expect, test } from 'vitest';
import { type Change, changeLine, differenceOf } from '../../../src/standard/difference.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { count, makeCriterion, makeStandard, makeYesNo, rate } from './maker.ts';

const site = { kind: 'site' } as const;
const ladder = {
  id: 'set',
  title: '等级',
  basis: site,
  grades: [
    { id: 'high', title: '高档', totalAtLeast: 9, basis: site },
    { id: 'low', title: '低档', totalAtLeast: 5, basis: site },
  ],
};
const base = {
  x: [makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 0.9 }), makeYesNo('b', 6, { title: '乙项' })],
};

const lines = (before: Standard, after: Standard): string[] => differenceOf(before, after).map(changeLine);

describe('one line for each change', () => {
  test('points, title, question, must-have, and the sum they add up to', () => {
    const after = { x: [base.x[0] ?? makeYesNo('a', 4), makeYesNo('b', 7, { title: '新乙项', mandatory: true })] };
    expect(lines(makeStandard(base), makeStandard(after))).toEqual([
      'standard: fullPoints 10 → 11',
      'criterion b 新乙项: title 乙项 → 新乙项',
      'criterion b 新乙项: fullPoints 6 → 7',
      'criterion b 新乙项: mandatory false → true',
    ]);
  });

  test('a rule in words', () => {
    const after = { x: [makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 0.95 }), ...base.x.slice(1)] };
    expect(lines(makeStandard(base), makeStandard(after))).toEqual([
      'criterion a 甲项: rule 达到 90% 得 4 分，50% 及以下不得分，中间按比例 → 达到 95% 得 4 分，50% 及以下不得分，中间按比例',
    ]);
  });

  test('a rule whose words stay the same as it stands in the file', () => {
    const basis = { kind: 'published', source: '某省细则' } as const;
    const after = { x: [makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 0.9, basis }), ...base.x.slice(1)] };
    expect(lines(makeStandard(base), makeStandard(after))).toEqual([
      'criterion a 甲项: rule {"basis":{"kind":"site"},"full":0.9,"kind":"linear","zero":0.5} → {"basis":{"kind":"published","source":"某省细则"},"full":0.9,"kind":"linear","zero":0.5}',
    ]);
  });

  test('criteria added, retired and moved', () => {
    const after = { x: base.x.slice(1), y: [makeYesNo('c', 4, { title: '丙项' })] };
    expect(lines(makeStandard(base), makeStandard(after))).toEqual([
      'dimension y y: added',
      'criterion c 丙项: added',
      'criterion a 甲项: retired',
    ]);
    const moved = { x: base.x.slice(0, 1), y: base.x.slice(1) };
    expect(lines(makeStandard(base), makeStandard(moved))).toContain('criterion b 乙项: dimension x → y');
  });

  test('a condition that one of them does not have', () => {
    const appliesTo = { unitKinds: ['school'], otherwise: '只问学校。' };
    const after = { x: [base.x[0] ?? makeYesNo('a', 4), makeYesNo('b', 6, { title: '乙项', appliesTo })] };
    expect(lines(makeStandard(base), makeStandard(after))).toEqual([
      'criterion b 乙项: appliesTo none → {"otherwise":"只问学校。","unitKinds":["school"]}',
    ]);
  });

  test('thresholds of grades, and which grade or ladder stands first', () => {
    const before = makeStandard(base, { gradeSets: [ladder] });
    const grades = ladder.grades
      .map((grade) => (grade.id === 'high' ? { ...grade, totalAtLeast: 8 } : grade))
      .reverse();
    const after = makeStandard(base, { gradeSets: [{ ...ladder, grades }] });
    expect(lines(before, after)).toEqual([
      'grade set.high 高档: totalAtLeast 9 → 8',
      'grade: order set.high set.low → set.low set.high',
    ]);
  });

  test('gates, vetoes and inputs', () => {
    const gate = {
      id: 'g',
      title: '入会率',
      metric: { kind: 'criterion', criterion: 'a' },
      basis: site,
      advice: '补。',
    } as const;
    const veto = {
      id: 'v',
      title: '欠薪',
      question: '是否欠薪？',
      basis: site,
      state: 'whole',
      advice: '补发。',
    } as const;
    const before = makeStandard(base, { gates: [{ ...gate, atLeast: 0.9 }] });
    const input = { id: 'staff', label: '职工总数', group: '人数', kind: 'integer' } as const;
    const after = makeStandard(base, { gates: [{ ...gate, atLeast: 0.95 }], vetoes: [veto], inputs: [input] });
    expect(lines(before, after)).toEqual([
      'input staff 职工总数: added',
      'gate g 入会率: atLeast 0.9 → 0.95',
      'veto v 欠薪: added',
    ]);
  });
});

describe('laws', () => {
  /** Small numbers that repeat from run to run. */
  const makeRandom = (seed: number) => {
    let state = seed;
    return (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(state / 65_536) % below;
    };
  };

  function randomStandard(random: (below: number) => number, edition: string): Standard {
    const dimensions = ['x', 'y'].map((id) => {
      const ids = ['a', 'b', 'c', 'd'].map((name) => `${id}${name}`).filter(() => random(3) > 0);
      if (random(2) === 0) ids.reverse();
      const criteria = (ids.length > 0 ? ids : [`${id}a`]).map((name) =>
        random(2) === 0
          ? makeYesNo(name, 1 + random(3), { mandatory: random(2) === 0, bonus: false })
          : makeCriterion(count, { kind: 'perOccurrence', each: 1 + random(2) }, { id: name, fullPoints: 2 }),
      );
      return [id, criteria] as const;
    });
    const grades = [...ladder.grades].filter(({ id }) => id === 'low' || random(2) === 0);
    return makeStandard(Object.fromEntries(dimensions), {
      edition,
      bonusCap: random(2),
      gradeSets: [{ ...ladder, grades: random(2) === 0 ? grades : grades.reverse() }],
    });
  }

  const mirror = ({ kind, before, after, ...rest }: Change): Change => ({
    ...rest,
    kind: kind === 'added' ? 'retired' : kind === 'retired' ? 'added' : 'changed',
    before: after,
    after: before,
  });
  /** As a set, without titles: those are the newer edition's. */
  const asSet = (changes: readonly Change[]): string[] =>
    changes.map((change) => JSON.stringify(Object.entries({ ...change, title: '' }).sort())).sort();

  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('standards %i', (seed) => {
    const random = makeRandom(seed * 7919);
    const [one, other] = [randomStandard(random, '2025'), randomStandard(random, '2026')];
    expect(differenceOf(one, one)).toEqual([]);
    expect(differenceOf(one, { ...one, edition: '2030' })).toEqual([]);
    expect(asSet(differenceOf(one, other).map(mirror))).toEqual(asSet(differenceOf(other, one)));
    const isSame = JSON.stringify({ ...one, edition: '' }) === JSON.stringify({ ...other, edition: '' });
    expect(differenceOf(one, other).length === 0).toBe(isSame);
  });
});
