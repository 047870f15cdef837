/** The standard that holds what the notice of 2009 says of awards and papers; the wizard uses the same data. */
import type { Basis, Standard } from '../../standard/schema.ts';
import { loadStandards } from '../standards.ts';

const NOTICE_STANDARD = { id: 'xj-edu-model-home', edition: '2009' };

/** @throws if content/standards does not hold it. */
export function noticeStandard(): Standard {
  const found = loadStandards().find(
    ({ standard }) => standard.id === NOTICE_STANDARD.id && standard.edition === NOTICE_STANDARD.edition,
  );
  if (!found) throw new Error(`content/standards: no ${NOTICE_STANDARD.id}.${NOTICE_STANDARD.edition}`);
  return found.standard;
}

/** The clause that `item` rests on. @throws if it rests on none, for these pages show nothing without one. */
export function clauseOf(item: { id: string; basis: Basis }): string {
  const { basis } = item;
  if (basis.kind !== 'clause') throw new Error(`${NOTICE_STANDARD.id}: ${item.id}: the basis is no clause`);
  return basis.clause;
}

/** Standards with that of the notice first, the others as they come. */
export const byPrecedence = <T extends { standard: Standard }>(all: readonly T[]): T[] => [
  ...all.filter(({ standard }) => standard.id === NOTICE_STANDARD.id),
  ...all.filter(({ standard }) => standard.id !== NOTICE_STANDARD.id),
];
