import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const standardName = z.string().regex(/^[a-z0-9-]+\.[a-z0-9.-]+$/);

/** `content/criterion-map.yaml`: criteria of different standards that ask the same thing. */
export const criterionMapSchema = z.strictObject({
  /** Standards that were read for it, as `<id>.<edition>`; a figure of the same id means the same in all of them. */
  standards: z.array(standardName).min(2),
  groups: z.array(
    z.strictObject({
      id,
      /** What they ask, in a few words. */
      title: z.string().min(1),
      /** Criterion id by standard. */
      criteria: z.record(standardName, id),
    }),
  ),
});
