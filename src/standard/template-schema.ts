/**
 * A template (空白框架): a published way of scoring of which the frame is known and the numbers are not. It has the
 * file form of a standard, `content/standards/<id>.template.yaml`, and is none until every number is filled in.
 */
import * as z from 'zod/mini';
import { basisSchema } from './schema/basis.ts';
import { standardSchema } from './schema.ts';

const { id, edition, title, honour, issuer, effectiveFrom, unitKinds, basis, notice, notApplicable } =
  standardSchema.shape;
const name = z.string().check(z.trim(), z.minLength(1));
/** Points to 0.01 that only the text of the published table can give; null until then. */
const openPoints = z.nullable(z.number().check(z.positive(), z.multipleOf(0.01)));
const oneOrMore = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1));

/** One item of a group; rated by hand, for what it asks in detail is not known. */
const templateItemSchema = z.strictObject({ id, title: name, points: openPoints });

/** A group of items (六有, 六家, 加分). */
const templateGroupSchema = z.strictObject({
  id,
  title: name,
  /** Its items are bonus items: outside the full mark. */
  bonus: z._default(z.boolean(), false),
  items: oneOrMore(templateItemSchema),
});

/** One star, with the least total that earns it. */
const starSchema = z.strictObject({ id, title: name, totalAtLeast: openPoints });

/** The whole file. The fields of a standard mean what they mean there. */
export const templateSchema = z.strictObject({
  /** Says that this is no standard yet. */
  template: z.literal(true),
  id,
  edition,
  title,
  honour,
  issuer,
  effectiveFrom,
  unitKinds,
  basis,
  notice,
  notApplicable,
  /** Where the numbers come from once they stand here. */
  numbersBasis: basisSchema,
  groups: oneOrMore(templateGroupSchema),
  /** Highest first. */
  stars: oneOrMore(starSchema),
});

export type Template = z.output<typeof templateSchema>;
