/** Terms of the trade as content/terms.yaml holds them. Closed: an unknown key stops the build. */
import { z } from 'zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'must be a-z, 0-9 and -');

/** Longest definition, in characters: one or two sentences that fit a note beside the word. */
const LONGEST_DEFINITION = 90;

/** What a definition rests on. */
const basisSchema = z.union([
  /** A clause of a published document, `<document>#<clause id>`. */
  z.strictObject({ clause: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>') }),
  /** An article of a law, the year of the wording that was read, and the article, such as 第四十三条. */
  z.strictObject({ law: text, year: z.int(), article: z.string().regex(/^第[一二三四五六七八九十百]+条$/) }),
  /** A published text that is not on this site; `url` only where it may be linked to. */
  z.strictObject({ published: text, url: z.url({ protocol: /^https?$/ }).optional() }),
  /** The word as documents of this site use it; the page lists the places. */
  z.strictObject({ usage: z.literal(true) }),
  /** Common talk of the trade; no text was read for it. */
  z.strictObject({ common: z.literal(true) }),
]);

const termSchema = z
  .strictObject({
    /** Part of the page's address; never changes. */
    id,
    /** The word in full. */
    term: text,
    /** Its short forms, such as 职代会. */
    short: z.array(text).default([]),
    /** What cadres also say or type. */
    alsoCalled: z.array(text).default([]),
    /** Longer words that hold one of the names and mean something else; they count as no use of the term. */
    except: z.array(text).default([]),
    /** Syllables with tone marks, between spaces; only where the generated reading of `term` is wrong. */
    pinyin: text.optional(),
    /** In our own words. */
    definition: z
      .string()
      .max(LONGEST_DEFINITION)
      .regex(/^[^。]+。([^。]+。)?$/, 'must be one or two sentences'),
    /** What the definition rests on, the strongest first. */
    basis: z.array(basisSchema).min(1),
    /** How sure the definition is: see certainty.ts. */
    certainty: z.enum(['A', 'B', 'C', 'D']),
    /** Every cadre knows the word, or it says itself what it means: documents do not mark it. */
    everyday: z.boolean().default(false),
    /** Ids of terms worth reading next. */
    related: z.array(id).default([]),
    /** Ids of content/topics.yaml. */
    topics: z.array(id).min(1),
  })
  .refine(
    ({ certainty, basis }) =>
      certainty !== 'A' || basis.some((each) => 'clause' in each || 'law' in each || 'usage' in each),
    { path: ['certainty'], message: 'A needs a law, a clause or a document that lists it' },
  )
  .refine(({ certainty, basis }) => certainty !== 'B' || basis.some((each) => 'clause' in each || 'usage' in each), {
    path: ['certainty'],
    message: 'B needs a document that uses the word',
  });

export const termsSchema = z.array(termSchema);

export type Term = z.output<typeof termSchema>;

/** Everything the term is called, the full word first. */
export const namesOf = ({ term, short, alsoCalled }: Pick<Term, 'term' | 'short' | 'alsoCalled'>): string[] => [
  term,
  ...short,
  ...alsoCalled,
];
