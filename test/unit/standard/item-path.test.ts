import { expect, test } from 'vitest';
import { nameItemPath, visitItems } from '../../../src/standard/item-path.ts';

const data = {
  dimensions: [{ id: 'x', criteria: [{ id: 'a', tiers: [{}, { points: 1 }] }] }],
  basis: [{ kind: 'site' }],
};

test.each([
  [[], ''],
  [['edition'], 'edition'],
  [['dimensions', 0, 'criteria', 0, 'tiers', 1, 'points'], 'dimensions.x.criteria.a.tiers.1.points'],
  [['dimensions', 0, 'criteria', 7, 'id'], 'dimensions.x.criteria.7.id'],
  [['dimensions', 3, 'criteria'], 'dimensions.3.criteria'],
])('%j is called %s', (path, name) => {
  expect(nameItemPath(data, path)).toBe(name);
});

test('every object inside is visited with its path', () => {
  const paths: string[] = [];
  visitItems(data, (_item, path) => paths.push(path));
  expect(paths).toEqual([
    '',
    'dimensions.x',
    'dimensions.x.criteria.a',
    'dimensions.x.criteria.a.tiers.0',
    'dimensions.x.criteria.a.tiers.1',
    'basis.0',
  ]);
});
