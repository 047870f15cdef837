/** Released editions never change: assessments that were made by them must give the same result for ever. */
import { editionName, type EditionId } from './edition-name.ts';

/** `content/standards.lock.json`: hash of every released edition, by `<id>.<edition>`. */
export type StandardLock = Readonly<Record<string, string>>;

/** An edition as it was read: what it is, and the hash of its text. */
interface ReadEdition {
  standard: EditionId;
  hash: string;
}

/** What is wrong with an edition that was released and no longer is what it was; undefined if nothing is. */
export function changeAfterRelease({ standard, hash }: ReadEdition, lock: StandardLock): string | undefined {
  const name = editionName(standard);
  const released = lock[name];
  if (released === undefined || released === hash) return undefined;
  return `${name} was released with hash ${released} and now has ${hash}; undo the change and make a new edition: copy the file to ${standard.id}.<new edition>.yaml and set its edition`;
}

/** Everything wrong with the editions that were released: changed, or no longer there. Empty if nothing is. */
export function releaseProblems(lock: StandardLock, editions: readonly ReadEdition[]): string[] {
  const there = new Set(editions.map(({ standard }) => editionName(standard)));
  return [
    ...editions.flatMap((edition) => changeAfterRelease(edition, lock) ?? []),
    ...Object.keys(lock)
      .filter((name) => !there.has(name))
      .map((name) => `${name} was released and is gone; saved assessments need it: bring its file back`),
  ];
}

/** The lock with one more edition, in the order of names. What `changeAfterRelease` refuses must not be given. */
export const withEdition = (lock: StandardLock, { standard, hash }: ReadEdition): StandardLock =>
  Object.fromEntries(Object.entries({ ...lock, [editionName(standard)]: hash }).sort(([a], [b]) => (a < b ? -1 : 1)));
