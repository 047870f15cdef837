import { expect, test } from 'vitest';
import { placeEditions, selfAssessHref } from '../../../../src/site/standard/place.ts';
import { makeStandard, makeYesNo } from '../../standard/maker.ts';

const edition = (id: string, name: string, effectiveFrom: string) => ({
  standard: { ...makeStandard({ x: [makeYesNo('a', 1)] }), id, edition: name, effectiveFrom },
  hash: '',
});

test('the newest edition has the short address, by the day it took effect; older ones stand below it', () => {
  const placed = placeEditions([
    edition('home', '2009', '2009-05-13'),
    edition('home', '10a', '2026-01-01'),
    edition('home', '2026', '2026-01-01'),
    edition('small', '2025', '2025-01-01'),
  ]);
  expect(placed.map(({ href, isNewest }) => [href, isNewest])).toEqual([
    ['/standards/home/2009/', false],
    ['/standards/home/10a/', false],
    ['/standards/home/', true],
    ['/standards/small/', true],
  ]);
});

test('the wizard is asked for one edition', () => {
  expect(selfAssessHref({ id: 'home', edition: '2009' })).toBe('/wizard/#/use/home.2009');
});
