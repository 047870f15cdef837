/**
 * A standard (评价标准): what a unit is scored by, as one YAML file per standard and edition in
 * `content/standards/`. Every field is closed: an unknown key is an error.
 */
import { z } from 'zod';

/** Short name that never changes once published: lower-case letters, digits and hyphens, at most 40. */
const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -');
/** Chinese text for the screen; never empty. */
const text = z.string().trim().min(1);
const date = z.iso.date();
/** Points of the sheet, to 0.01. */
const points = z.number().min(0).multipleOf(0.01);

/**
 * Where a number or a requirement comes from. The screen shows `clause` and `law` as 官方条款, `published`
 * as 公开细则参考 and `site` as 本站参考.
 */
export const basisSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clause'),
    /** A clause published here: `<piece>#<clause id>`, such as `xj-jiaoke-mofan-zhijia-tongzhi#s7-2-5`. */
    clause: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>'),
    note: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('law'),
    /** Name of the law or regulation without book-title marks, such as `工会法`. */
    law: text,
    /** Article as cited, such as `第四十三条`. */
    article: text,
    /** Date of the edition that was read, as in `2021-12-24`. */
    edition: date.optional(),
    note: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('published'),
    /** The published table or rule by name, issuer and year, as far as known. */
    source: text,
    note: text.optional(),
  }),
  z.strictObject({ kind: z.literal('site'), note: text.optional() }),
]);
const siteBasis = { kind: 'site' as const };

/** To whom an item applies. Without it: to every unit. All conditions given must hold. */
export const appliesToSchema = z.strictObject({
  /** Kinds of unit (ids of `content/units.yaml`). */
  unitKinds: z.array(id).nonempty().optional(),
  /** A condition on one input; while that input is not known, the item counts as applying. */
  input: z
    .strictObject({
      id,
      /** The number is at least this much. */
      atLeast: z.number().optional(),
      /** The yes/no input has this answer. */
      is: z.boolean().optional(),
    })
    .optional(),
  /** Said to the user where the item does not apply. */
  otherwise: text,
});

/** A fact asked once and used by many criteria (职工总数, 会员数, 工资总额 …). */
export const inputSchema = z.strictObject({
  id,
  label: text,
  /** Heading under which the wizard asks it. */
  group: text,
  /** `integer`: whole number; `money`: 元 with at most two decimals; `date`: YYYY-MM-DD; `yesNo`: boolean. */
  kind: z.enum(['integer', 'money', 'date', 'yesNo']),
  /** Unit shown behind the field, such as 人 or 元; none for dates and yes/no. */
  unit: text.optional(),
  /** One line of help: what to count, what to leave out. */
  help: text.optional(),
  /** Id of another input that this number must not exceed (会员数 ≤ 职工总数). */
  atMost: id.optional(),
});

/** One side of a rate: asked here by `label`, or taken from an input. */
const rateSide = z.strictObject({
  label: text,
  unit: text.optional(),
  /** Id of an input; then the criterion does not ask for it again. */
  input: id.optional(),
  /** The side is this multiple of the input (工资总额 × 0.02), default 1. Decimal of at most four places. */
  times: z.number().positive().optional(),
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
    mayExceed: z.boolean().default(false),
  }),
  z.strictObject({
    form: z.literal('date'),
    /** Question for the first day, such as 换届选举日期. */
    fromLabel: text.optional(),
    /** Question for the last day, such as 届满日期. */
    toLabel: text.optional(),
    /** Choice for a unit that has no such day, as a whole clause such as 没有签订集体合同; it earns 0. Unset: not offered. */
    noneLabel: text.optional(),
  }),
  z.strictObject({ form: z.literal('grade'), options: z.array(z.strictObject({ id, label: text })).min(2) }),
  z.strictObject({ form: z.literal('checklist'), items: z.array(z.strictObject({ id, label: text })).min(1) }),
  z.strictObject({ form: z.literal('selfRated') }),
]);

/** Basis of the numbers inside a rule; 本站参考 unless the file says otherwise. */
const ruleBasis = basisSchema.default(siteBasis);

