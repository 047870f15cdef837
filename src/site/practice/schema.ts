/** content/practice.yaml: which clauses of reports show a rule done. Closed: an unknown key stops the build. */
import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const clause = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>');

export const practiceSchema = z.array(
  z.strictObject({
    /** The clause of a notice or regulation that is shown done. */
    rule: clause,
    practice: z
      .array(
        z.strictObject({
          /** The clause of a union's report that shows it. */
          clause,
          /** One phrase of what stands in that clause, with its figures. */
          says: text,
          /** Id of the criterion it is an example for, needed where the rule bears several; `none`: for none of them. */
          criterion: text.optional(),
        }),
      )
      .min(1),
  }),
);

/** A rule and what the reports show of it. */
export type RulePractice = z.output<typeof practiceSchema>[number];
