/**
 * The two invented schools, scored. Every number here stands in `expected.md` beside it, worked out by hand: where
 * the engine disagrees, one of the two is wrong, and it has to be found out which.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStandardFile, readStandardReferences } from '../../../src/adapters/standard-file.ts';
import { assessmentSchema, type Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';

const CONTENT = `${import.meta.dirname}/../../../content/`;
const AS_OF = '2026-11-21';

const { standard, hash } = readStandardFile(
  `${CONTENT}standards/xj-edu-model-home.2009.yaml`,
  readStandardReferences(CONTENT),
);
const readExample = (name: string): Assessment =>
  assessmentSchema.parse(JSON.parse(readFileSync(`${CONTENT}examples/${name}.jianjia.json`, 'utf8')));

/** Points of one criterion: a number, both ends while it is open, or not applicable. */
type Expected = number | readonly [low: number, high: number] | 'notApplicable';

interface ExpectedResult {
  criteria: Readonly<Record<string, Expected>>;
  dimensions: Readonly<Record<string, Expected>>;
  bonus: number;
  total: Expected;
  gates: Readonly<Record<string, readonly [state: string, value: number | null]>>;
  vetoes: Readonly<Record<string, string>>;
  eligibility: Readonly<Record<string, string>>;
  eligibleFrom: string;
  grades: Readonly<Record<string, readonly [state: string, id: string | null]>>;
}

const EXPECTED: Readonly<Record<string, ExpectedResult>> = {
  'school-reaches': {
    criteria: {
      ...{ a01: 2, a02: 2, a03: 2, a04: 2.25, a05: 3, a06: 3, a07: 2, a08: 2, a09: 1, a10: 2, a11: 4, a12: 0.75 },
      ...{ a13: 1, a14: 2 },
      ...{ b01: 4, b02: 3, b03: 3, b04: 1, b05: 1.73, b06: 'notApplicable', b07: 3, b08: 2, b09: 2, b10: 1.5 },
      ...{ b11: 2, b12: 1, b13: 3, b14: 2, b15: 2, b16: 0.75, b17: 2, b18: 2, b19: 2, b20: 3, b21: 1 },
      ...{ c01: 4, c02: 2, c03: 2.92, 'bonus-award': 1 },
      ...{ d01: 2, d02: 2, d03: 6, d04: 2, d05: 2, d06: 1.5 },
    },
    dimensions: { a: 29, b: 42.96, c: 8.92, d: 15.5 },
    bonus: 1,
    total: 97.38,
    // Gates show a rate to six places: 181 ÷ 186 and 163 ÷ 172.
    gates: {
      ...{ membership: ['met', 0.973118], satisfaction: ['met', 0.947674], total: ['met', 97.38] },
      ...{ 'membership-90': ['met', 0.973118] },
    },
    vetoes: {
      ...{ 'dsq-1': 'unknown', 'dsq-2': 'absent', 'dsq-3': 'absent', 'dsq-4': 'notApplicable' },
      ...{ 'dsq-5': 'absent', 'dsq-6': 'absent', 'dsq-7': 'absent' },
    },
    eligibility: {
      ...{ 'own-level-award': 'met', 'two-full-years': 'met', 'kept-advanced': 'met', 'new-development': 'met' },
      ...{ 'members-approve': 'met', 'level-by-level': 'met' },
    },
    eligibleFrom: '2025-10-18',
    grades: {
      ...{ 'xj-2009': ['open', null], 'xj-2009-strict': ['open', null], luohe: ['met', 'model'] },
      ...{
        'national-2015': ['met', 'national'],
        'site-ladder': ['met', 'model'],
        'site-ladder-floor': ['met', 'model'],
      },
    },
  },
  'school-short': {
    criteria: {
      ...{ a01: 2, a02: 0, a03: 1, a04: 1.5, a05: 3, a06: 0, a07: 2, a08: 2, a09: 0, a10: 1.5, a11: 3.13, a12: 0.5 },
      ...{ a13: 0.75, a14: 0.36 },
      ...{ b01: 4, b02: 1.88, b03: 2.25, b04: 1, b05: 0, b06: 'notApplicable', b07: [0, 3], b08: 0, b09: 2, b10: 0.5 },
      ...{ b11: 1, b12: 0.5, b13: 3, b14: 1.5, b15: 0.5, b16: 0.25, b17: 2, b18: 1.41, b19: 1, b20: 1.5, b21: 0.5 },
      ...{ c01: 2, c02: 1, c03: 'notApplicable', 'bonus-award': 0 },
      ...{ d01: 2, d02: 2, d03: 5.2, d04: 0.5, d05: 0, d06: [0, 2] },
    },
    dimensions: { a: 17.74, b: [25.37, 28.44], c: 4.29, d: [9.7, 11.7] },
    bonus: 0,
    total: [57.1, 62.17],
    gates: {
      ...{ membership: ['notMet', 0.90625], satisfaction: ['notMet', 0.86], total: ['notMet', 62.17] },
      ...{ 'membership-90': ['met', 0.90625] },
    },
    vetoes: {
      ...{ 'dsq-1': 'unknown', 'dsq-2': 'absent', 'dsq-3': 'present', 'dsq-4': 'notApplicable' },
      ...{ 'dsq-5': 'absent', 'dsq-6': 'absent', 'dsq-7': 'absent' },
    },
    eligibility: {
      ...{ 'own-level-award': 'met', 'two-full-years': 'notMet', 'kept-advanced': 'met', 'new-development': 'met' },
      ...{ 'members-approve': 'open', 'level-by-level': 'notMet' },
    },
    eligibleFrom: '2027-03-20',
    grades: {
      ...{ 'xj-2009': ['notMet', null], 'xj-2009-strict': ['notMet', null], luohe: ['notMet', null] },
      ...{ 'national-2015': ['notMet', null], 'site-ladder': ['notMet', null], 'site-ladder-floor': ['notMet', null] },
    },
  },
};

