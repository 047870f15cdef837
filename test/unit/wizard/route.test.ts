import { expect, test } from 'vitest';
import { parseRoute, toHash } from '../../../src/wizard/models/route.ts';

test.each([
  ['#/start', { kind: 'screen', path: 'start' }],
  ['#/criteria/a', { kind: 'screen', path: 'criteria/a' }],
  ['#/criteria/a/3', { kind: 'screen', path: 'criteria/a/3' }],
  ['#/begin', { kind: 'begin' }],
  ['#/example/school-short', { kind: 'example', name: 'school-short' }],
  ['#/criterion/a11', { kind: 'criterion', id: 'a11' }],
  ['#/use/own-x.2026.1', { kind: 'use', standard: { id: 'own-x', edition: '2026.1' } }],
  ['#/criterion/own-x.2026.1/a11', { kind: 'criterion', id: 'a11', standard: { id: 'own-x', edition: '2026.1' } }],
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
  '#/use/own-x',
  '#/use/own-x.2026/a11',
  '#/criterion/own-x.2026',
  '#/use/own-x.2026/../y',
])('%j is none of ours', (hash) => {
  expect(parseRoute(hash)).toBeNull();
});

test('the hash of a path leads back to it', () => {
  expect(parseRoute(toHash('criteria/b/2'))).toEqual({ kind: 'screen', path: 'criteria/b/2' });
});
