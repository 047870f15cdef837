import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FILE = 'content/synonyms.yaml';

const words = z.array(z.string().trim().min(2)).min(1);
const synonymsSchema = z.array(
  z.strictObject({
    /** What cadres type. */
    said: words,
    /** What the documents write for it. */
    written: words,
  }),
);

export type Synonyms = z.output<typeof synonymsSchema>;

/** Words typed for words written, besides the names of terms. @throws naming file, entry and field */
export function readSynonyms(): Synonyms {
  const { success, data, error } = synonymsSchema.safeParse(parse(readFileSync(FILE, 'utf8')));
  if (!success) {
    throw new Error(error.issues.map(({ path, message }) => `${FILE}: ${path.join('.')}: ${message}`).join('\n'));
  }
  return data;
}
