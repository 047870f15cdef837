/** What changes with the ladder that a unit picks, and what its conditions say of themselves. */
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { no, notApplicable, score, share, times, yes } from './maker.ts';

const site = { kind: 'site' } as const;
const gate = (id: string, atLeast: number) =>
  ({ id, title: id, metric: { kind: 'criterion', criterion: 'r' }, atLeast, basis: site, advice: '去办。' }) as const;
const veto = (id: string, optional: boolean) =>
  ({ id, title: id, question: '是否存在？', basis: site, state: 'whole', advice: '去办。', optional }) as const;
const grade = (id: string, more: object) => ({ id, title: id, basis: site, ...more });
const set = (id: string, more: object, ...grades: ReturnType<typeof grade>[]) => ({
  id,
  title: id,
  basis: site,
  grades,
  ...more,
});

const standard = makeStandard(
  {
    x: [makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 0.95 }, { id: 'r' }), makeYesNo('b', 6)],
    y: [makeYesNo('c', 10, { mandatory: true })],
  },
  {
    gates: [gate('high', 0.95), gate('low', 0.9), gate('always', 0.5)],
    vetoes: [veto('v', false), veto('strict', true)],
    eligibility: ['e', 'f'].map((id) => ({
      id,
      title: id,
      question: '有吗？',
      rule: { kind: 'yesNo' },
      basis: site,
      advice: '去办。',
    })),
    gradeSets: [
      set('plain', {}, grade('g', { gates: ['high'], noVeto: true, eligibility: ['e'] })),
      set('stricter', { vetoes: ['strict'] }, grade('g', { gates: ['low'], noVeto: true })),
      set('floors', {}, grade('g', { floors: { y: 0.6 }, mandatory: 'aboveZero' })),
    ],
  },
);
const judge = (gradeSet: string, answers: Record<string, Answer>, more: Partial<Assessment> = {}) =>
  score(standard, answers, { gradeSet, ...more });
const lacking = (gradeSet: string, answers: Record<string, Answer>, more: Partial<Assessment> = {}) =>
  Object.fromEntries(
    judge(gradeSet, answers, more).grade.ladder[0]?.conditions.map((condition) => [
      `${condition.kind}:${condition.ref ?? ''}`,
      `${condition.state} ${condition.lacking}`.trim(),
    ]) ?? [],
  );

describe('thresholds', () => {
  test('that only another ladder names are no gap here; those that none names always are', () => {
    const gaps = (id: string) =>
      judge(id, { r: share(40, 100) })
        .gaps.filter(({ kind }) => kind === 'gate')
        .map(({ ref }) => ref);
    expect(gaps('plain')).toEqual(['high', 'always']);
    expect(gaps('stricter')).toEqual(['low', 'always']);
    expect(gaps('floors')).toEqual(['always']);
  });

  test('are all judged, whatever the ladder', () => {
    expect(judge('floors', { r: share(92, 100) }).gates.map(({ id, state }) => [id, state])).toEqual([
      ['high', 'notMet'],
      ['low', 'met'],
      ['always', 'met'],
    ]);
  });
});

describe('stricter vetoes', () => {
  test('count only in the ladder that names them', () => {
    const given = { vetoes: { v: 'absent', strict: 'present' }, eligibility: { e: true } } as const;
    const answers = { r: share(95, 100), b: yes, c: yes };
    expect(judge('plain', answers, given).grade.state).toBe('met');
    expect(judge('plain', answers, given).gaps).toEqual([]);
    const strict = judge('stricter', answers, given);
    expect(strict.grade.state).toBe('notMet');
    expect(strict.gaps.map(({ ref }) => ref)).toEqual(['strict']);
  });
});

describe('why a grade is not reached', () => {
  test('a gate tells what the count lacks, a veto its name, a condition that it is missing', () => {
    expect(lacking('plain', { r: share(90, 100) }, { vetoes: { v: 'present' }, eligibility: { e: false } })).toEqual({
      'gate:high': 'notMet 90 ÷ 100 = 90% < 95%，还差 5 人',
      'vetoes:': 'notMet 存在：v',
      'eligibility:e': 'notMet 还不具备',
    });
    expect(lacking('plain', {})).toEqual({
      'gate:high': 'open 所需数字还没有填齐',
      'vetoes:': 'open 还没有确认：v',
      'eligibility:e': 'open 没有回答',
    });
    expect(lacking('plain', { r: notApplicable })['gate:high']).toBe('open 已选不适用，请向上级工会确认是否仍要求');
    expect(lacking('plain', { r: share(95, 100) }, { vetoes: { v: 'absent' }, eligibility: { e: true } })).toEqual({
      'gate:high': 'met',
      'vetoes:': 'met',
      'eligibility:e': 'met',
    });
  });

  test('a floor tells points, must-have items their names', () => {
    expect(lacking('floors', { c: no })).toEqual({
      'floor:y': 'notMet 现为 0 分，至少要 6 分，还差 6 分',
      'mandatory:': 'notMet 没有得分：c',
    });
    expect(lacking('floors', {})).toEqual({
      'floor:y': 'open 现为 0～10 分，至少要 6 分，还有项目未作答',
      'mandatory:': 'open 还没有定：c',
    });
    // The other dimension has no floor.
    expect(lacking('floors', { c: yes })).toEqual({ 'floor:y': 'met', 'mandatory:': 'met' });
  });

  test('a floor between two hundredths is the next one above', () => {
    const thirds = makeStandard(
      { x: [makeCriterion({ form: 'selfRated' }, { kind: 'selfRated' }, { id: 's', fullPoints: 1 })] },
      { gradeSets: [set('set', {}, grade('g', { dimensionFloor: 0.333 }))] },
    );
    const at = (points: number) => score(thirds, { s: { form: 'selfRated', points } }).grade.state;
    expect([at(0.33), at(0.34)]).toEqual(['notMet', 'met']);
  });
});

describe('a sum with a lowest total', () => {
  const faults = makeStandard({
    x: [
      makeCriterion(
        { form: 'count', unit: '次' },
        { kind: 'deduct', when: 'over', target: 0, per: 1, each: 3, min: -9 },
        { id: 'n' },
      ),
    ],
  });
  test('does not fall below it, and without one goes below 0', () => {
    expect(score(faults, { n: times(4) }).total).toEqual({ points: -8, low: -8, high: -8, fullPoints: 4 });
    expect(score(faults, {}).total).toEqual({ points: null, low: -9, high: 4, fullPoints: 4 });
    const held = { ...faults, aggregation: { kind: 'sum', min: -2 } as const };
    expect(score(held, { n: times(4) }).total).toEqual({ points: -2, low: -2, high: -2, fullPoints: 4 });
    expect(score(held, {}).total).toMatchObject({ low: -2, high: 4 });
  });
});