/**
 * How an answer becomes points. P is the criterion's `fullPoints`; v is the answer's value: a count as it
 * stands, a rate between 0 and 1.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** P if yes, or if v ≥ `atLeast`; else 0. */
  z.strictObject({ kind: z.literal('allOrNothing'), atLeast: z.number().optional(), basis: ruleBasis }),
  /** The points of the highest `atLeast` that v reaches; none: 0. */
  z.strictObject({
    kind: z.literal('tiers'),
    tiers: z.array(z.strictObject({ atLeast: z.number(), points })).min(1),
    basis: ruleBasis,
  }),
  /** 0 at or below `zero`, P at or above `full`, straight between. */
  z.strictObject({ kind: z.literal('linear'), zero: z.number(), full: z.number(), basis: ruleBasis }),
  /** P − `each` × steps, not below `min`; steps = shortfall from `target` ÷ `per`, by `partial`. */
  z.strictObject({
    kind: z.literal('deduct'),
    target: z.number(),
    per: z.number().positive(),
    each: points,
    /** A begun step counts whole (`up`), not at all (`down`), or in part (`prorate`). */
    partial: z.enum(['up', 'down', 'prorate']).default('up'),
    min: z.number().multipleOf(0.01).default(0),
    basis: ruleBasis,
  }),
  /** v × `each`, at most `cap` (default P). */
  z.strictObject({ kind: z.literal('perOccurrence'), each: points, cap: points.optional(), basis: ruleBasis }),
  /** The points listed for the chosen option. */
  z.strictObject({ kind: z.literal('graded'), points: z.record(id, points), basis: ruleBasis }),
  /** P while `asOf` lies in the answer's [from, to], or within `years` of its `from`; else 0. */
  z.strictObject({ kind: z.literal('inTerm'), years: z.number().int().positive().optional(), basis: ruleBasis }),
  /** The points of the ticked items, or, without `points`, P × ticked ÷ all. */
  z.strictObject({ kind: z.literal('checklist'), points: z.record(id, points).optional(), basis: ruleBasis }),
  /** The number the user gives, between `min` (default 0) and P. */
  z.strictObject({ kind: z.literal('selfRated'), min: points.default(0), basis: ruleBasis }),
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
  pointsBasis: basisSchema.default(siteBasis),
  /** Must-have item (必备): at 0 it caps the grade where a grade says so. */
  mandatory: z.boolean().default(false),
  /** Bonus item (加分): outside the full mark, capped by the standard's `bonusCap`. */
  bonus: z.boolean().default(false),
  appliesTo: appliesToSchema.optional(),
  /** Papers to have ready. */
  evidence: z.array(text).min(1),
  /** Without at least one evidence line in the answer: 0 points. */
  requiresEvidence: z.boolean().default(false),
  /** What the question itself rests on; at least one. */
  basis: z.array(basisSchema).min(1),
  /** The next act where points are missing, one or two sentences. */
  advice: text,
  /** Clauses of reports that show it well done: `<piece>#<clause id>`. */
  examples: z.array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/)).default([]),
  /** Sentences for the report, each complete with its full stop. `{value}` stands for the answer in words. */
  sentences: z.strictObject({ whenMet: text, whenPartly: text.optional(), whenNotMet: text }),
});

/** A group of criteria (考核内容的一个方面). */
export const dimensionSchema = z.strictObject({
  id,
  title: text,
  /** Share of the dimension's points, 0–1, that the dimension itself must reach; unset: none. */
  floorRate: z.number().min(0).max(1).optional(),
  basis: z.array(basisSchema).default([]),
  criteria: z.array(criterionSchema).min(1),
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
  appliesTo: appliesToSchema.optional(),
  basis: basisSchema,
  /** `whole`: the clause stands; `damaged`: part of it is lost; `lost`: nothing of it is left. */
  state: z.enum(['whole', 'damaged', 'lost']),
  /** What is lost, or what else the source leaves open. */
  note: text.optional(),
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
    z.strictObject({ kind: z.literal('fullYearsSince'), years: z.number().int().positive() }),
  ]),
  appliesTo: appliesToSchema.optional(),
  basis: basisSchema,
  /** What the source leaves open. */
  note: text.optional(),
  advice: text,
});

/** One grade of a ladder (等级). Every condition given must hold. */
export const gradeSchema = z.strictObject({
  id,
  title: text,
  totalAtLeast: z.number().optional(),
  /** Ids of gates that must be met. */
  gates: z.array(id).default([]),
  /** No veto may be present; a veto not yet known keeps the grade open. */
  noVeto: z.boolean().default(false),
  /** Must-have items: each above 0 points, or each at its full points. */
  mandatory: z.enum(['aboveZero', 'full']).optional(),
  /** Each dimension reaches this share of its points, 0–1; a dimension's own `floorRate` counts besides. */
  dimensionFloor: z.number().min(0).max(1).optional(),
  /** Id of a grade of the same ladder that must be reached as well. */
  requiresGrade: id.optional(),
  basis: basisSchema,
});

