import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { documentSchema } from './site/document-schema.ts';

/** An entry of content/topics.yaml or content/units.yaml. */
const named = z.strictObject({ id: z.string(), title: z.string(), note: z.string() });

export const collections = {
  pieces: defineCollection({
    loader: glob({ base: './content', pattern: '{notices,regulations,reports}/*.{md,mdx}', retainBody: false }),
    schema: documentSchema,
  }),
  topics: defineCollection({ loader: file('./content/topics.yaml'), schema: named }),
  units: defineCollection({ loader: file('./content/units.yaml'), schema: named }),
};
