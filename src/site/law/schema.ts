/** content/law-figures.yaml: figures of the law in our own words, each with where it stands and how far we read it. */
import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'must be a-z, 0-9 and -');
/** YYYY-MM-DD; YAML may have read it as a date. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());
/** Only a government's own site may be linked: copies elsewhere carry junk or change hands. */
const governmentPage = z.string().regex(/^https?:\/\/[a-z0-9.-]+\.gov\.cn\/\S*$/, 'must be a page of a .gov.cn site');

const lawNames = {
  /** Full title of the law, regulation or page. */
  title: text,
  /** false: `title` describes the source and is not its name, so it stands without 《》. */
  named: z.boolean().default(true),
  /** Document number, where it has one. */
  number: text.optional(),
  /** The official page on which we read it. */
  link: governmentPage.optional(),
};

export const lawSchema = z.discriminatedUnion('of', [
  z.strictObject({
    ...lawNames,
    /** What `date` is: the day the text read was adopted or last changed, was issued, or came into force. */
    of: z.enum(['text', 'issued', 'effective']),
    date: day,
  }),
  /** The text read carries no date. */
  z.strictObject({ ...lawNames, of: z.literal('undated') }),
]);

export const figureSchema = z.strictObject({
  /** Anchor on the page. Never changes. */
  id,
  /** Id of a matter of this file. */
  matter: id,
  /** Province the rule holds in; none: the whole country. */
  region: text.optional(),
  /** What a cadre asks, as a heading. */
  subject: text,
  /** What the rule says, in plain words. Numbers are those of the source. */
  says: text,
  /** A row of tiers or numbers, where a sentence would be hard to read. */
  lines: z.array(text).min(2).optional(),
  /** What a reader should mind. */
  note: text.optional(),
  /** Where it stands: a law of this file, and the article where the text has articles and they were read. */
  sources: z.array(z.strictObject({ law: id, article: text.startsWith('第').optional() })).min(1),
  /** A: the text was read. B: issuer and number are clear, only a copy or a part was read. */
  read: z.enum(['A', 'B']),
  /** Id of content/topics.yaml. */
  topic: id,
});

export const lawFiguresSchema = z.strictObject({
  /** In the order of the page. */
  matters: z.array(z.strictObject({ id, title: text })).min(1),
  laws: z.record(id, lawSchema),
  figures: z.array(figureSchema).min(1),
});

export type Law = z.output<typeof lawSchema>;
export type LawFigure = z.output<typeof figureSchema>;
export type LawFiguresFile = z.output<typeof lawFiguresSchema>;
