/** How long a report is, counted as Word counts 字数. */
import { type Report, type Section, sentenceText, type Table } from './tree.ts';

/** Length that a 自查报告 may have, without tables and attachments. 本站参考: no document prescribes one. */
export const LENGTH_GUIDE = { from: 2_000, to: 3_500 } as const;

export interface ReportLength {
  /** Everything: title, text, tables, attachments, signature. What Word shows for the file. */
  all: number;
  /** The text from the first sentence to the last, headings included, tables left out; compare this with the guide. */
  text: number;
  /** The text of each section by its id, without headings. */
  sections: Record<string, number>;
}

/** Chinese characters with their punctuation, and every other character of full width: each counts one. */
const WIDE =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u2014\u2018\u2019\u201C\u201D\u2026]|\p{Script=Han}/gu;

/** 字数 as Word counts it: a Chinese character or sign is one, and so is a run of anything else without a space. */
export const countWords = (text: string): number => {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide + (text.replace(WIDE, ' ').match(/\S+/g)?.length ?? 0);
};

const countTable = ({ columns, rows }: Table): number =>
  [...columns.map(({ title }) => title), ...rows.flatMap(({ cells }) => cells.map(sentenceText))]
    .map(countWords)
    .reduce((sum, count) => sum + count, 0);

const countSection = ({ headings, blocks }: Section): { headings: number; text: number; tables: number } => {
  let [text, tables] = [0, 0];
  for (const block of blocks) {
    if (block.kind === 'table') tables += countTable(block);
    else {
      const { lead, sentences } = block;
      text += countWords((lead ? [lead, ...sentences] : sentences).map(sentenceText).join(''));
    }
  }
  const titles = headings.reduce((sum, heading) => sum + countWords(sentenceText(heading.sentence)), 0);
  return { headings: titles, text, tables };
};

/** How long the report is as it stands. */
export const reportLength = (report: Report): ReportLength => {
  const counted = report.sections.map((section) => [section.id, countSection(section)] as const);
  const text = counted.reduce((sum, [, count]) => sum + count.headings + count.text, 0);
  const tables = counted.reduce((sum, [, count]) => sum + count.tables, 0);
  const rest = [
    report.title.map(sentenceText).join(''),
    sentenceText(report.salutation),
    '附件：',
    ...report.attachments.map(({ number, title }) => `${number === '' ? '' : `${number}.`}${sentenceText(title)}`),
    sentenceText(report.signature),
    sentenceText(report.date),
  ].reduce((sum, line) => sum + countWords(line), 0);
  return {
    all: text + tables + rest,
    text,
    sections: Object.fromEntries(counted.map(([id, count]) => [id, count.text])),
  };
};
