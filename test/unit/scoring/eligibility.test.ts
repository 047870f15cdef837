import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { score } from './maker.ts';

const text = { title: '某项', question: '是否如此？', basis: { kind: 'site' }, advice: '去办。' } as const;

describe('eligibility', () => {
  const standard = makeStandard(
    { x: [makeYesNo('a', 10)] },
    {
      eligibility: [
        { id: 'holds', ...text, rule: { kind: 'yesNo' } },
        { id: 'since', ...text, rule: { kind: 'fullYearsSince', years: 2 } },
        {
          id: 'firm',
          ...text,
          rule: { kind: 'yesNo' },
          appliesTo: { unitKinds: ['state-firm'], otherwise: '不是企业' },
        },
      ],
    },
  );
  const judge = (eligibility: Assessment['eligibility'], asOf?: string) => score(standard, {}, { eligibility }, asOf);

  test.each([
    [true, 'met'],
    [false, 'notMet'],
  ] as const)('yes or no: %s', (answer, state) => {
    expect(judge({ holds: answer }).eligibility[0]).toEqual({ id: 'holds', state });
  });

  test.each([
    ['2024-11-21', '2026-11-21', 'met', '2026-11-21'],
    ['2024-11-22', '2026-11-21', 'notMet', '2026-11-22'],
    ['2024-12-31', '2026-12-31', 'met', '2026-12-31'],
    ['2024-12-31', '2026-12-30', 'notMet', '2026-12-31'],
    ['2024-02-29', '2026-02-28', 'notMet', '2026-03-01'],
    ['2024-02-29', '2026-03-01', 'met', '2026-03-01'],
    ['2022-02-28', '2024-02-28', 'met', '2024-02-28'],
  ] as const)('two full years since %s, seen on %s', (since, asOf, state, from) => {
    expect(judge({ since }, asOf).eligibility[1]).toEqual({ id: 'since', state, from });
  });

  test('is open while nobody answered, and absent where it does not apply', () => {
    expect(judge({}).eligibility).toEqual([
      { id: 'holds', state: 'open' },
      { id: 'since', state: 'open' },
      { id: 'firm', state: 'notApplicable' },
    ]);
  });

  test('an answer of the wrong kind is reported and leaves it open', () => {
    const { eligibility, errors } = judge({ holds: '2024-01-01', since: true });
    expect(eligibility.slice(0, 2)).toEqual([
      { id: 'holds', state: 'open' },
      { id: 'since', state: 'open' },
    ]);
    expect(errors).toEqual([
      { item: 'eligibility', field: 'holds', message: '“某项”应回答“是”或“否”，请重新填写。' },
      { item: 'eligibility', field: 'since', message: '“某项”应填日期，请重新填写。' },
    ]);
  });
});
