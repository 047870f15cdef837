/**
 * A standard (评价标准): what a unit is scored by, as one YAML file per standard and edition in
 * `content/standards/`, or made from a unit's own scoring table. Every field is closed: an unknown key is an error.
 *
 * The hash of a standard is taken over what this schema makes of the file. A field that is added must be
 * `z.optional`, without a default: a default would change the hash of every edition that has been released.
 *
 * Its parts are described in `schema/`.
 */
import * as z from 'zod/mini';
import { awardSchema, calendarSchema, materialSchema } from './schema/award.ts';
import { type appliesToSchema, basisSchema } from './schema/basis.ts';
import {
  type answerFormSchema,
  type criterionSchema,
  dimensionSchema,
  inputSchema,
  type ruleSchema,
} from './schema/criterion.ts';
import { date, id, listOf, oneOrMore, points, text } from './schema/fields.ts';
import {
  consistencySchema,
  eligibilitySchema,
  gateSchema,
  type gradeSchema,
  gradeSetSchema,
  type operandSchema,
  vetoSchema,
} from './schema/outcome.ts';

/** The whole file. */
export const standardSchema = z.strictObject({
  id,
  /** Year or version of the table, such as `2009`. An edition is never edited after release. */
  edition: z.string().check(z.regex(/^[a-z0-9.-]{1,20}$/)),
  title: text,
  /** The title of honour that it assesses for. */
  honour: text,
  /** Who issued it, and whether that is the source's word. */
  issuer: text,
  effectiveFrom: date,
  /** Kinds of unit it may be used for (ids of `content/units.yaml`). */
  unitKinds: oneOrMore(id),
  /** What the standard as a whole rests on. */
  basis: oneOrMore(basisSchema),
  /** The sentence that stands on every result. */
  notice: text,
  /**
   * `sum`: points are added up, not below `min` where it is set. `deductFrom`: `start` − Σ(P − points), not below
   * `min` where it is set. `checks`: there is no score; every criterion is one check (P = 1), and a dimension shows
   * green, amber or red.
   */
  aggregation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sum'), min: z.optional(z.number()) }),
    z.strictObject({ kind: z.literal('deductFrom'), start: z.number(), min: z.optional(z.number()) }),
    z.strictObject({ kind: z.literal('checks') }),
  ]),
  /**
   * What an item that does not apply counts: `rescale` spreads its points over the rest of its dimension, `full`
   * counts P, `zero` counts 0, `leave` takes it out of the points and of the full mark.
   */
  notApplicable: z.enum(['rescale', 'full', 'zero', 'leave']),
  /** The full mark; the criteria without bonus items must add up to it. */
  fullPoints: points,
  /** Most that bonus items can add. */
  bonusCap: z._default(points, 0),
  inputs: listOf(inputSchema),
  consistency: listOf(consistencySchema),
  dimensions: oneOrMore(dimensionSchema),
  gates: listOf(gateSchema),
  vetoes: listOf(vetoSchema),
  eligibility: listOf(eligibilitySchema),
  gradeSets: oneOrMore(gradeSetSchema),
  awards: listOf(awardSchema),
  materials: listOf(materialSchema),
  calendar: listOf(calendarSchema),
});

export type Basis = z.output<typeof basisSchema>;
export type AppliesTo = z.output<typeof appliesToSchema>;
export type Input = z.output<typeof inputSchema>;
export type AnswerForm = z.output<typeof answerFormSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type Dimension = z.output<typeof dimensionSchema>;
export type Consistency = z.output<typeof consistencySchema>;
export type Operand = z.output<typeof operandSchema>;
export type Gate = z.output<typeof gateSchema>;
export type Veto = z.output<typeof vetoSchema>;
export type Eligibility = z.output<typeof eligibilitySchema>;
export type Grade = z.output<typeof gradeSchema>;
export type GradeSet = z.output<typeof gradeSetSchema>;
export type Award = z.output<typeof awardSchema>;
export type Standard = z.output<typeof standardSchema>;
