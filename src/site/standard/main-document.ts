/** The document that a standard's table speaks of most. */
import { citedClauses } from '../../standard/cited-clauses.ts';
import type { Standard } from '../../standard/schema.ts';
import { loadDocuments, type PublishedDocument } from '../documents.ts';

/** Undefined where the criteria rest on no clause of a document. */
export async function mainDocument(standard: Standard): Promise<PublishedDocument | undefined> {
  const counts = new Map<string, number>();
  const bases = standard.dimensions.flatMap(({ criteria }) => criteria.map(({ basis }) => basis));
  for (const { clause } of citedClauses(bases)) {
    const [piece = ''] = clause.split('#');
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && (await loadDocuments()).find(({ data }) => data.piece === most[0]);
}
