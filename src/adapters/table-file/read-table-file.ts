import { settle, type TableFileOutcome, Unreadable } from './outcome.ts';

/** Encodings of text files that a person can choose between. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What the reader is given from outside. */
export interface TableFileDeps {
  /** Parses XML into a document: in a browser `(xml) => new DOMParser().parseFromString(xml, 'application/xml')`. */
  parseXml: (xml: string) => Document;
  /** Encoding of a text file, where the person has chosen one; unset: found out. */
  encoding?: TextEncoding;
}

/**
 * Reads the tables of an .xlsx, .docx, .csv or .txt file. Known by its content first, then by its name. Nothing in
 * the file is run, followed or looked up. Never rejects.
 */
export const readTableFile = async (
  _name: string,
  _bytes: Uint8Array,
  _deps: TableFileDeps,
): Promise<TableFileOutcome> =>
  settle(() => {
    throw new Unreadable('');
  });
