import { signal } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { gapKey } from '../../../src/papers/gap-rows.ts';
import { createWhatIf, mayTry, scoreSupposed } from '../../../src/wizard/models/what-if.ts';
import { compareTrial, trialInWords } from '../../../src/wizard/models/what-if-words.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { randomCase } from '../scoring/arbitrary.ts';
import { AS_OF, no, share } from '../scoring/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, membersGate, rate, totalGate, wagesVeto } from '../standard/maker.ts';

const HASH = '0123456789abcdef';
const site = { kind: 'site' } as const;

const standard = makeStandard(
  {
    x: [makeCriterion(rate, { kind: 'linear', zero: 0, full: 1 }, { id: 'rate', fullPoints: 6 }), makeYesNo('b', 4)],
  },
  {
    gates: [membersGate, totalGate(10)],
    vetoes: [wagesVeto],
    eligibility: [
      { id: 'e', title: '本级称号', question: '有？', rule: { kind: 'yesNo' }, basis: site, advice: '先报。' },
      {
        id: 'y',
        title: '满两年',
        question: '哪天？',
        rule: { kind: 'fullYearsSince', years: 2 },
        basis: site,
        advice: '等满。',
      },
    ],
    gradeSets: [
      {
        id: 'set',
        title: '口径',
        basis: site,
        grades: [
          {
            id: 'top',
            title: '模范',
            totalAtLeast: 10,
            gates: ['members', 'total'],
            noVeto: true,
            eligibility: ['e', 'y'],
            basis: site,
          },
        ],
      },
    ],
  },
);
const assessment = makeAssessment(
  { rate: share(1, 2), b: no },
  { vetoes: { v: 'present' }, eligibility: { e: false, y: '2026-01-01' } },
);
const open = (of: Standard, saved: Assessment) => {
  const kept = signal(saved);
  return { standard: of, assessment: kept, result: signal(scoreAssessment(of, HASH, saved, AS_OF)) };
};

/** Freezes everything inside, so that any writing throws. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

describe('a trial', () => {
  test('takes vetoes, thresholds, conditions and items for done, by the engine itself', () => {
    const all = ['veto-v', 'gate-members', 'criterion-b', 'eligibility-e', 'eligibility-y'];
    const result = scoreSupposed(standard, HASH, assessment, AS_OF, all);
    expect(result).toMatchObject({ total: { points: 10 }, gaps: [], grade: { id: 'top', state: 'met' } });
    const before = scoreAssessment(standard, HASH, assessment, AS_OF);
    expect(compareTrial(standard, before, result)).toEqual([
      { title: '资格', now: '还不具备', then: '都具备' },
      { title: '否决', now: '存在 1 项', then: '没有发现' },
      { title: '门槛', now: '2 项中 0 项到线；没到：入会率、总分', then: '2 项都到线' },
      { title: '得分', now: '3 分', then: '10 分' },
      { title: '等级', now: '一档都没有到', then: '到“模范”' },
    ]);
    expect(trialInWords(standard, before, result, 5)).toBe('试算做到 5 项：得分由 3 分 变成 10 分。');
    expect(trialInWords(standard, before, before, 1)).toBe('试算做到 1 项：得分不变，还是 3 分。');
  });

  test('is there only while something is taken for done', () => {
    const whatIf = createWhatIf(open(standard, assessment));
    expect(whatIf.result.value).toBeNull();
    whatIf.toggle('criterion-b');
    expect(whatIf.result.value?.total.low).toBe(7);
    whatIf.add(['criterion-b', 'gate-members']);
    expect(whatIf.chosen.value).toEqual(['criterion-b', 'gate-members']);
    whatIf.toggle('criterion-b');
    expect(whatIf.result.value?.total.low).toBe(6);
    whatIf.clear();
    expect(whatIf.result.value).toBeNull();
  });

  test('goes on from the answers as they are changed', () => {
    const session = open(standard, assessment);
    const whatIf = createWhatIf(session);
    whatIf.toggle('criterion-b');
    session.assessment.value = makeAssessment({ rate: share(2, 3), b: no });
    expect(whatIf.result.value?.total.low).toBe(8);
  });

  test('a threshold on the total cannot be taken for done by itself', () => {
    expect(['gate-total', 'gate-members', 'criterion-b', 'veto-v'].map((key) => mayTry(standard, key))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

test('whatever is tried in whatever case, the assessment stays as it was and the points do not fall', () => {
  fc.assert(
    fc.property(randomCase, fc.array(fc.nat(), { maxLength: 8 }), ({ standard: any, entries }, picks) => {
      const saved = freeze(makeAssessment(Object.fromEntries(entries.slice(1).map(({ id, answer }) => [id, answer]))));
      const before = JSON.stringify(saved);
      const session = open(any, saved);
      const whatIf = createWhatIf(session);
      const { gaps } = session.result.value;
      for (const pick of picks) {
        const gap = gaps[pick % Math.max(1, gaps.length)];
        if (gap) whatIf.add([gapKey(gap)]);
      }
      const trial = whatIf.result.value ?? session.result.value;
      expect(trial.total.low).toBeGreaterThanOrEqual(session.result.value.total.low);
      expect(session.assessment.value).toBe(saved);
      expect(JSON.stringify(saved)).toBe(before);
    }),
  );
});
