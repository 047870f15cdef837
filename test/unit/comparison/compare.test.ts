import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareStates,
  isEqual,
  listChanges,
  listEffects,
  type Change,
  type ScoredState,
} from '../../../src/comparison/compare.ts';
import { toEdition } from '../../../src/comparison/carry-over.ts';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { randomCase } from '../scoring/arbitrary.ts';
import { readSmallTable } from './editions.ts';

const HASH = '0123456789abcdef';
const stateOf = (standard: Standard, assessment: Assessment): ScoredState => ({
  standard,
  assessment,
  result: scoreAssessment(standard, HASH, assessment, '2026-11-21'),
});
const line = ({ kind, id, before, after, gain, turn }: Change): string =>
  [kind, id, `${before}→${after}`, gain, turn].join(' ');

const old = readSmallTable('2026').standard;
const next = readSmallTable('2027').standard;
const yes: Answer = { form: 'yesNo', value: true };
const no: Answer = { form: 'yesNo', value: false };

const early = makeAssessment({ elected: yes, plan: { form: 'grade', option: 'g0' } }, { inputs: { staff: 100 } });
const late = makeAssessment(
  { elected: no, plan: { form: 'grade', option: 'g1' }, board: { form: 'notApplicable', reason: '另有网页' } },
  { inputs: { staff: 100, members: 90 }, vetoes: { wages: 'absent', dispute: 'present' } },
);

describe('two states of one unit', () => {
  test('every item that differs is listed, with what was gained and lost', () => {
    const comparison = compareStates(stateOf(old, early), stateOf(old, late));
    const { total, dimensions } = comparison;
    const changes = listChanges(comparison);
    expect(changes.map(line)).toEqual([
      'gate total 待定→到线 0 better',
      'veto wages 暂不清楚→不存在 0 better',
      'veto dispute 暂不清楚→存在 0 worse',
      'criterion elected 是→否 -5 worse',
      'criterion membership 没有回答→90%（90人÷100人） 5 better',
      'criterion plan 没有→有 5 better',
      'criterion board 没有回答→不适用（另有网页） 0 other',
      'figure members 没有回答→90人 0 other',
    ]);
    expect(total.before).toMatchObject({ low: 5, high: 15 });
    expect(dimensions.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(changes.find(({ id }) => id === 'membership')).toMatchObject({
      earnedBefore: '0至5分（满分5分）',
      earnedAfter: '5分（满分5分）',
    });
  });

  test('a state has nothing to tell apart from itself', () => {
    const comparison = compareStates(stateOf(old, late), stateOf(old, late));
    expect(listChanges(comparison)).toEqual([]);
    expect(comparison.items).toHaveLength(9);
    expect(isEqual(comparison)).toBe(true);
    expect(isEqual(compareStates(stateOf(old, early), stateOf(old, late)))).toBe(false);
  });

  test('of any assessment: equal to itself, and what changes one way changes back the other way', () => {
    fc.assert(
      fc.property(
        randomCase,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        ({ standard, entries }, kept) => {
          const all = stateOf(
            standard,
            makeAssessment(Object.fromEntries(entries.map(({ id, answer }) => [id, answer]))),
          );
          const some = stateOf(
            standard,
            makeAssessment(
              Object.fromEntries(entries.filter((_, index) => kept[index]).map(({ id, better }) => [id, better])),
            ),
          );
          expect(isEqual(compareStates(all, all))).toBe(true);
          const [there, back] = [compareStates(some, all), compareStates(all, some)];
          expect(listChanges(back).map(({ id, gain }) => [id, -gain + 0])).toEqual(
            listChanges(there).map(({ id, gain }) => [id, gain + 0]),
          );
        },
      ),
    );
  });
});

describe('two editions of one standard', () => {
  const unit = makeAssessment(
    { elected: yes, plan: { form: 'grade', option: 'g1' }, board: yes },
    {
      standard: { id: 'small-table', edition: '2026', hash: HASH },
      inputs: { staff: 100, members: 92 },
      vetoes: { wages: 'absent', dispute: 'absent' },
    },
  );
  const moved = toEdition({ standard: old, assessment: unit }, next, 'fedcba9876543210');

  test('only items whose result changes for this unit are listed', () => {
    const comparison = compareStates(stateOf(old, unit), stateOf(next, moved));
    const { total } = comparison;
    expect(listEffects(comparison).map(line)).toEqual([
      'gate total 到线→待定 0 worse',
      'veto dispute 不存在→ 0 other',
      'criterion membership 92%（92人÷100人）→92%（92人÷100人） 0.6 better',
      'criterion plan 有→有计划 -3 worse',
      'criterion site →没有回答 0 other',
      'criterion board 是→ -5 worse',
    ]);
    expect([total.before.points, total.after.low, total.after.high]).toEqual([20, 12.6, 17.6]);
  });

  test('R26 answers to what the new edition does not ask are retired, with their titles', () => {
    expect(moved.standard).toEqual({ id: 'small-table', edition: '2027', hash: 'fedcba9876543210' });
    expect(moved.retired).toEqual({
      board: { title: '公开栏', answer: yes },
      'veto.dispute': { title: '群体争议', answer: { form: 'yesNo', value: false } },
    });
  });

  test('an answer whose question has other options now is to be checked; the rest is as it was', () => {
    expect(moved.answers).toEqual({ elected: yes, plan: { form: 'grade', option: 'g1', toCheck: '' } });
    expect(moved.inputs).toEqual(unit.inputs);
  });

  test('R26 going back to the old edition brings everything back', () => {
    const back = toEdition({ standard: next, assessment: moved }, old, HASH);
    expect(back).toEqual({
      ...unit,
      answers: { ...unit.answers, plan: { form: 'grade', option: 'g1', toCheck: '' } },
    });
  });
});
