/** What a part of a standard rests on, and to whom it applies. */
import * as z from 'zod/mini';
import { clauseName, date, id, oneOrMore, text } from './fields.ts';

/**
 * Where a number or a requirement comes from. The screen shows `clause` and `law` as 官方条款, `published`
 * as 公开细则参考, `site` as 本站参考 and `imported` as 导入的考核表.
 */
export const basisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clause'), clause: clauseName, note: z.optional(text) }),
  z.strictObject({
    kind: z.literal('law'),
    /** Name of the law or regulation without book-title marks, such as `工会法`. */
    law: text,
    /** Article as cited, such as `第四十三条`. */
    article: text,
    /** Date of the edition that was read, as in `2021-12-24`. */
    edition: z.optional(date),
    note: z.optional(text),
  }),
  z.strictObject({
    kind: z.literal('published'),
    /** The published table or rule by name, issuer and year, as far as known. */
    source: text,
    note: z.optional(text),
  }),
  z.strictObject({ kind: z.literal('site'), note: z.optional(text) }),
  z.strictObject({
    kind: z.literal('imported'),
    /** The person's own table: its title, or the name of the file. */
    source: text,
    /** Where it stands there, such as `E5`. */
    cell: z.optional(text),
    note: z.optional(text),
  }),
]);
/** A basis that is 本站参考 where the file leaves it out. */
export const basisOrSite = z._default(basisSchema, { kind: 'site' });

/** To whom an item applies. Without it: to every unit. All conditions given must hold. */
export const appliesToSchema = z.strictObject({
  /** Kinds of unit (ids of `content/units.yaml`). */
  unitKinds: z.optional(oneOrMore(id)),
  /** A condition on one input; while that input is not known, the item counts as applying. */
  input: z.optional(
    z.strictObject({
      id,
      /** The number is at least this much. */
      atLeast: z.optional(z.number()),
      /** The yes/no input has this answer. */
      is: z.optional(z.boolean()),
    }),
  ),
  /** Said to the user where the item does not apply. */
  otherwise: text,
});
