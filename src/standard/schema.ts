/**
 * A standard (评价标准): what a unit is scored by, as one YAML file per standard and edition in
 * `content/standards/`, or made from a unit's own scoring table. Every field is closed: an unknown key is an error.
 *
 * The hash of a standard is taken over what this schema makes of the file. A field that is added must be
 * `z.optional`, without a default: a default would change the hash of every edition that has been released.
 */
import * as z from 'zod/mini';

/** Short name that never changes once published: lower-case letters, digits and hyphens, at most 40. */
const id = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'));
/** Chinese text for the screen; never empty. */
const text = z.string().check(z.trim(), z.minLength(1));
const date = z.iso.date();
/** Points of the sheet, to 0.01. */
const points = z.number().check(z.gte(0), z.multipleOf(0.01));
/** A share of something, 0–1. */
const share = z.number().check(z.gte(0), z.lte(1));
/** Years, copies and other things counted in whole numbers from 1. */
const wholeNumber = z.int().check(z.positive());
/** A clause published here: `<document>#<clause id>`, such as `xj-jiaoke-mofan-zhijia-tongzhi#s7-2-5`. */
const clauseName = z.string().check(z.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>'));
/** A yes/no that is no where the file leaves it out. */
const flag = z._default(z.boolean(), false);
/** A list that is empty where the file leaves it out. */
const listOf = <T extends z.core.SomeType>(item: T) => z._default(z.array(item), []);
const oneOrMore = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.minLength(1));

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
const basisOrSite = z._default(basisSchema, { kind: 'site' });

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

/** A number or day that is compared: an input, or part of the answer to a criterion. */
const operandSchema = z.union([
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
