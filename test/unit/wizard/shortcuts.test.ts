import { expect, test } from 'vitest';
import { SHORTCUTS } from '../../../src/wizard/models/shortcut-list.ts';
import { readCommand, type Press } from '../../../src/wizard/models/shortcuts.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});
const kindOf = (key: string, more: Partial<Press> = {}, isTyping = false, singleKeys = true) =>
  readCommand(press(key, more), isTyping, singleKeys)?.kind ?? null;

test('single keys go forward, back, to the next unanswered, to the search and to the help', () => {
  expect(['x', 'S', 'w', '/', '、', '?', '？'].map((key) => kindOf(key))).toEqual([
    'next',
    'previous',
    'untouched',
    'search',
    'search',
    'help',
    'help',
  ]);
  expect(readCommand(press('2'), false, true)).toEqual({ kind: 'choose', number: 2 });
  expect(['0', 'a', 'Enter', 'ArrowDown', 'constructor'].map((key) => kindOf(key))).toEqual(Array(5).fill(null));
});

test('nothing is taken while a person types or composes a character', () => {
  for (const key of ['x', '?', '1', '/']) {
    expect(kindOf(key, {}, true)).toBeNull();
    expect(kindOf(key, { isComposing: true })).toBeNull();
  }
  expect(kindOf('z', { ctrlKey: true }, true)).toBeNull();
});

test('keys with a modifier belong to the browser and to aids, but for undo and redo', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
    expect(kindOf('x', { [modifier]: true })).toBeNull();
  expect(kindOf('X', { shiftKey: true })).toBeNull();
  expect(kindOf('?', { shiftKey: true })).toBe('help');
  expect(kindOf('z', { ctrlKey: true })).toBe('undo');
  expect(kindOf('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(kindOf('y', { ctrlKey: true })).toBe('redo');
  expect(kindOf('z', { ctrlKey: true, altKey: true })).toBeNull();
});

test('switched off, only undo and redo are left', () => {
  for (const key of ['x', 's', 'w', '/', '?', '1']) expect(kindOf(key, {}, false, false)).toBeNull();
  expect(kindOf('z', { ctrlKey: true }, false, false)).toBe('undo');
});

test('the help names every single key', () => {
  const keys = SHORTCUTS.map((shortcut) => shortcut.keys);
  for (const key of ['X', 'S', 'W', '/', '?']) expect(keys).toContain(key);
});
