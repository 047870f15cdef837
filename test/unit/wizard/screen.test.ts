import { expect, test } from 'vitest';
import { findCriterionScreen, listScreens } from '../../../src/wizard/models/screen.ts';
import { screenState } from '../../../src/wizard/models/screen-state.ts';
import { score } from '../scoring/maker.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { bundle } from './wizard-maker.ts';

const { standard } = bundle;

test('vetoes and eligibility come first, then the figures, then the criteria in small parts', () => {
  expect(listScreens(standard).map(({ path, title, criteria }) => [path, title, criteria.length])).toEqual([
    ['start', '开始', 0],
    ['vetoes', '否决项', 0],
    ['eligibility', '申报资格', 0],
    ['figures', '单位数据', 0],
    ['ballot', '会员评家计票', 0],
    ['criteria/x', 'x', 2],
    ['criteria/y', 'y（1/2）', 3],
    ['criteria/y/2', 'y（2/2）', 3],
    ['result', '自评结果', 0],
    ['way', '达标路线', 0],
    ['actions', '整改台账', 0],
    ['dates', '时间安排', 0],
    ['report', '自查报告', 0],
    ['files', '上交材料', 0],
    ['compare', '对比和存档', 0],
    ['boxes', '台账盒', 0],
    ['paper', '纸质表', 0],
  ]);
});

const LATER = ['result', 'way', 'actions', 'dates', 'report', 'files', 'compare', 'boxes', 'paper'];

test('a step that would ask nothing is left out', () => {
  const bare = makeStandard({ x: [makeYesNo('x1', 1)] });
  expect(listScreens(bare).map(({ path }) => path)).toEqual(['start', 'ballot', 'criteria/x', ...LATER]);
});

test.each([1, 4, 5, 6, 11, 14, 21])('%i criteria: none is lost, none twice, at most five together', (count) => {
  const criteria = Array.from({ length: count }, (_, index) => makeYesNo(`c${index}`, 1));
  const parts = listScreens(makeStandard({ x: criteria })).filter(({ kind }) => kind === 'criteria');
  expect(parts.flatMap((part) => part.criteria.map(({ id }) => id))).toEqual(criteria.map(({ id }) => id));
  expect(Math.max(...parts.map((part) => part.criteria.length))).toBeLessThanOrEqual(5);
});

test('a criterion is found on its step', () => {
  expect(findCriterionScreen(listScreens(standard), 'y4')?.path).toBe('criteria/y/2');
  expect(findCriterionScreen(listScreens(standard), 'zzz')).toBeUndefined();
});

const stateOf = (path: string, more: Parameters<typeof makeAssessment>[1] = {}, answers = {}) => {
  const screen = listScreens(standard).find((candidate) => candidate.path === path);
  if (!screen) throw new Error(path);
  return screenState(screen, standard, makeAssessment(answers, more), score(standard, answers, more));
};

test('a step tells how far it is', () => {
  expect(stateOf('start')).toBeNull();
  expect(stateOf('criteria/x')).toEqual({ kind: 'todo', done: 0, all: 2 });
  const yes = { form: 'yesNo', value: true };
  expect(stateOf('criteria/x', {}, { x1: yes })).toEqual({ kind: 'partly', done: 1, all: 2 });
  expect(stateOf('criteria/y', {}, { y1: yes, y2: yes, y3: yes })).toEqual({ kind: 'done', done: 3, all: 3 });
  expect(stateOf('figures', { inputs: { staff: 3, members: 4 } })).toMatchObject({ kind: 'wrong' });
  expect(stateOf('eligibility', { eligibility: { e1: false } })).toMatchObject({ kind: 'done' });
  expect(stateOf('vetoes', { vetoes: { v1: 'unknown' } })).toMatchObject({ kind: 'todo' });
});

test('a veto whose text is lost does not keep its step open', () => {
  const [veto] = standard.vetoes;
  if (!veto) throw new Error('no veto');
  const lost = { ...standard, vetoes: [veto, { ...veto, id: 'v2', state: 'lost' as const }] };
  const screen = listScreens(lost).find(({ kind }) => kind === 'vetoes');
  const more = { vetoes: { v1: 'absent' as const } };
  expect(screen && screenState(screen, lost, makeAssessment({}, more), score(lost, {}, more))).toEqual({
    kind: 'done',
    done: 1,
    all: 1,
  });
});

test('the ballots have a state of their own, apart from the other figures', () => {
  const asked = {
    ...standard,
    inputs: [
      ...standard.inputs,
      { id: 'voters', label: '应参加评议的人数', group: '会员评家', kind: 'integer' as const, atMost: 'members' },
      { id: 'ballots-valid', label: '有效票', group: '会员评家', kind: 'integer' as const, atMost: 'voters' },
    ],
  };
  const stateWith = (kind: string, inputs: Record<string, number>) => {
    const screen = listScreens(asked).find((candidate) => candidate.kind === kind);
    if (!screen) throw new Error(kind);
    return screenState(screen, asked, makeAssessment({}, { inputs }), score(asked, {}, { inputs }));
  };
  expect(stateWith('figures', { staff: 9, members: 8 })).toEqual({ kind: 'done', done: 2, all: 2 });
  expect(stateWith('ballot', { staff: 9, members: 8 })).toEqual({ kind: 'todo', done: 0, all: 4 });
  const wrong = { staff: 9, members: 8, voters: 5, 'ballots-valid': 6 };
  expect(stateWith('ballot', wrong)).toMatchObject({ kind: 'wrong' });
  expect(stateWith('figures', wrong)).toMatchObject({ kind: 'done' });
});

test('a table that does not ask for the vote does not wait for it', () => {
  expect(stateOf('ballot')).toBeNull();
  expect(stateOf('ballot', { inputs: { voters: 5 } })).toEqual({ kind: 'partly', done: 1, all: 4 });
});
