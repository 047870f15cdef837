/** The report as text for a chat: no markup, no table, short lines. */
import { printableText } from './plain-line.ts';
import { type Block, type Report, type Row, type Sentence, sentenceText, type Table } from './tree.ts';

const text = (...sentences: Sentence[]): string => printableText(sentences.map(sentenceText).join('')).trim();

/** A row as one line: 1.入会率：标准分4，自评分3.13，备注附件7. Empty cells are left out. */
const rowLine = ({ columns }: Table, { cells }: Row): string => {
  const [name, ...values] = cells.map((cell) => text(cell));
  const told = values.flatMap((value, index) => (value === '' ? [] : [`${columns[index + 1]?.title ?? ''} ${value}`]));
  return told.length > 0 ? `${name ?? ''}：${told.join('，')}` : (name ?? '');
};

/** Each block with an empty line in front of headings alone, so that a small screen holds much. */
const blockLines = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', text(block.sentence)];
    case 'paragraph':
      return [text(...(block.lead ? [block.lead, ...block.sentences] : block.sentences))];
    case 'table':
      return block.rows.map((row) => rowLine(block, row));
    default:
      return block satisfies never;
  }
};

/** The report as plain text; a line for each paragraph and each row of a table. Ends with a line break. */
export const renderPlainText = (report: Report): string =>
  `${[
    text(...report.title),
    '',
    text(report.salutation),
    ...report.blocks.flatMap(blockLines),
    '',
    '附件：',
    ...report.attachments.map(
      ({ number, title }) => `${number === '' ? '' : `${printableText(number)}.`}${text(title)}`,
    ),
    '',
    text(report.signature),
    text(report.date),
  ].join('\n')}\n`;
