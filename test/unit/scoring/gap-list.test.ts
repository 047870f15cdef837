import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { no, notApplicable, score, share, yes } from './maker.ts';

const text = { basis: { kind: 'site' }, advice: '去办。' } as const;
const asked = { question: '是否存在？' };

describe('the gap list', () => {
  const standard = makeStandard(
    {
      x: [
        makeCriterion(rate, { kind: 'linear', zero: 0.75, full: 0.95 }, { id: 'rate', fullPoints: 4, mandatory: true }),
        makeYesNo('small', 1),
        makeYesNo('large', 5),
        makeYesNo('same', 1),
        makeYesNo('must', 2, { mandatory: true }),
        makeYesNo('must-open', 3, { mandatory: true }),
        makeYesNo('extra', 2, { bonus: true }),
      ],
    },
    {
      bonusCap: 2,
      gates: [
        { id: 'members', ...text, title: '入会率', metric: { kind: 'criterion', criterion: 'rate' }, atLeast: 0.95 },
        { id: 'total', ...text, title: '总分', metric: { kind: 'total' }, atLeast: 15 },
      ],
      vetoes: [
        { id: 'open', ...text, ...asked, title: '甲情形', state: 'whole' },
        { id: 'lost', ...text, ...asked, title: '乙情形', state: 'lost' },
        { id: 'present', ...text, ...asked, title: '丙情形', state: 'whole' },
      ],
    },
  );
  const answers = { rate: share(90, 100), small: no, large: no, same: no, must: no, extra: no };

  test('names what is missing in the order in which to work', () => {
    expect(score(standard, answers, { vetoes: { present: 'present' } }).gaps).toEqual([
      { kind: 'veto', ref: 'present', state: 'short', missing: '存在否决情形：丙情形', gain: 0 },
      { kind: 'veto', ref: 'open', state: 'open', missing: '尚未确认是否存在：甲情形', gain: 0 },
      { kind: 'veto', ref: 'lost', state: 'open', missing: '原文缺失，请向上级工会问清后再确认：乙情形', gain: 0 },
      { kind: 'gate', ref: 'members', state: 'short', missing: '入会率：90 ÷ 100 = 90% < 95%，还差 5 人', gain: 0 },
      {
        kind: 'gate',
        ref: 'total',
        state: 'short',
        missing: '总分：现为 3～6 分，要求 15 分以上，至少还差 9 分',
        gain: 0,
      },
      { kind: 'mandatory', ref: 'must-open', state: 'open', missing: '尚未作答，最多可得 3 分', gain: 3 },
      { kind: 'mandatory', ref: 'must', state: 'short', missing: '差 2 分：回答“否”，得 0 分', gain: 2 },
      { kind: 'points', ref: 'large', state: 'short', missing: '差 5 分：回答“否”，得 0 分', gain: 5 },
      {
        kind: 'points',
        ref: 'rate',
        state: 'short',
        missing: '差 1 分：90 ÷ 100 = 90%，在 75%～95%之间按比例计算（满分 4 分），得 3 分',
        gain: 1,
      },
      { kind: 'points', ref: 'small', state: 'short', missing: '差 1 分：回答“否”，得 0 分', gain: 1 },
      { kind: 'points', ref: 'same', state: 'short', missing: '差 1 分：回答“否”，得 0 分', gain: 1 },
    ]);
  });

  test('of equal gains what takes least work stands first, then the order of the standard', () => {
    const even = makeStandard({
      x: [
        makeYesNo('hard', 2, { effort: 3 }),
        makeYesNo('usual', 2, { effort: 2 }),
        makeYesNo('more', 3, { effort: 3 }),
        makeYesNo('easy', 2, { effort: 1 }),
        makeYesNo('easy-too', 2, { effort: 1 }),
        makeYesNo('must-hard', 1, { effort: 3, mandatory: true }),
        makeYesNo('must-easy', 1, { effort: 1, mandatory: true }),
      ],
    });
    expect(score(even).gaps.map(({ ref }) => ref)).toEqual([
      'must-easy',
      'must-hard',
      'more',
      'easy',
      'easy-too',
      'usual',
      'hard',
    ]);
  });

  test('is empty where nothing is missing', () => {
    const full = { rate: share(19, 20), small: yes, large: yes, same: yes, must: yes, 'must-open': yes, extra: no };
    const vetoes = { open: 'absent', lost: 'absent', present: 'absent' } as const;
    expect(score(standard, full, { vetoes }).gaps).toEqual([]);
  });

  test('asks for numbers where a gate has none, and for advice where its item does not apply', () => {
    const missing = (more: Record<string, Answer>) =>
      score(standard, more).gaps.find(({ ref }) => ref === 'members')?.missing;
    expect(missing({})).toBe('入会率：所需数字还没有填齐');
    expect(missing({ rate: notApplicable })).toBe('入会率：已选不适用，请向上级工会确认是否仍要求');
  });

  test('an open bonus gains no more than the cap leaves', () => {
    const capped = makeStandard(
      { x: [makeYesNo('a', 4), makeYesNo('b', 2, { bonus: true }), makeYesNo('c', 2, { bonus: true })] },
      { bonusCap: 3 },
    );
    const gains = (more: Record<string, Answer>) =>
      score(capped, { a: yes, ...more }).gaps.map(({ ref, gain }) => [ref, gain]);
    expect(gains({ b: yes })).toEqual([['c', 1]]);
    expect(gains({ b: no })).toEqual([['c', 2]]);
  });

  test('holds a bonus only while nobody answered it', () => {
    const refs = (more: Record<string, Answer>) => score(standard, more).gaps.map(({ ref }) => ref);
    expect(refs({})).toContain('extra');
    expect(refs({ extra: no })).not.toContain('extra');
  });
});
