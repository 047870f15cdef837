/** What is asked and how it is scored: inputs, criteria and their dimensions. */
import * as z from 'zod/mini';
import { appliesToSchema, basisOrSite, basisSchema } from './basis.ts';
import { clauseName, flag, id, listOf, oneOrMore, points, share, text, wholeNumber } from './fields.ts';

/** A fact asked once and used by many criteria (职工总数, 会员数, 工资总额 …). */
export const inputSchema = z.strictObject({
  id,
  label: text,
  /** Heading under which the wizard asks it. */
  group: text,
  /** `integer`: whole number; `money`: 元 with at most two decimals; `date`: YYYY-MM-DD; `yesNo`: boolean. */
  kind: z.enum(['integer', 'money', 'date', 'yesNo']),
  /** Unit shown behind the field, such as 人 or 元; none for dates and yes/no. */
  unit: z.optional(text),
  /** One line of help: what to count, what to leave out. */
  help: z.optional(text),
  /** Id of another input that this number must not exceed (会员数 ≤ 职工总数). */
  atMost: z.optional(id),
});

/** One side of a rate: asked here by `label`, or taken from an input. */
const rateSide = z.strictObject({
  label: text,
  unit: z.optional(text),
  /** Id of an input; then the criterion does not ask for it again. */
  input: z.optional(id),
  /** Ids of further inputs that are added to `input` (满意票 + 基本满意票). */
  plus: z.optional(oneOrMore(id)),
  /** The side is this multiple of the input (工资总额 × 0.02), default 1. Decimal of at most four places. */
  times: z.optional(z.number().check(z.positive())),
});

/** Another way to work the same rate out, for the unit to choose where its higher union counts so. */
const formulaSchema = z.strictObject({
  id,
  /** What is counted, such as `（满意＋基本满意）÷ 有效票`. */
  label: text,
  /** The side that differs; both sides of a formula come from inputs. */
  numerator: z.optional(rateSide),
  denominator: z.optional(rateSide),
});

/** What is asked. The `form` is the one of the answer in a saved assessment. */
export const answerFormSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('yesNo') }),
  z.strictObject({ form: z.literal('count'), unit: text }),
  z.strictObject({
    form: z.literal('rate'),
    numerator: rateSide,
    denominator: rateSide,
    /** The numerator may be above the denominator, as with funds paid ahead; default false. */
    mayExceed: flag,
    /** Name of this way of counting, such as `满意 ÷ 有效票`; needed beside `alternatives`. */
    formula: z.optional(text),
    /** Other ways of counting; the result shows the value of each beside the chosen one. */
    alternatives: listOf(formulaSchema),
  }),
  z.strictObject({
    form: z.literal('date'),
    /** Question for the first day, such as 换届选举日期. */
    fromLabel: z.optional(text),
    /** Question for the last day, such as 届满日期. */
    toLabel: z.optional(text),
    /** Choice for a unit that has no such day, as a whole clause such as 没有签订集体合同; it earns 0. Unset: not offered. */
    noneLabel: z.optional(text),
  }),
  z.strictObject({
    form: z.literal('grade'),
    options: z.array(z.strictObject({ id, label: text })).check(z.minLength(2)),
  }),
  z.strictObject({ form: z.literal('checklist'), items: oneOrMore(z.strictObject({ id, label: text })) }),
  z.strictObject({ form: z.literal('selfRated') }),
]);

/** Basis of the numbers inside a rule; 本站参考 unless the file says otherwise. */
const ruleBasis = basisOrSite;

