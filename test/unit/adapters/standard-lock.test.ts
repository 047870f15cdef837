import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStandardLock, writeStandardLock } from '../../../src/adapters/standard-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standard-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what is written is read again, one edition on each line', () => {
  const path = join(folder, 'lock.json');
  const lock = { 'home.2025': '0123456789abcdef', 'home.2026': 'fedcba9876543210' };
  writeStandardLock(path, lock);
  expect(readStandardLock(path)).toEqual(lock);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(5);
});

test('a file that is missing, no JSON or in another form is named', () => {
  const path = join(folder, 'bad.json');
  expect(() => readStandardLock(path, 'bad.json')).toThrow(/^bad\.json: cannot be read: /);
  writeFileSync(path, '{');
  expect(() => readStandardLock(path, 'bad.json')).toThrow(/^bad\.json: not valid YAML: /);
  writeFileSync(path, '{"home.2025": "short"}');
  expect(() => readStandardLock(path, 'bad.json')).toThrow('bad.json: home.2025: must be 16 hex digits');
});
