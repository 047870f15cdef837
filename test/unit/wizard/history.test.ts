import { expect, test } from 'vitest';
import { createHistory } from '../../../src/wizard/models/history.ts';

const make = () => {
  let at = 0;
  const history = createHistory<string>(() => new Date(at));
  return { history, wait: (ms: number) => (at += ms) };
};

test('goes back and forward, and a new change cuts off what lay ahead', () => {
  const { history } = make();
  expect([history.canUndo.value, history.canRedo.value]).toEqual([false, false]);
  expect(history.undo('a')).toBeUndefined();
  history.note('a', '');
  history.note('b', '');
  expect(history.undo('c')).toBe('b');
  expect(history.undo('b')).toBe('a');
  expect([history.canUndo.value, history.canRedo.value]).toEqual([false, true]);
  expect(history.redo('a')).toBe('b');
  history.note('b', '');
  expect(history.redo('d')).toBeUndefined();
  expect(history.undo('d')).toBe('b');
});

test('a burst of typing into one field is one step; a pause, another field or a step back ends it', () => {
  const { history, wait } = make();
  history.note('', 'note');
  wait(500);
  history.note('1', 'note');
  wait(500);
  history.note('12', 'other');
  wait(5000);
  history.note('12x', 'other');
  expect(history.undo('12xy')).toBe('12x');
  expect(history.undo('12x')).toBe('12');
  history.note('12', 'other');
  expect(history.undo('12z')).toBe('12');
  expect(history.undo('12')).toBe('');
  expect(history.undo('')).toBeUndefined();
});

test('a clock that was set back does not join what lies apart', () => {
  const { history, wait } = make();
  history.note('a', 'x');
  wait(-1e9);
  history.note('b', 'x');
  expect(history.undo('c')).toBe('b');
});

test('forgets all when told to, and the oldest when there is too much', () => {
  const { history } = make();
  for (let step = 0; step < 600; step += 1) history.note(String(step), '');
  let last: string | undefined = '600';
  let steps = 0;
  for (let next = history.undo('600'); next !== undefined; next = history.undo(next)) {
    last = next;
    steps += 1;
  }
  expect([steps, last]).toEqual([500, '100']);
  history.clear();
  expect(history.canRedo.value).toBe(false);
});