interface Shown {
  points: number | null;
  low: number;
  high: number;
}
const shownPoints = ({ points, low, high }: Shown): Expected => points ?? [low, high];

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const assessment = readExample(name);
  const result = scoreAssessment(standard, hash, assessment, AS_OF);

  test('every criterion of the standard is worked out by hand', () => {
    expect(Object.keys(expected.criteria)).toEqual(listCriteria(standard).map(({ criterion }) => criterion.id));
  });

  test.each(Object.entries(expected.criteria))('%s earns %j', (id, points) => {
    const criterion = result.criteria.find((item) => item.id === id);
    if (criterion === undefined) throw new Error(`no result for ${id}`);
    expect(criterion.state === 'notApplicable' ? 'notApplicable' : shownPoints(criterion)).toEqual(points);
  });

  test('the dimensions add up', () => {
    expect(Object.fromEntries(result.dimensions.map((item) => [item.id, shownPoints(item)]))).toEqual(
      expected.dimensions,
    );
  });

  test('the total adds up, bonus included', () => {
    expect(result.bonus).toEqual({ low: expected.bonus, high: expected.bonus });
    expect(shownPoints(result.total)).toEqual(expected.total);
    expect(result.total.fullPoints).toBe(100);
  });

  test('gates, vetoes and conditions of applying', () => {
    expect(Object.fromEntries(result.gates.map(({ id, state, value }) => [id, [state, value]]))).toEqual(
      expected.gates,
    );
    const optional = new Set(standard.vetoes.filter((veto) => veto.optional).map(({ id }) => id));
    const vetoes = result.vetoes.filter(({ id }) => !optional.has(id));
    expect(Object.fromEntries(vetoes.map(({ id, state }) => [id, state]))).toEqual(expected.vetoes);
    expect(Object.fromEntries(result.eligibility.map(({ id, state }) => [id, state]))).toEqual(expected.eligibility);
    expect(result.eligibility.find(({ id }) => id === 'two-full-years')?.from).toBe(expected.eligibleFrom);
  });

  test.each(Object.entries(expected.grades))('grade by the ladder %s', (gradeSet, [state, id]) => {
    const { grade } = scoreAssessment(standard, hash, { ...assessment, gradeSet }, AS_OF);
    expect(grade).toMatchObject({ set: gradeSet, state, id });
  });

  test('every ladder is worked out by hand', () => {
    expect(Object.keys(expected.grades)).toEqual(standard.gradeSets.map(({ id }) => id));
  });

  test('nothing in it contradicts itself', () => {
    expect(result.errors).toEqual([]);
  });
});
