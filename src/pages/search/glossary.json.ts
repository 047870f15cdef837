import type { APIRoute } from 'astro';
import type { Glossary } from '../../search/memory.ts';
import { loadDocuments } from '../../site/documents.ts';
import { readSynonyms } from '../../site/synonyms.ts';
import { namesOf } from '../../site/terms/schema.ts';
import { readWord } from '../../site/terms/pinyin.ts';
import { loadTerms } from '../../site/terms/terms.ts';

/** The words the search knows: terms, what cadres say for what documents write, titles to offer. */
export const GET: APIRoute = async () => {
  const [terms, documents] = await Promise.all([loadTerms(), loadDocuments()]);
  const glossary: Glossary = {
    terms: terms.map(({ data, href, reading }) => {
      const names = namesOf(data);
      return {
        url: href,
        names,
        readings: names.map((name, index) => (index === 0 ? reading : readWord(name)).typed.join(' ')),
      };
    }),
    synonyms: readSynonyms(),
    titles: documents
      .filter(({ data }) => data.scope !== 'offTopic')
      .map(({ data: { shortTitle }, href }) => ({
        title: shortTitle,
        url: href,
        reading: readWord(shortTitle).typed.join(' '),
      })),
  };
  return Response.json(glossary);
};
