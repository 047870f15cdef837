/**
 * A saved assessment (自评): what a unit has entered. Kept in the browser and in a `.jianjia.json` file, the
 * same JSON in both. Answers and facts only: points are always worked out anew from the standard.
 */
import * as z from 'zod/mini';
import { LARGEST_AMOUNT, LONGEST_LINE, LONGEST_TEXT, MOST_EVIDENCE, MOST_TICKS } from './limits.ts';
import { ASSESSMENT_VERSION } from './version.ts';

/** Ids of criteria, inputs and options: safe as keys and as ids in the page. */
const id = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
/** Ids of `__proto__` and the like cannot match `id`, so no key can reach a prototype. */
const record = <T extends z.core.SomeType>(value: T) => z.record(id, value);
const date = z.iso.date();
/** Free text of a person; length in characters. */
const line = z.string().check(z.maxLength(LONGEST_LINE));
const paragraph = z.string().check(z.maxLength(LONGEST_TEXT));
const amount = z.number().check(z.gte(0), z.lte(LARGEST_AMOUNT));

/** One line of evidence (佐证). */
export const evidenceSchema = z.strictObject({
  /** Number in the file box, such as `3`; printed as 附件3. */
  number: line,
  title: line,
  /** Day of the paper. */
  date: z.optional(date),
  /** Office or post that keeps it, never a private person's data. */
  keeper: z.optional(line),
  /** File box (台账盒) that it lies in, by id of `src/filing`; unset: the box that fits the criterion. */
  box: z.optional(id),
  /** Place in the box, such as `第 2 格`. */
  place: z.optional(line),
});

const shared = {
  note: z.optional(paragraph),
  evidence: z.optional(z.array(evidenceSchema).check(z.maxLength(MOST_EVIDENCE))),
  /** 待核: to be checked; whom to ask, as an office or post, empty where that is not yet known. */
  toCheck: z.optional(line),
};

/**
 * The answer to one criterion. `blank` holds a note or evidence before there is an answer and counts as none at
 * all; `none` answers a question for a day where there is no such thing, and earns 0;
 * `unknown` (暂不清楚) leaves its points open; `notApplicable` needs a reason.
 * A rate leaves out the side that the standard takes from an input. A side left out although it is asked, and
 * an empty date, leave the criterion unanswered.
 */
export const answerSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('yesNo'), value: z.boolean(), ...shared }),
  z.strictObject({ form: z.literal('count'), value: amount, ...shared }),
  z.strictObject({
    form: z.literal('rate'),
    numerator: z.optional(amount),
    denominator: z.optional(amount),
    /** Id of the standard's other formula that the unit has chosen; unset: the first. */
    formula: z.optional(id),
    ...shared,
  }),
  z.strictObject({ form: z.literal('date'), from: z.optional(date), to: z.optional(date), ...shared }),
  z.strictObject({ form: z.literal('grade'), option: id, ...shared }),
  z.strictObject({ form: z.literal('checklist'), ticked: z.array(id).check(z.maxLength(MOST_TICKS)), ...shared }),
  z.strictObject({ form: z.literal('selfRated'), points: z.number().check(z.gte(-1000), z.lte(1000)), ...shared }),
  z.strictObject({ form: z.literal('blank'), ...shared }),
  z.strictObject({ form: z.literal('none'), ...shared }),
  z.strictObject({ form: z.literal('unknown'), ...shared }),
  z.strictObject({ form: z.literal('notApplicable'), reason: line.check(z.minLength(1)), ...shared }),
]);

/** Circumstances of the members' vote on the union (会员评家); its counts are inputs of the standard. */
export const ballotSchema = z.strictObject({
  /** Day of the vote. */
  date: z.optional(date),
  /** Where it was held, such as 第三届二次会员代表大会. */
  occasion: z.optional(line),
  /** Who counted (计票) and who watched (监票), as posts or groups. */
  countedBy: z.optional(line),
  watchedBy: z.optional(line),
});

/** What is done about one gap, a line of the 整改台账. */
export const actionSchema = z.strictObject({
  /** Office or post in charge. */
  owner: z.optional(line),
  /** To be done by this day. */
  due: z.optional(date),
  state: z.enum(['todo', 'doing', 'done']),
  /** What is done, where the advice of the standard is not it. */
  measure: z.optional(paragraph),
  /** What came of it. */
  outcome: z.optional(paragraph),
});

/**
 * An answer to an item that the standard no longer has (已停用项). What is no answer to a criterion is written as one:
 * a veto or a yes/no figure as `yesNo`, a number as `count`, a day as `date`, a choice as `grade`.
 */
export const retiredSchema = z.strictObject({
  /** Title of the item where it was still known. */
  title: z.optional(line),
  answer: answerSchema,
});

/** A section of the 自查报告 that a person has written anew (人工修改). */
export const rewrittenSchema = z.strictObject({
  /** The person's own words; each line is a paragraph. */
  text: paragraph,
  /** The text that stood there before, by which a figure is found out of date when answers change. */
  basis: paragraph,
});

