/** A place in a document as another page shows it: its citation, its address, its words. */
import { citeClause } from './citation.ts';
import { loadDocuments, type PublishedDocument } from './documents.ts';

export interface CitedClause {
  document: PublishedDocument;
  /** Page and anchor, such as `/notices/…/#s7-2-5`. */
  href: string;
  /** Citation label within the document, such as 七（二）5. */
  label: string;
  /** 《名称》（文号）七（二）5. */
  citation: string;
  /** The clause's own words; empty where they are lost. */
  text: string;
}

let loaded: Promise<ReadonlyMap<string, CitedClause>> | undefined;

async function load(): Promise<ReadonlyMap<string, CitedClause>> {
  const cited = new Map<string, CitedClause>();
  for (const document of await loadDocuments()) {
    for (const { id, label, text } of document.clauses) {
      cited.set(`${document.data.piece}#${id}`, {
        document,
        href: `${document.href}#${id}`,
        label,
        citation: citeClause(document.data, label),
        text,
      });
    }
  }
  return cited;
}

/**
 * The clause that `reference` (`<document>#<clause id>`) stands for.
 * @throws if there is none; `where` names the page or file and the item for the person who wrote it.
 */
export async function citedClause(reference: string, where: string): Promise<CitedClause> {
  loaded ??= load();
  const cited = (await loaded).get(reference);
  if (!cited) throw new Error(`${where}: no clause ${reference}`);
  return cited;
}
