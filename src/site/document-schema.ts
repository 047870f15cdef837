/**
 * Front matter of a published document. Closed: an unknown key stops the build with file and field. Messages are
 * Chinese, for they go to the people who write documents; Astro puts file and field before them.
 */
import { z } from 'astro/zod';
import { EDIT_TITLES, FORCE_TITLES, KIND_TITLES, nameChoices, SCOPE_TITLES } from './document-words.ts';

/** What is said of a wrong value: whether it is missing, empty or of the wrong kind, and what belongs there. */
const expecting = (what: string) => ({
  error: ({ input }: { input?: unknown }): string => {
    if (input === undefined) return `缺这一项。${what}。`;
    return input === null || input === '' ? `还没有填。${what}。` : `填得不对。${what}。`;
  },
});

const NEEDS_TEXT = '这里填文字；只有数字或日期的，两边加引号';
const text = z.string(expecting(NEEDS_TEXT)).trim().min(1, `还没有填。${NEEDS_TEXT}。`);
/** YYYY-MM-DD; YAML reads an unquoted one as a date, which is taken back to its day. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(expecting('日期写成 2009-05-13 这样')),
);
const NEEDS_ID = '只能用小写字母、数字和短横线';
const id = z.string(expecting(NEEDS_ID)).regex(/^[a-z0-9-]+$/, `填得不对。${NEEDS_ID}。`);
const flag = z.boolean(expecting('填 true（是）或 false（否）'));
const list = <T extends z.ZodType>(item: T, what: string) => z.array(item, expecting(what));
const choice = <T extends string>(titles: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(titles) as [T, ...T[]], expecting(`只能填下面之一：${nameChoices(titles)}`));
const NEEDS_LINES = '写成 起行-止行，如 79-106';
const NONE_IS_EMPTY = '每一条前面加短横线；一条也没有就写 []';
const AT_LEAST_ONE_UNIT = '至少填一个，用 content/units.yaml 里的 id，如 [school]';
const AT_LEAST_ONE_TOPIC = '至少填一个，用 content/topics.yaml 里的 id，如 [zuzhi-jianshe]';
const closed = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) => {
      const fields = Object.keys(shape).join('、');
      return issue.code === 'unrecognized_keys'
        ? `不认识的字段 ${issue.keys.join('、')}，请改名或删掉。这里可用的字段：${fields}。`
        : expecting(`这里要有下面几项：${fields}`).error(issue);
    },
  });

export const documentSchema = closed({
  /** Id of the document, the same as its file name and the last part of its address. */
  piece: id,
  /** Full title (H1). */
  title: text,
  /** Title for lists, cards and search results. */
  shortTitle: text,
  kind: choice(KIND_TITLES),
  /** Document number in the official brackets, such as 新工基组〔2009〕2号. */
  number: text.optional(),
  /** Who issued it; `inferred` where the source does not say so itself. */
  issuer: closed({ name: text, inferred: flag.default(false) }).optional(),
  /** To whom it is addressed (主送). */
  addressees: text.optional(),
  /** Day of signing (成文日期). */
  signedOn: day.optional(),
  /** Day on which it was put on the net. */
  publishedOn: day.optional(),
  /** Year of what it tells, where no date is given. */
  period: closed({ year: z.int(expecting('填四位数的年份')), inferred: flag, reason: text }).optional(),
  /** Is it in force? `notApplicable`: not a rule. The reason is shown. */
  force: closed({ state: choice(FORCE_TITLES), reason: text }),
  /** Province or region. */
  region: text.optional(),
  /** Kinds of unit it speaks of (ids of content/units.yaml). */
  unitKinds: list(id, AT_LEAST_ONE_UNIT).min(1, `还没有填。${AT_LEAST_ONE_UNIT}。`),
  /** Ids of content/topics.yaml. */
  topics: list(id, AT_LEAST_ONE_TOPIC).min(1, `还没有填。${AT_LEAST_ONE_TOPIC}。`),
  /** `core`: a union's document; `adjacent`: near to it; `offTopic`: kept for reference only. */
  scope: choice(SCOPE_TITLES),
  /** What a reader must know before the first line: false years, words changed by machine. Shown above the text. */
  cautions: list(text, '每一条前面加短横线').default([]),
  /** One sentence for lists: what the reader finds here. */
  summary: text,
  /** Day on which this site published it; the feed is dated by it. */
  addedOn: day,
  /** What was changed in it since, latest last: day and one sentence for readers. */
  changes: list(closed({ on: day, text }), '每一条前面加短横线').default([]),
  /** Where the words come from: source file, lines, and further copies as `file:lines`. */
  source: closed({
    file: text,
    lines: z.string(expecting(NEEDS_LINES)).regex(/^\d+-\d+$/, `填得不对。${NEEDS_LINES}。`),
    copies: list(text, '写成 ["文件名:起行-止行"]').default([]),
  }),
  /** What the editors did, in the order of the text. */
  edits: list(
    closed({
      /** restored/headings: put back; joined/separated: lines; merged: copies; normalised: marks; mask: hidden words; asWritten: left although odd; note: worth knowing. */
      kind: choice(EDIT_TITLES),
      /** Clause it concerns, if one. */
      clause: id.optional(),
      text,
    }),
    NONE_IS_EMPTY,
  ),
  /** What is lost. Empty: nothing known to be lost. */
  losses: list(closed({ clause: id.optional(), text }), NONE_IS_EMPTY),
});

export type DocumentData = z.output<typeof documentSchema>;