/** The meeting that discussed the self-inspection. */
export const meetingSchema = z.strictObject({
  /** The union's committee (工会委员会), or the members' or delegates' meeting. */
  body: z.enum(['committee', 'congress']),
  date: z.optional(date),
  place: z.optional(line),
  /** People who should be there, and who were. */
  expected: z.optional(amount),
  present: z.optional(amount),
  /** Who led it and who wrote it down, as posts. */
  chair: z.optional(line),
  recorder: z.optional(line),
  /** What was said and decided. */
  opinions: z.optional(paragraph),
});

/** What the person has chosen and written for the papers that the unit hands in. */
export const papersSchema = z.strictObject({
  /** Order of the report's chapters, by id of `src/report`; unset: the first. */
  skeleton: z.optional(id),
  /** Do the headings name the points? Unset: they do. */
  headings: z.optional(z.enum(['scored', 'unscored'])),
  /** Typefaces of Word files; unset: those of official papers. */
  fonts: z.optional(z.enum(['standard', 'system'])),
  /** The line on 指导思想, in the person's own words. */
  guidance: z.optional(paragraph),
  /** Sections of the report written anew, by section id. */
  sections: z.optional(record(rewrittenSchema)),
  /** 主要事迹 of the 申报登记表: the limit in characters, and the person's own words. */
  deeds: z.optional(z.strictObject({ limit: z.optional(z.literal([500, 1500, 2000])), text: z.optional(paragraph) })),
  /** Papers to hand in that are ready: ids of the standard's `materials`. */
  ready: z.optional(z.array(id).check(z.maxLength(MOST_TICKS))),
  meeting: z.optional(meetingSchema),
});

/** The unit as it stands at the head of the report. */
export const unitSchema = z.strictObject({
  name: line,
  /** Id of `content/units.yaml`, such as `school`. */
  kind: id,
  /** The union that the report goes to (主送), such as 某市教育工会. */
  higherUnion: line,
});

/** The whole saved file. */
export const assessmentSchema = z.strictObject({
  type: z.literal('jianjia/assessment'),
  version: z.literal(ASSESSMENT_VERSION),
  /** Random id of this assessment. */
  id: z.string().check(z.regex(/^[a-z0-9-]{8,40}$/)),
  /** The standard it was filled in for; `hash` proves the exact text. */
  standard: z.strictObject({
    id,
    edition: z.string().check(z.regex(/^[a-z0-9.-]{1,20}$/)),
    hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  }),
  /** Name that the person gave it, such as 2026年自查; unset: the unit's name stands for it. */
  title: z.optional(line),
  /** Marks an invented worked case (虚构示例); every screen and file says so. */
  fictional: z.optional(z.literal(true)),
  unit: unitSchema,
  /** Award applied for: id of the standard's `awards`. */
  award: z.optional(id),
  /** Year in which the award is given (表彰年), where the source leaves it open. */
  awardYear: z.optional(z.int().check(z.gte(1990), z.lte(2199))),
  /** How far the answers were checked: by the unit itself, by a review of papers, or on the spot; unset: by itself. */
  confidence: z.optional(z.enum(['self', 'reviewed', 'onSite'])),
  /** Ladder of grades to compare with: id of the standard's `gradeSets`; unset: the first. */
  gradeSet: z.optional(id),
  /** Values of the standard's `inputs`: numbers, dates as YYYY-MM-DD, or yes/no. */
  inputs: record(z.union([amount, date, z.boolean()])),
  /** By criterion id. */
  answers: record(answerSchema),
  /** By veto id; missing means unknown. */
  vetoes: record(z.enum(['absent', 'present', 'unknown', 'notApplicable'])),
  /** By eligibility id: yes/no or a date; missing means unknown. */
  eligibility: record(z.union([z.boolean(), date])),
  ballot: z.optional(ballotSchema),
  /** What is done about gaps, by `<kind>-<id>` of the gap: `veto-v1`, `gate-total`, `criterion-a11`. */
  actions: z.optional(z.record(z.string().check(z.regex(/^(veto|gate|criterion)-[a-z0-9-]{1,40}$/)), actionSchema)),
  /** Answers that no longer count, by criterion id; of other items `<kind>.<id>`, such as `veto.v1`. */
  retired: z.optional(
    z.record(z.string().check(z.regex(/^((veto|eligibility|input|award|ladder)\.)?[a-z0-9-]{1,40}$/)), retiredSchema),
  ),
  papers: z.optional(papersSchema),
  /** When it was last written, ISO time. Order is never decided by it. */
  savedAt: z.iso.datetime(),
});

export type Evidence = z.output<typeof evidenceSchema>;
export type Answer = z.output<typeof answerSchema>;
export type Unit = z.output<typeof unitSchema>;
export type Assessment = z.output<typeof assessmentSchema>;
export type Ballot = z.output<typeof ballotSchema>;
export type Papers = z.output<typeof papersSchema>;
export type Meeting = z.output<typeof meetingSchema>;
export type Rewritten = z.output<typeof rewrittenSchema>;
export type Action = z.output<typeof actionSchema>;
export type Retired = z.output<typeof retiredSchema>;
export type VetoAnswer = Assessment['vetoes'][string];
