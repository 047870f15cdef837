/** Published clause ids of one document: none of them may ever vanish. */
export interface LockedDocument {
  /** In reading order. */
  ids: string[];
  /** Old id → the id that stands for it now. */
  aliases: Record<string, string>;
  /** Addresses it had before it was renamed or moved to another shelf, such as `reports/old-name`: they lead to it. */
  formerly?: string[];
}

/** `content/clauses.lock.json`: by document. */
export type ClauseLock = Record<string, LockedDocument>;

/** How a document's clauses differ from the published ones. */
export interface LockDifference {
  /** Published ids that the document no longer has and no alias covers. */
  vanished: string[];
  /** Ids that are not yet published. */
  added: string[];
  /** Aliases whose target does not exist. */
  broken: string[];
}

/** Compares a document's ids with the published ones; `locked` is undefined for a document not yet published. */
export function compareWithLock(ids: readonly string[], locked: LockedDocument | undefined): LockDifference {
  const present = new Set(ids);
  const aliases = locked?.aliases ?? {};
  return {
    vanished: (locked?.ids ?? []).filter((id) => !present.has(id) && !(id in aliases)),
    added: ids.filter((id) => !(locked?.ids ?? []).includes(id)),
    broken: Object.entries(aliases).flatMap(([from, to]) => (present.has(to) ? [] : [`${from} → ${to}`])),
  };
}

/** The lock entry after publishing `ids`: old ids and aliases stay, so that what vanished still shows. */
export function extendLock(ids: readonly string[], locked: LockedDocument | undefined): LockedDocument {
  const kept = (locked?.ids ?? []).filter((id) => !ids.includes(id));
  return { ...locked, ids: [...ids, ...kept], aliases: locked?.aliases ?? {} };
}

/** Published documents that are no longer there. A renamed one keeps its entry, under its new name. */
export function lostDocuments(lock: ClauseLock, pieces: readonly string[]): string[] {
  return Object.keys(lock).filter((piece) => !pieces.includes(piece));
}

/** What to do about a document that was published and is gone. Chinese, for the person who removed it. */
export const lostDocumentAdvice = (piece: string): string =>
  `${piece} 发布过，现在没有这个文件了。误删的，把文件找回来；改了文件名的，在 content/clauses.lock.json 里把它那一段的名字改成新文件名，并加上 "formerly": ["<原文件夹>/${piece}"]，旧链接才不会断。`;

/** Every clause that can be cited, as `<document>#<clause id>`. */
export function knownClauses(lock: ClauseLock): Set<string> {
  return new Set(
    Object.entries(lock).flatMap(([piece, { ids, aliases }]) =>
      [...ids, ...Object.keys(aliases)].map((id) => `${piece}#${id}`),
    ),
  );
}
