/** Where a clause's folds and notes are shown: with its paragraph. */
import { loadDocuments } from './documents.ts';

let loaded: Promise<ReadonlyMap<string, string>> | undefined;

async function load(): Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, string>();
  for (const { data, clauses } of await loadDocuments()) {
    for (const { id, parent, kind } of clauses) {
      holders.set(`${data.piece}#${id}`, `${data.piece}#${kind === 'point' && parent !== null ? parent : id}`);
    }
  }
  return holders;
}

/** By `<piece>#<clause id>`: the clause itself; of a point such as 五是 the paragraph that holds it. */
export function loadHolders(): Promise<ReadonlyMap<string, string>> {
  loaded ??= load();
  return loaded;
}
