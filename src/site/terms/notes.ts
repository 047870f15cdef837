/** What the notes at marked terms show, by the term's id: the full word, its definition, how sure it is. */
export type TermNotes = Record<string, readonly [term: string, definition: string, certainty: string]>;
