import { expect, test } from 'vitest';
import { basisShares } from '../../../src/standard/basis-shares.ts';
import { makeStandard, makeYesNo } from './maker.ts';

const published = { kind: 'published', source: '某省细则' } as const;
const clause = { kind: 'clause', clause: 'notice#s1' } as const;

test('of several sources the strongest counts for the requirement; points and rules count by their own; bonus items do not', () => {
  const standard = makeStandard({
    x: [
      makeYesNo('a', 0.1, { basis: [published, clause], pointsBasis: published }),
      makeYesNo('b', 0.2, { basis: [{ kind: 'site' }, published], pointsBasis: published }),
      makeYesNo('c', 5, { basis: [{ kind: 'law', law: '工会法', article: '第十条' }] }),
      makeYesNo('d', 2, { bonus: true }),
    ],
  });
  expect(basisShares(standard)).toEqual([
    { label: '官方条款', requirements: 2, points: 0, rules: 0 },
    { label: '公开细则参考', requirements: 1, points: 0.3, rules: 0 },
    { label: '本站参考', requirements: 0, points: 5, rules: 3 },
  ]);
});
