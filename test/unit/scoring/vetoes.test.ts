import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { score, yes } from './maker.ts';

const text = { title: '某项', question: '是否如此？', basis: { kind: 'site' }, advice: '去办。' } as const;

describe('vetoes', () => {
  const standard = makeStandard(
    { x: [makeYesNo('a', 10)] },
    {
      vetoes: [
        { id: 'v', ...text, state: 'whole' },
        { id: 'lost', ...text, state: 'lost' },
        { id: 'company', ...text, state: 'whole', appliesTo: { unitKinds: ['state-firm'], otherwise: '不是企业' } },
      ],
    },
  );
  const veto = (vetoes: Assessment['vetoes']) => score(standard, {}, { vetoes }).vetoes.map(({ state }) => state);

  test('are unknown until somebody says so, lost ones as well', () => {
    expect(veto({})).toEqual(['unknown', 'unknown', 'notApplicable']);
    expect(veto({ v: 'unknown', lost: 'absent', company: 'present' })).toEqual(['unknown', 'absent', 'notApplicable']);
    expect(veto({ v: 'present', lost: 'notApplicable' })).toEqual(['present', 'notApplicable', 'notApplicable']);
  });

  test('never change points', () => {
    expect(score(standard, { a: yes }, { vetoes: { v: 'present' } }).total.points).toBe(10);
  });
});
