import { expect, test } from 'vitest';
import { parseRoute, toHash } from '../../../src/wizard/models/route.ts';

test.each([
  ['#/start', { kind: 'screen', path: 'start' }],
  ['#/criteria/a', { kind: 'screen', path: 'criteria/a' }],
  ['#/criteria/a/3', { kind: 'screen', path: 'criteria/a/3' }],
  ['#/begin', { kind: 'begin' }],
  ['#/example/school-short', { kind: 'example', name: 'school-short' }],
  ['#/criterion/a11', { kind: 'criterion', id: 'a11' }],
])('%s is ours', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each([
  '',
  '#',
  '#main',
  '#/',
  '#/criteria',
  '#/criteria/a/0',
  '#/example/../x',
  '#/example/<script>',
  '#/nothing',
])('%j is none of ours', (hash) => {
  expect(parseRoute(hash)).toBeNull();
});

test('the hash of a path leads back to it', () => {
  expect(parseRoute(toHash('criteria/b/2'))).toEqual({ kind: 'screen', path: 'criteria/b/2' });
});
