/** What is decided apart from the points of single criteria: agreement, gates, vetoes, eligibility and grades. */
import * as z from 'zod/mini';
import { appliesToSchema, basisSchema } from './basis.ts';
import { flag, id, listOf, oneOrMore, share, text, wholeNumber } from './fields.ts';

/** A number or day that is compared: an input, or part of the answer to a criterion. */
export const operandSchema = z.union([
  z.strictObject({ input: id }),
  z.strictObject({
    criterion: id,
    /** `value`: a count; the sides of a rate; the days of a term. */
    part: z.enum(['value', 'numerator', 'denominator', 'from', 'to']),
  }),
]);

/**
 * Figures that must agree with one another (数据核对). Where they do not, both sides are refused until they are
 * put right. Numbers of one side are added up; days stand alone and compare by the calendar.
 */
export const consistencySchema = z.strictObject({
  id,
  /** `atMost`: left ≤ right, or not later than; `same`: the same figure entered twice. */
  kind: z.enum(['atMost', 'same']),
  left: oneOrMore(operandSchema),
  right: oneOrMore(operandSchema),
  /** What is wrong and what to look at, one sentence. */
  message: text,
});

/** A threshold apart from the points (门槛). */
export const gateSchema = z.strictObject({
  id,
  title: text,
  /** What is compared: the rate or count of one criterion, or the total in points. */
  metric: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('criterion'), criterion: id }),
    z.strictObject({ kind: z.literal('total') }),
  ]),
  /** Met at or above: a rate 0–1, a count, or points. */
  atLeast: z.number(),
  basis: basisSchema,
  /** What to do where it is not met. */
  advice: text,
});

/** A case that rules the title out whatever the points (否决项). */
export const vetoSchema = z.strictObject({
  id,
  title: text,
  /** Asked so that 存在 is the bad answer. For a lost text: says that it is lost and where to look. */
  question: text,
  appliesTo: z.optional(appliesToSchema),
  basis: basisSchema,
  /** `whole`: the clause stands; `damaged`: part of it is lost; `lost`: nothing of it is left. */
  state: z.enum(['whole', 'damaged', 'lost']),
  /** Counts only in the ladders that name it (加严). */
  optional: flag,
  /** What is lost, or what else the source leaves open. */
  note: z.optional(text),
  advice: text,
});

/** A condition of applying, answered apart from the score (申报条件). */
export const eligibilitySchema = z.strictObject({
  id,
  title: text,
  question: text,
  /** `yesNo`: must be yes. `fullYearsSince`: the date given lies at least `years` full years before `asOf`. */
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yesNo') }),
    z.strictObject({ kind: z.literal('fullYearsSince'), years: wholeNumber }),
  ]),
  appliesTo: z.optional(appliesToSchema),
  basis: basisSchema,
  /** What the source leaves open. */
  note: z.optional(text),
  advice: text,
});

/** One grade of a ladder (等级). Every condition given must hold. */
export const gradeSchema = z.strictObject({
  id,
  title: text,
  totalAtLeast: z.optional(z.number()),
  /** Ids of gates that must be met. */
  gates: listOf(id),
  /** No veto may be present; a veto not yet known keeps the grade open. */
  noVeto: flag,
  /** Ids of conditions of applying that must hold (准入条件). */
  eligibility: listOf(id),
  /** Must-have items: each above 0 points, or each at its full points. */
  mandatory: z.optional(z.enum(['aboveZero', 'full'])),
  /** Each dimension reaches this share of its points; a dimension's own `floorRate` counts besides. */
  dimensionFloor: z.optional(share),
  /** The dimensions named reach these shares of their points, by dimension id. */
  floors: z._default(z.record(id, share), {}),
  /** Id of a grade of the same ladder that must be reached as well. */
  requiresGrade: z.optional(id),
  basis: basisSchema,
});

/** A ladder of grades (等级口径). The first ladder of a standard is the one used unless the unit picks another. */
export const gradeSetSchema = z.strictObject({
  id,
  title: text,
  basis: basisSchema,
  note: z.optional(text),
  /** Ids of the `optional` vetoes that count here besides the others. */
  vetoes: listOf(id),
  /** Highest first. */
  grades: oneOrMore(gradeSchema),
});
