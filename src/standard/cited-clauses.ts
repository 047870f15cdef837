import { visitItems } from './item-path.ts';

/** A clause that the standard cites, and the field that cites it. */
export interface CitedClause {
  /** Place in the file, such as `gates.membership.basis.clause`. */
  path: string;
  /** `<piece>#<clause id>`. */
  clause: string;
}

/** Every clause of a published document that a standard, or a part of one, rests on or points to as an example. */
export function citedClauses(part: unknown): CitedClause[] {
  const cited: CitedClause[] = [];
  visitItems(part, (item, path) => {
    if (item['kind'] === 'clause' && typeof item['clause'] === 'string') {
      cited.push({ path: path === '' ? 'clause' : `${path}.clause`, clause: item['clause'] });
    }
    if (!Array.isArray(item['examples'])) return;
    for (const example of item['examples']) {
      if (typeof example === 'string') cited.push({ path: `${path}.examples`, clause: example });
    }
  });
  return cited;
}
