/** Which standard, in which edition. */
export interface EditionId {
  id: string;
  edition: string;
}

/** An edition as addresses, files, forms and the lock name it: `xj-edu-model-home.2009`. */
export const editionName = ({ id, edition }: EditionId): string => `${id}.${edition}`;

/** Is edition `a` later than `b`? Numbers inside count as numbers: 2027 > 2026, 1.10 > 1.9. */
export const isLaterEdition = (a: string, b: string): boolean => {
  const cut = (edition: string): string[] => edition.match(/\d+|\D+/g) ?? [];
  const [parts, others] = [cut(a), cut(b)];
  const at = parts.findIndex((part, index) => part !== others[index]);
  if (at === -1) return false;
  const [part, other] = [parts[at] ?? '', others[at] ?? ''];
  const [number, otherNumber] = [Number(part), Number(other)];
  return Number.isNaN(number) || Number.isNaN(otherNumber) ? part > other : number > otherNumber;
};
