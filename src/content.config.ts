import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { documentSchema } from './site/document-schema.ts';

/** An entry of content/topics.yaml or content/units.yaml. */
const named = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  /** Place in its file: a collection does not keep the order. */
  order: z.number(),
});
const inFileOrder = (text: string): Record<string, unknown>[] =>
  (parse(text) as Record<string, unknown>[]).map((entry, order) => ({ ...entry, order }));

export const collections = {
  pieces: defineCollection({
    loader: glob({ base: './content', pattern: '{notices,regulations,reports}/*.{md,mdx}', retainBody: false }),
    schema: documentSchema,
  }),
  topics: defineCollection({ loader: file('./content/topics.yaml', { parser: inFileOrder }), schema: named }),
  units: defineCollection({ loader: file('./content/units.yaml', { parser: inFileOrder }), schema: named }),
};