/** A ladder of grades (等级口径). The first ladder of a standard is the one used unless the unit picks another. */
export const gradeSetSchema = z.strictObject({
  id,
  title: text,
  basis: basisSchema,
  note: text.optional(),
  /** Highest first. */
  grades: z.array(gradeSchema).min(1),
});

/** An award that can be applied for with this standard, and who decides on it. */
export const awardSchema = z.strictObject({
  id,
  title: text,
  assessedBy: text,
  namedBy: text,
  /** Id of the entry in `calendar` that sets the deadline; unset where the source names none. */
  calendar: id.optional(),
  basis: basisSchema,
  note: text.optional(),
});

/** A paper to hand in (申报材料). */
export const materialSchema = z.strictObject({
  id,
  title: text,
  /** Who writes it. */
  by: text.optional(),
  /** Ids of the awards it is named for; empty: for all. */
  awards: z.array(id).default([]),
  /** Printed copies. */
  copies: z.number().int().positive().optional(),
  /** Must it bear the unit's seal? */
  seal: z.boolean().optional(),
  /** Must an electronic copy be sent as well? */
  electronic: z.boolean().optional(),
  basis: basisSchema,
  note: text.optional(),
});

/** A recurring deadline (时间安排). */
export const calendarSchema = z.strictObject({
  id,
  title: text,
  /** Every so many years. */
  everyYears: z.number().int().positive(),
  /** Last day as month and day, `MM-DD`. */
  deadline: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  basis: basisSchema,
  /** What the source leaves open, such as which years are award years. */
  note: text.optional(),
});

/** The whole file. */
export const standardSchema = z.strictObject({
  id,
  /** Year or version of the table, such as `2009`. An edition is never edited after release. */
  edition: z.string().regex(/^[a-z0-9.-]{1,20}$/),
  title: text,
  /** The title of honour that it assesses for. */
  honour: text,
  /** Who issued it, and whether that is the source's word. */
  issuer: text,
  effectiveFrom: date,
  /** Kinds of unit it may be used for (ids of `content/units.yaml`). */
  unitKinds: z.array(id).nonempty(),
  /** What the standard as a whole rests on. */
  basis: z.array(basisSchema).min(1),
  /** The sentence that stands on every result. */
  notice: text,
  /** `sum`: points are added up. `deductFrom`: `start` − Σ(P − points), not below `min` where it is set. */
  aggregation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sum') }),
    z.strictObject({ kind: z.literal('deductFrom'), start: z.number(), min: z.number().optional() }),
  ]),
  /** What an item that does not apply counts: spread over the rest of its dimension, P, or 0. */
  notApplicable: z.enum(['rescale', 'full', 'zero']),
  /** The full mark; the criteria without bonus items must add up to it. */
  fullPoints: points,
  /** Most that bonus items can add. */
  bonusCap: points.default(0),
  inputs: z.array(inputSchema).default([]),
  dimensions: z.array(dimensionSchema).min(1),
  gates: z.array(gateSchema).default([]),
  vetoes: z.array(vetoSchema).default([]),
  eligibility: z.array(eligibilitySchema).default([]),
  gradeSets: z.array(gradeSetSchema).min(1),
  awards: z.array(awardSchema).default([]),
  materials: z.array(materialSchema).default([]),
  calendar: z.array(calendarSchema).default([]),
});

export type Basis = z.output<typeof basisSchema>;
export type AppliesTo = z.output<typeof appliesToSchema>;
export type Input = z.output<typeof inputSchema>;
export type AnswerForm = z.output<typeof answerFormSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type Dimension = z.output<typeof dimensionSchema>;
export type Gate = z.output<typeof gateSchema>;
export type Veto = z.output<typeof vetoSchema>;
export type Eligibility = z.output<typeof eligibilitySchema>;
export type Grade = z.output<typeof gradeSchema>;
export type GradeSet = z.output<typeof gradeSetSchema>;
export type Award = z.output<typeof awardSchema>;
export type Standard = z.output<typeof standardSchema>;
