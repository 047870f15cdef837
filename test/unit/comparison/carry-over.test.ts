import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../src/comparison/carry-over.ts';
import type { CriterionMap } from '../../../src/comparison/criterion-map.ts';
import { assessmentSchema, type Answer, type Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { readShippedStandards } from '../../content/shipped-standards.ts';
import { readCriterionMap } from '../../../src/site/criterion-map/file.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';
import type { Criterion, Standard } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';

const START = { id: 'carried-0001', hash: 'fedcba9876543210', savedAt: '2026-11-21T02:46:31.000Z' };
const shipped = readShippedStandards().map(({ standard }) => standard);
const map = readCriterionMap(shipped);
const named = (id: string): Standard => {
  const found = shipped.find((standard) => standard.id === id);
  if (!found) throw new Error(`no standard ${id}`);
  return found;
};

const table = (id: string, more: Parameters<typeof makeStandard>[1] = {}): Standard =>
  makeStandard(
    {
      x: [
        makeYesNo(`${id}-elected`, 4),
        makeCriterion(rate, { kind: 'linear', zero: 0, full: 1 }, { id: `${id}-rate`, fullPoints: 6 }),
        makeYesNo(`${id}-must`, 4, { mayNotApply: id !== 'b' }),
      ],
    },
    {
      id,
      inputs: [
        { id: 'staff', label: '职工总数', group: '人数', kind: 'integer', unit: '人' },
        { id: 'paid', label: id === 'a' ? '拨缴' : '留成', group: '钱', kind: 'money', unit: '元' },
      ],
      ...more,
    },
  );
const clause = { kind: 'clause', clause: 'notice#s1' } as const;
const veto = (id: string, basis: typeof clause | { kind: 'site' }) =>
  ({ id, title: id, question: '？', basis, state: 'whole', advice: '改。' }) as const;
const from = table('a', { vetoes: [veto('v1', clause), veto('v2', { kind: 'site' })] });
const to = table('b', { vetoes: [veto('v1', clause), veto('v2', { kind: 'site' }), veto('v3', clause)] });
const pairs: CriterionMap = {
  standards: ['a.2026', 'b.2026'],
  groups: ['elected', 'rate', 'must'].map((id) => ({
    id,
    title: id,
    criteria: { 'a.2026': `a-${id}`, 'b.2026': `b-${id}` },
  })),
};
const yes: Answer = { form: 'yesNo', value: true };

describe('the same unit under another table', () => {
  const unit = makeAssessment(
    { 'a-elected': { ...yes, note: '备注', evidence: [{ number: '1', title: '批复' }] } },
    { inputs: { staff: 60, paid: 100 }, vetoes: { v1: 'absent', v2: 'absent' }, title: '2026年自查' },
  );

  test('mapped answers come over with their notes and evidence, marked 待核', () => {
    const carried = carryOver({ standard: from, assessment: unit }, to, pairs, START);
    expect(carried.assessment.answers).toEqual({
      'b-elected': { ...yes, note: '备注', evidence: [{ number: '1', title: '批复' }], toCheck: '' },
    });
    expect(carried.assessment).toMatchObject({ id: START.id, standard: { id: 'b', hash: START.hash } });
    expect(carried.assessment).not.toHaveProperty('title');
  });

  test('how the papers look comes along, what was written for them stays behind', () => {
    const look = { skeleton: 'by-theme', headings: 'unscored', fonts: 'system' } as const;
    const papers = { ...look, guidance: '甲', ready: ['m1'], sections: { problems: { text: '乙', basis: '' } } };
    const carry = (assessment: typeof unit) => carryOver({ standard: from, assessment }, to, pairs, START).assessment;
    expect(carry({ ...unit, papers }).papers).toEqual(look);
    expect(carry({ ...unit, papers: { guidance: '甲' } })).not.toHaveProperty('papers');
  });

  test('figures of one id come over between tables of the map; between others only under the same label', () => {
    expect(carryOver({ standard: from, assessment: unit }, to, pairs, START).assessment.inputs).toEqual({
      staff: 60,
      paid: 100,
    });
    const own = carryOver({ standard: from, assessment: unit }, to, { standards: [], groups: [] }, START);
    expect(own.assessment.inputs).toEqual({ staff: 60 });
    expect(own.left).toEqual(['a-elected']);
  });

  test('vetoes come over only where id and clause are the same', () => {
    expect(carryOver({ standard: from, assessment: unit }, to, pairs, START).assessment.vetoes).toEqual({
      v1: 'absent',
    });
  });

  test('what would say something else there is left behind and named', () => {
    const odd = makeAssessment({
      'a-must': { form: 'notApplicable', reason: '没有' },
      'a-rate': { form: 'rate', numerator: 1, denominator: 2, formula: 'other' },
      'a-elected': { form: 'blank', note: '只有备注' },
    });
    const carried = carryOver({ standard: from, assessment: odd }, to, pairs, START);
    expect(carried.left).toEqual(['a-must', 'a-rate']);
    expect(carried.criteria).toEqual(['b-elected']);
  });
});

/** An answer that fits the question, drawn from it. */
const answerTo = ({ answer: asked }: Criterion): fc.Arbitrary<Answer> => {
  const open = fc.constantFrom<Answer>({ form: 'unknown' }, { form: 'notApplicable', reason: '没有' });
  const fitting = (): fc.Arbitrary<Answer> => {
    switch (asked.form) {
      case 'yesNo':
        return fc.boolean().map((value) => ({ form: 'yesNo', value }));
      case 'count':
        return fc.nat(9).map((value) => ({ form: 'count', value }));
      case 'grade':
        return fc.constantFrom(...asked.options.map(({ id }): Answer => ({ form: 'grade', option: id })));
      case 'checklist':
        return fc.subarray(asked.items.map(({ id }) => id)).map((ticked) => ({ form: 'checklist', ticked }));
      case 'date':
        return fc.constant({ form: 'date', from: '2024-05-06', ...(asked.toLabel ? { to: '2029-05-05' } : {}) });
      default:
        return fc.constant({ form: 'unknown' });
    }
  };
  return fc.oneof({ weight: 4, arbitrary: fitting() }, open);
};

const filled = (standard: Standard): fc.Arbitrary<Assessment> =>
  fc
    .tuple(
      ...listCriteria(standard).map(({ criterion }) =>
        fc.option(answerTo(criterion).map((answer): [string, Answer] => [criterion.id, answer])),
      ),
    )
    .map((entries) =>
      makeAssessment(Object.fromEntries(entries.flatMap((entry) => (entry ? [entry] : []))), {
        inputs: { staff: 60, members: 57 },
      }),
    );

describe('between the shipped tables', () => {
  const routes: [string, string][] = [
    ['xj-edu-model-home', 'school-union-home'],
    ['school-union-home', 'xj-edu-model-home'],
    ['xj-edu-model-home', 'qualified-home'],
    ['qualified-home', 'six-haves'],
  ];
  test.each(routes)('%s → %s: every answer comes over or is named, and none is unsound there', (a, b) => {
    const [source, target] = [named(a), named(b)];
    fc.assert(
      fc.property(filled(source), (assessment) => {
        const carried = carryOver({ standard: source, assessment }, target, map, START);
        expect(carried.criteria.length + carried.left.length).toBe(Object.keys(assessment.answers).length);
        expect(assessmentSchema.safeParse(carried.assessment).success).toBe(true);
        expect(scoreAssessment(target, START.hash, carried.assessment, '2026-11-21').errors).toEqual([]);
        expect(Object.values(carried.assessment.answers).every(({ toCheck }) => toCheck === '')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('there and back, what came over twice is what it was', () => {
    const [source, target] = [named('xj-edu-model-home'), named('school-union-home')];
    fc.assert(
      fc.property(filled(source), (assessment) => {
        const there = carryOver({ standard: source, assessment }, target, map, START).assessment;
        const back = carryOver({ standard: target, assessment: there }, source, map, START).assessment;
        for (const [id, answer] of Object.entries(back.answers)) {
          expect(answer).toEqual({ ...assessment.answers[id], toCheck: '' });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a small home takes nothing from its unit, and a room nothing from anyone', () => {
    const source = named('xj-edu-model-home');
    for (const other of ['small-home', 'rooms-and-rules']) {
      const assessment = makeAssessment({ a01: yes }, { inputs: { staff: 60 }, vetoes: { 'dsq-6': 'absent' } });
      const { criteria, inputs, vetoes, eligibility } = carryOver(
        { standard: source, assessment },
        named(other),
        map,
        START,
      );
      expect([criteria, inputs, vetoes, eligibility]).toEqual([[], [], [], []]);
    }
  });
});
