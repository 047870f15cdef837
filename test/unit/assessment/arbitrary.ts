/** Random assessments for laws: any field filled or not, as two computers may have left them. */
import fc from 'fast-check';
import type { Action, Answer, Assessment, Evidence, Meeting, Papers } from '../../../src/assessment/schema.ts';
import { makeAssessment } from './maker.ts';

const id = fc.constantFrom('a01', 'a02', 'a03', 'b01', 'b02');
const word = fc.constantFrom('', '甲', '乙', '会议记录', '<b>&');
const date = fc.constantFrom('2024-03-01', '2025-12-31');
const amount = fc.nat(9);
const field = <K extends string, T>(key: K, value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map((found) => (found === undefined ? {} : { [key]: found }) as Partial<Record<K, T>>);
const merged = <T extends object>(...parts: fc.Arbitrary<Partial<T>>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found) as T);

const evidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
  merged<Evidence>(
    fc.record({ number: fc.constantFrom('1', '2', '3'), title: word }),
    field('date', date),
    field('keeper', word),
    field('place', word),
  ),
  { selector: ({ number, title }) => `${number} ${title}`, maxLength: 4 },
);

const value: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ form: fc.constant('yesNo' as const), value: fc.boolean() }),
  fc.record({ form: fc.constant('count' as const), value: amount }),
  merged<Extract<Answer, { form: 'rate' }>>(
    fc.constant({ form: 'rate' as const }),
    field('numerator', amount),
    field('denominator', amount),
  ),
  fc.record({ form: fc.constant('checklist' as const), ticked: fc.subarray(['k1', 'k2', 'k3']) }),
  fc.constant({ form: 'unknown' as const }),
  fc.constant({ form: 'blank' as const }),
  fc.record({ form: fc.constant('notApplicable' as const), reason: fc.constantFrom('不是公司', '没有') }),
);
const answer: fc.Arbitrary<Answer> = merged<Answer>(
  value,
  field('note', word),
  field('evidence', evidence),
  field('toCheck', word),
);
const action: fc.Arbitrary<Action> = merged<Action>(
  fc.record({ state: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const) }),
  field('owner', word),
  field('due', date),
);
const dictionary = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(id, of), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));

const meeting: fc.Arbitrary<Meeting> = merged<Meeting>(
  fc.record({ body: fc.constantFrom('committee' as const, 'congress' as const) }),
  field('date', date),
  field('place', word),
  field('present', amount),
  field('opinions', word),
);
const papers: fc.Arbitrary<Papers> = merged<Papers>(
  field('skeleton', fc.constantFrom('by-standard', 'by-theme')),
  field('headings', fc.constantFrom('scored' as const, 'unscored' as const)),
  field('fonts', fc.constantFrom('standard' as const, 'system' as const)),
  field('guidance', word),
  field('sections', dictionary(fc.record({ text: word, basis: word }))),
  field('deeds', merged<NonNullable<Papers['deeds']>>(field('limit', fc.constant(500 as const)), field('text', word))),
  field('ready', fc.uniqueArray(id)),
  field('meeting', meeting),
);

/** An assessment with any of its fields filled. */
export const anyAssessment: fc.Arbitrary<Assessment> = merged<Assessment>(
  fc.record({
    unit: fc.record({ name: word, kind: fc.constantFrom('school', 'hospital'), higherUnion: word }),
    inputs: dictionary(fc.oneof(amount, date, fc.boolean())),
    answers: dictionary(answer),
    vetoes: dictionary(fc.constantFrom('absent', 'present', 'unknown', 'notApplicable')),
    eligibility: dictionary(fc.oneof(fc.boolean(), date)),
  }),
  field('title', word),
  field('award', fc.constantFrom('w1', 'w2')),
  field('awardYear', fc.constantFrom(2027, 2028)),
  field('ballot', merged<object>(field('date', date), field('occasion', word), field('countedBy', word))),
  field(
    'actions',
    dictionary(action).map((found) =>
      Object.fromEntries(Object.entries(found).map(([key, one]) => [`criterion-${key}`, one])),
    ),
  ),
  field('papers', papers),
  field('retired', dictionary(fc.record({ answer }))),
).map((parts) => ({ ...makeAssessment(), ...parts }));
