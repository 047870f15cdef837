/** Kinds of field that a standard is made of. */
import * as z from 'zod/mini';

/** Short name that never changes once published: lower-case letters, digits and hyphens, at most 40. */
export const id = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'));
/** Chinese text for the screen; never empty. */
export const text = z.string().check(z.trim(), z.minLength(1));
export const date = z.iso.date();
/** Points of the sheet, to 0.01. */
export const points = z.number().check(z.gte(0), z.multipleOf(0.01));
/** A share of something, 0–1. */
export const share = z.number().check(z.gte(0), z.lte(1));
/** Years, copies and other things counted in whole numbers from 1. */
export const wholeNumber = z.int().check(z.positive());
/** A clause published here: `<document>#<clause id>`, such as `xj-jiaoke-mofan-zhijia-tongzhi#s7-2-5`. */
export const clauseName = z.string().check(z.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>'));
/** A yes/no that is no where the file leaves it out. */
export const flag = z._default(z.boolean(), false);
/** A list that is empty where the file leaves it out. */
export const listOf = <T extends z.core.SomeType>(item: T) => z._default(z.array(item), []);
export const oneOrMore = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1));
