/** 试算: criteria that are taken for done whatever was answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { findWay } from '../../../src/scoring/ways.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { randomCase } from './arbitrary.ts';
import { AS_OF, no, notApplicable, share } from './maker.ts';

const HASH = '0123456789abcdef';

describe('taken for done', () => {
  const standard = makeStandard(
    {
      x: [
        makeCriterion(rate, { kind: 'linear', zero: 0, full: 1 }, { id: 'rate', fullPoints: 6 }),
        makeYesNo('b', 4, { blocksTotal: true }),
        makeYesNo('c', 2),
      ],
    },
    {
      gates: [
        {
          id: 'members',
          title: '入会率',
          metric: { kind: 'criterion', criterion: 'rate' },
          atLeast: 0.95,
          basis: { kind: 'site' },
          advice: '发展会员。',
        },
      ],
    },
  );
  const answers = { rate: share(1, 2), b: no, c: notApplicable };
  const run = (...done: string[]) => scoreAssessment(standard, HASH, makeAssessment(answers), AS_OF, new Set(done));

  test('an item has its full points, meets its threshold, and blocks nothing', () => {
    expect(run().gates[0]?.state).toBe('notMet');
    expect(run('rate').gates[0]?.state).toBe('met');
    expect(run('rate').total.low).toBeGreaterThan(run().total.low);
    expect(run().blockedBy).toEqual(['b']);
    expect(run('b').blockedBy).toEqual([]);
    expect(run('rate', 'b')).toMatchObject({ total: { points: 12 }, gaps: [] });
  });

  test('what does not apply stays so', () => {
    expect(run('c')).toEqual(run());
  });

  test('an answer that contradicts itself no longer counts against it', () => {
    const faulty = makeAssessment({ ...answers, rate: share(3, 2) });
    expect(scoreAssessment(standard, HASH, faulty, AS_OF).errors).toHaveLength(1);
    expect(scoreAssessment(standard, HASH, faulty, AS_OF, new Set(['rate'])).errors).toEqual([]);
  });
});

describe('for every sound standard', () => {
  test('nothing taken for done changes nothing, and everything leaves no gap in the points', () => {
    fc.assert(
      fc.property(randomCase, ({ standard, entries }) => {
        const assessment = makeAssessment(Object.fromEntries(entries.map(({ id, answer }) => [id, answer])));
        const run = (done?: ReadonlySet<string>) => scoreAssessment(standard, HASH, assessment, AS_OF, done);
        expect(run(new Set())).toEqual(run());
        const all = run(new Set(entries.map(({ id }) => id)));
        expect(all.gaps.filter(({ kind }) => kind === 'points' || kind === 'mandatory')).toEqual([]);
        expect(all.total.low).toBe(all.total.high);
      }),
    );
  });

  test('the way to a grade, taken for done, comes to the total that it names and reaches the grade', () => {
    let found = 0;
    fc.assert(
      fc.property(randomCase, ({ standard, entries }) => {
        const answers = Object.fromEntries(entries.map(({ id, answer }) => [id, answer]));
        const assessment = makeAssessment(answers, { vetoes: { v: 'absent' } });
        for (const id of ['low', 'high']) {
          const way = findWay(standard, assessment, AS_OF, id);
          if (way?.kind !== 'found') continue;
          found += 1;
          const done = new Set(way.steps.map(({ criterion }) => criterion));
          const result = scoreAssessment(standard, HASH, assessment, AS_OF, done);
          expect(result.total.low).toBe(way.total);
          expect(result.grade.ladder.find((step) => step.id === id)?.state).toBe('met');
        }
      }),
    );
    expect(found).toBeGreaterThan(0);
  });
});
