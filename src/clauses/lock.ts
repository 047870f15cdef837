/** Published clause ids of one document: none of them may ever vanish. */
export interface LockedDocument {
  /** In reading order. */
  ids: string[];
  /** Old id → the id that stands for it now. */
  aliases: Record<string, string>;
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
  return { ids: [...ids, ...kept], aliases: locked?.aliases ?? {} };
}

/** Every clause that can be cited, as `<document>#<clause id>`. */
export function knownClauses(lock: ClauseLock): Set<string> {
  return new Set(
    Object.entries(lock).flatMap(([piece, { ids, aliases }]) =>
      [...ids, ...Object.keys(aliases)].map((id) => `${piece}#${id}`),
    ),
  );
}