/**
 * How an answer becomes points. P is the criterion's `fullPoints`; v is the answer's value: a count as it
 * stands, a rate between 0 and 1.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** P if yes, or if v ≥ `atLeast`; else 0. */
  z.strictObject({ kind: z.literal('allOrNothing'), atLeast: z.optional(z.number()), basis: ruleBasis }),
  /** The points of the highest `atLeast` that v reaches; none: 0. */
  z.strictObject({
    kind: z.literal('tiers'),
    tiers: oneOrMore(z.strictObject({ atLeast: z.number(), points })),
    basis: ruleBasis,
  }),
  /** 0 at or below `zero`, P at or above `full`, straight between. */
  z.strictObject({ kind: z.literal('linear'), zero: z.number(), full: z.number(), basis: ruleBasis }),
  /** P − `each` × steps, not below `min`; steps = distance from `target` ÷ `per`, by `partial`. */
  z.strictObject({
    kind: z.literal('deduct'),
    target: z.number(),
    /** What costs points: being `short` of the target (每低1%), or `over` it (每缺一项: a count of faults, target 0). */
    when: z._default(z.enum(['short', 'over']), 'short'),
    per: z.number().check(z.positive()),
    each: points,
    /** A begun step counts whole (`up`), not at all (`down`), or in part (`prorate`). */
    partial: z._default(z.enum(['up', 'down', 'prorate']), 'up'),
    min: z._default(z.number().check(z.multipleOf(0.01)), 0),
    basis: ruleBasis,
  }),
  /** v × `each`, at most `cap` (default P). */
  z.strictObject({ kind: z.literal('perOccurrence'), each: points, cap: z.optional(points), basis: ruleBasis }),
  /** The points listed for the chosen option. */
  z.strictObject({ kind: z.literal('graded'), points: z.record(id, points), basis: ruleBasis }),
  /** P while `asOf` lies in the answer's [from, to], or within `years` of its `from`; else 0. */
  z.strictObject({ kind: z.literal('inTerm'), years: z.optional(wholeNumber), basis: ruleBasis }),
  /** The points of the ticked items, or, without `points`, P × ticked ÷ all. */
  z.strictObject({ kind: z.literal('checklist'), points: z.optional(z.record(id, points)), basis: ruleBasis }),
  /** The number the user gives, between `min` (default 0) and P. */
  z.strictObject({ kind: z.literal('selfRated'), min: z._default(points, 0), basis: ruleBasis }),
]);

/** One item that is scored (考核项目). */
export const criterionSchema = z.strictObject({
  id,
  /** Short name for lists and the report, such as 入会率. */
  title: text,
  /** The question, one sentence. */
  question: text,
  answer: answerFormSchema,
  rule: ruleSchema,
  /** Points at best (应得分). */
  fullPoints: points,
  /** Where the weight comes from; 本站参考 unless the file says otherwise. */
  pointsBasis: basisOrSite,
  /** Must-have item (必备): at 0 it caps the grade where a grade says so. */
  mandatory: flag,
  /** Bonus item (加分): outside the full mark, capped by the standard's `bonusCap`. */
  bonus: flag,
  /** Without this item at its full points there is no total at all, whatever the others earn. */
  blocksTotal: flag,
  appliesTo: z.optional(appliesToSchema),
  /** May the person answer 不适用, with a reason? Unset: yes. Conditions of `appliesTo` count in any case. */
  mayNotApply: z._default(z.boolean(), true),
  /** Papers to have ready. */
  evidence: listOf(text),
  /** Without at least one evidence line in the answer: 0 points. */
  requiresEvidence: flag,
  /** Without a note or an evidence line in the answer: 0 points. */
  requiresReason: flag,
  /** How much work it takes to close a gap here: 1 papers that exist, 2 weeks of work, 3 a decision of others or money. */
  effort: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2),
  /** What the question itself rests on; at least one. */
  basis: oneOrMore(basisSchema),
  /** The table's own words on how it is scored, kept beside the rule that was read out of them. */
  scoringText: z.optional(text),
  /** The rule was not understood, or nobody has confirmed it: 请人工核对. */
  needsReview: flag,
  /** The next act where points are missing, one or two sentences. */
  advice: text,
  /** Clauses of reports that show it well done. */
  examples: listOf(clauseName),
  /** Sentences for the report, each complete with its full stop. `{value}` stands for the answer in words. */
  sentences: z.strictObject({ whenMet: text, whenPartly: z.optional(text), whenNotMet: text }),
});

/** A group of criteria (考核内容的一个方面). */
export const dimensionSchema = z.strictObject({
  id,
  title: text,
  /** Share of the dimension's points, 0–1, that the dimension itself must reach; unset: none. */
  floorRate: z.optional(share),
  basis: listOf(basisSchema),
  criteria: oneOrMore(criterionSchema),
});
