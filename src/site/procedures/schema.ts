/** Front matter of a procedure page (办事指南). Closed: an unknown key stops the build with file and field. */
import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'must be a-z, 0-9 and -');
/** `<document>#<clause id>`. */
const clause = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be <document>#<clause id>');

/** What stands under the title of a page that rests on the notice. */
const NOTICE_STATUS =
  '这一页只依据 2009 年新疆教育科技系统的一份通知，是否仍然有效没有查到。您的上级工会有现行文件的，以那份文件为准。';

const stepSchema = z.strictObject({
  /** Part of the step's anchor on the page. */
  id,
  /** What is done. Short, for the diagram has one line for it. */
  title: text.max(12),
  /** Who does it, as the notice says. One line of the diagram. */
  who: text.max(16),
  /** `unit`: the applying unit itself; `higher`: the unions above it. */
  lane: z.enum(['unit', 'higher']),
  /** What is done, in a sentence. */
  what: text,
  /** The paper that the notice names for this step, if it names one. */
  handIn: text.optional(),
  /** What this site advises to keep; shown as the site's own. */
  keep: text.optional(),
  /** What all of this rests on. */
  clauses: z.array(clause).min(1),
  /** What the notice leaves open; shown as such. */
  open: z.array(text).default([]),
});

const quotaSchema = z.strictObject({
  /** Units that each of the prefectures may put forward in one year. */
  perYear: z.number().int().positive(),
  /** Names as the notice shortens them. */
  prefectures: z.array(text).min(1),
  clause,
});

export const procedureSchema = z.strictObject({
  /** Title of the page (H1). */
  title: text,
  /** Title for breadcrumbs, lists and the way to the next page. */
  shortTitle: text,
  /** One sentence for lists and the search: what the reader finds here. */
  summary: text,
  /** Place among the procedure pages, from 1. */
  order: z.number().int().positive(),
  /** How far the page can be relied on; shown under the title. */
  status: text.default(NOTICE_STATUS),
  /** Ids of the documents that the page rests on; linked under the title. */
  sources: z.array(id).min(1),
  /** Where the wizard goes on with the matter: the words of the link, and the part of the address behind `#`. */
  wizard: z.strictObject({ label: text, hash: z.string().regex(/^\/[a-z/-]+$/) }).optional(),
  /** The steps of the procedure, in order; drawn and listed by `<Steps />`. */
  steps: z.array(stepSchema).default([]),
  /** Where the way to the next higher level begins again: the id of a step, and the words for it. */
  again: z.strictObject({ from: id, title: text.max(16), clauses: z.array(clause).min(1) }).optional(),
  /** Yearly numbers by prefecture; listed by `<Quotas />`. */
  quotas: z.array(quotaSchema).default([]),
});

export type ProcedureData = z.output<typeof procedureSchema>;
export type Step = ProcedureData['steps'][number];
export type Quota = ProcedureData['quotas'][number];
