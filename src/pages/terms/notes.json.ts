import type { APIRoute } from 'astro';
import { CERTAINTY } from '../../site/terms/certainty.ts';
import type { TermNotes } from '../../site/terms/notes.ts';
import { loadTerms } from '../../site/terms/terms.ts';

/** The definitions for the notes in documents. */
export const GET: APIRoute = async () => {
  const notes: TermNotes = Object.fromEntries(
    (await loadTerms())
      .filter(({ data }) => !data.everyday)
      .map(({ data: { id, term, definition, certainty } }) => [id, [term, definition, CERTAINTY[certainty].title]]),
  );
  return Response.json(notes);
};
