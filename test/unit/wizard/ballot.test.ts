import { expect, test } from 'vitest';
import {
  rateInWords,
  viewBallot,
  withBallot,
  withCount,
  withRate,
  withVotes,
} from '../../../src/wizard/models/ballot.ts';
import { errorsAt } from '../../../src/wizard/models/screen-errors.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, type FormInput } from '../standard/maker.ts';
import { openSession } from './session-maker.ts';

const count = (id: string, atMost?: string) =>
  ({ id, label: `“${id}”`, group: '评家', kind: 'integer', ...(atMost ? { atMost } : {}) }) as const;
const form: FormInput = {
  form: 'rate',
  numerator: { label: '满意票', unit: '张', input: 'satisfied' },
  denominator: { label: '有效票', unit: '张', input: 'ballots-valid' },
};
const rule = { kind: 'linear', zero: 0.6, full: 0.9 } as const;
const fed = makeStandard(
  { x: [makeCriterion(form, rule, { title: '满意率' })] },
  { inputs: [count('staff'), count('voters', 'staff'), count('ballots-valid', 'voters'), count('satisfied')] },
);
const asked = makeStandard({
  x: [
    makeCriterion({ form: 'rate', numerator: { label: '满意' }, denominator: { label: '全部' } }, rule, {
      title: '满意率',
    }),
  ],
});
const inputs = { voters: 58, 'ballots-valid': 50, satisfied: 43, 'basically-satisfied': 6 };

test('the two formulas stand side by side, worked as the scoring works, against the same line', () => {
  const session = openSession(fed, { inputs: { staff: 60, ...inputs } });
  const view = viewBallot(fed, session.assessment.value);
  expect(view.formulas).toEqual([
    {
      counting: 'strict',
      label: '满意 ÷ 有效票',
      working: '43 ÷ 50 = 86%',
      verdicts: [{ title: '本题拿满分', words: '43 ÷ 50 = 86% < 90%', isMet: false }],
      counts: true,
    },
    {
      counting: 'inclusive',
      label: '（满意＋基本满意）÷ 有效票',
      working: '（43 + 6）÷ 50 = 98%',
      verdicts: [{ title: '本题拿满分', words: '（43 + 6）÷ 50 = 98% ≥ 90%', isMet: true }],
      counts: false,
    },
  ]);
  expect(session.result.value.criteria[0]?.working).toContain(view.formulas[0]?.working);
  expect(rateInWords(view.tally.turnout)).toBe('50 ÷ 58 = 86.21%');
});

test('a table that asks for the rate is filled in by either formula, and only from whole counts', () => {
  const assessment = makeAssessment({}, { inputs });
  const filled = withRate(assessment, viewBallot(asked, assessment), 'inclusive');
  expect(filled.answers['a']).toEqual({ form: 'rate', numerator: 49, denominator: 50 });
  expect(viewBallot(asked, filled).item?.counting).toBe('inclusive');
  const empty = makeAssessment();
  expect(withRate(empty, viewBallot(asked, empty), 'strict')).toBe(empty);
});

test('ballots read out are kept as counts; the dissatisfied ones only where they were typed', () => {
  const { ids } = viewBallot(fed, makeAssessment());
  const counts = { valid: 3, satisfied: 1, basicallySatisfied: 1, dissatisfied: 1 };
  expect(withVotes(makeAssessment(), ids, counts).inputs).toEqual({
    'ballots-valid': 3,
    satisfied: 1,
    'basically-satisfied': 1,
  });
  const typed = withCount(makeAssessment(), ids, 'dissatisfied', 0);
  expect(withVotes(typed, ids, counts).inputs).toMatchObject({ dissatisfied: 1 });
  expect(withCount(typed, ids, 'dissatisfied', null).inputs).toEqual({});
});

test('an emptied circumstance leaves nothing behind', () => {
  const told = withBallot(withBallot(makeAssessment(), 'occasion', '会员大会'), 'date', '2026-05-15');
  expect(told.ballot).toEqual({ occasion: '会员大会', date: '2026-05-15' });
  expect(withBallot(withBallot(told, 'occasion', ''), 'date', '')).toEqual(makeAssessment());
});

test('a contradiction in the ballots is pointed at where they are asked, not beside the other figures', () => {
  const session = openSession(fed, { inputs: { staff: 40, ...inputs } });
  const at = (kind: string) => {
    const screen = session.screens.find((candidate) => candidate.kind === kind);
    return screen ? errorsAt(session, screen).map(({ field }) => field) : [];
  };
  expect(at('ballot')).toEqual(['f_inputs_voters']);
  expect(at('figures')).toEqual([]);
});
