import { expect, test } from 'vitest';
import { isLaterEdition } from '../../../src/standard/edition-name.ts';

test.each([
  ['2027', '2026', true],
  ['2026', '2027', false],
  ['2026', '2026', false],
  ['2026.10', '2026.9', true],
  ['2026.1', '2026', true],
  ['2026', '2026.1', false],
  ['v2', 'v10', false],
])('edition %s is later than %s: %s', (a, b, isLater) => {
  expect(isLaterEdition(a, b)).toBe(isLater);
});
