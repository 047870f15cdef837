/** Which standard, in which edition. */
export interface EditionId {
  id: string;
  edition: string;
}

/** An edition as addresses, files, forms and the lock name it: `xj-edu-model-home.2009`. */
export const editionName = ({ id, edition }: EditionId): string => `${id}.${edition}`;
