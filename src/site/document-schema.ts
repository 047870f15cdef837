/** Front matter of a published document. Closed: an unknown key stops the build with file and field. */
import { z } from 'astro/zod';

const text = z.string().trim().min(1);
/** YYYY-MM-DD; YAML reads an unquoted one as a date, which is taken back to its day. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());
const id = z.string().regex(/^[a-z0-9-]+$/, 'must be a-z, 0-9 and -');

export const documentSchema = z.strictObject({
  /** Id of the document, the same as its file name and the last part of its address. */
  piece: id,
  /** Full title (H1). */
  title: text,
  /** Title for lists, cards and search results. */
  shortTitle: text,
  kind: z.enum(['notice', 'regulation', 'deeds', 'report', 'activityNote', 'abstract']),
  /** Document number in the official brackets, such as 新工基组〔2009〕2号. */
  number: text.optional(),
  /** Who issued it; `inferred` where the source does not say so itself. */
  issuer: z.strictObject({ name: text, inferred: z.boolean().default(false) }).optional(),
  /** To whom it is addressed (主送). */
  addressees: text.optional(),
  /** Day of signing (成文日期). */
  signedOn: day.optional(),
  /** Day on which it was put on the net. */
  publishedOn: day.optional(),
  /** Year of what it tells, where no date is given. */
  period: z.strictObject({ year: z.number().int(), inferred: z.boolean(), reason: text }).optional(),
  /** Is it in force? `notApplicable`: not a rule. The reason is shown. */
  force: z.strictObject({ state: z.enum(['unknown', 'inForce', 'superseded', 'notApplicable']), reason: text }),
  /** Province or region. */
  region: text.optional(),
  /** Kinds of unit it speaks of (ids of content/units.yaml). */
  unitKinds: z.array(id).min(1),
  /** Ids of content/topics.yaml. */
  topics: z.array(id).min(1),
  /** `core`: a union's document; `adjacent`: near to it; `offTopic`: kept for reference only. */
  scope: z.enum(['core', 'adjacent', 'offTopic']),
  /** What a reader must know before the first line: false years, words changed by machine. Shown above the text. */
  cautions: z.array(text).default([]),
  /** One sentence for lists: what the reader finds here. */
  summary: text,
  /** Day on which this site published it; the feed is dated by it. */
  addedOn: day,
  /** What was changed in it since, latest last: day and one sentence for readers. */
  changes: z.array(z.strictObject({ on: day, text })).default([]),
  /** Where the words come from: source file, lines, and further copies as `file:lines`. */
  source: z.strictObject({ file: text, lines: z.string().regex(/^\d+-\d+$/), copies: z.array(text).default([]) }),
  /** What the editors did, in the order of the text. */
  edits: z.array(
    z.strictObject({
      /** restored/headings: put back; joined/separated: lines; merged: copies; normalised: marks; mask: hidden words; asWritten: left although odd; note: worth knowing. */
      kind: z.enum([
        'restored',
        'headings',
        'joined',
        'separated',
        'merged',
        'normalised',
        'mask',
        'asWritten',
        'note',
      ]),
      /** Clause it concerns, if one. */
      clause: id.optional(),
      text,
    }),
  ),
  /** What is lost. Empty: nothing known to be lost. */
  losses: z.array(z.strictObject({ clause: id.optional(), text })),
});

export type DocumentData = z.output<typeof documentSchema>;
