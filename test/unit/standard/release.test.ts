import { expect, test } from 'vitest';
import { editionName } from '../../../src/standard/edition-name.ts';
import { changeAfterRelease, releaseProblems, withEdition } from '../../../src/standard/release.ts';

const edition = (id: string, name: string, hash: string) => ({ standard: { id, edition: name }, hash });
const lock = { 'home.2025': '1111111111111111' };

test('an edition is named by id and edition', () => {
  expect(editionName({ id: 'home', edition: '2025' })).toBe('home.2025');
});

test('a released edition may not change, and says what to do instead', () => {
  expect(changeAfterRelease(edition('home', '2025', '1111111111111111'), lock)).toBeUndefined();
  expect(changeAfterRelease(edition('home', '2026', '2222222222222222'), lock)).toBeUndefined();
  expect(changeAfterRelease(edition('home', '2025', '2222222222222222'), lock)).toBe(
    'home.2025 was released with hash 1111111111111111 and now has 2222222222222222; undo the change and make a new edition: copy the file to home.<new edition>.yaml and set its edition',
  );
});

test('a released edition may not vanish', () => {
  expect(releaseProblems(lock, [edition('home', '2025', '1111111111111111')])).toEqual([]);
  expect(releaseProblems(lock, [edition('home', '2026', '2222222222222222')])).toEqual([
    'home.2025 was released and is gone; saved assessments need it: bring its file back',
  ]);
  expect(releaseProblems(lock, [edition('home', '2025', '3333333333333333')])).toHaveLength(1);
});

test('the lock is kept in the order of names', () => {
  const longer = withEdition(lock, edition('arts', '2026', '2222222222222222'));
  expect(Object.entries(longer)).toEqual([
    ['arts.2026', '2222222222222222'],
    ['home.2025', '1111111111111111'],
  ]);
});
