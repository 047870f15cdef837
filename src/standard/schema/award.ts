/** What a standard is used for: awards, the papers to hand in and the deadlines. */
import * as z from 'zod/mini';
import { basisSchema } from './basis.ts';
import { id, listOf, text, wholeNumber } from './fields.ts';

/** An award that can be applied for with this standard, and who decides on it. */
export const awardSchema = z.strictObject({
  id,
  title: text,
  assessedBy: text,
  namedBy: text,
  /** Id of the entry in `calendar` that sets the deadline; unset where the source names none. */
  calendar: z.optional(id),
  basis: basisSchema,
  note: z.optional(text),
});

/** A paper to hand in (申报材料). */
export const materialSchema = z.strictObject({
  id,
  title: text,
  /** Who writes it. */
  by: z.optional(text),
  /** Ids of the awards it is named for; empty: for all. */
  awards: listOf(id),
  /** Printed copies. */
  copies: z.optional(wholeNumber),
  /** Must it bear the unit's seal? */
  seal: z.optional(z.boolean()),
  /** Must an electronic copy be sent as well? */
  electronic: z.optional(z.boolean()),
  basis: basisSchema,
  note: z.optional(text),
});

/** A recurring deadline (时间安排). */
export const calendarSchema = z.strictObject({
  id,
  title: text,
  /** Every so many years. */
  everyYears: wholeNumber,
  /** Last day as month and day, `MM-DD`. */
  deadline: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  basis: basisSchema,
  /** What the source leaves open, such as which years are award years. */
  note: z.optional(text),
});
