import { type Block, type Sentence, sentenceText } from '../report/tree.ts';
import { guardFormula } from './csv.ts';
import type { PaperDocument } from './paper-document.ts';
import type { Paper } from './papers.ts';
import { cellText, type Sheet } from './sheet.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const guarded = (text: string): string => guardFormula(oneLine(text));

/** Cells parted by tabs, so that a spreadsheet takes them as a table when they are pasted. */
const sheetLines = ({ title, notes, columns, rows, foot }: Sheet): string[] => [
  ...[title, ...notes].map(guardFormula),
  columns.map((column) => column.title).join('\t'),
  ...rows.map(({ cells }) => cells.map((cell) => cellText(cell, guarded)).join('\t')),
  ...foot,
];

const told = (sentences: readonly Sentence[]): string => sentences.map(sentenceText).join('');

const blockLines = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [sentenceText(block.sentence)];
    case 'paragraph':
      return [told(block.lead ? [block.lead, ...block.sentences] : block.sentences)];
    case 'table':
      return block.rows.map(({ cells }) => cells.map(sentenceText).join('\t'));
    default:
      return block satisfies never;
  }
};

const documentLines = ({ title, blocks, signature, date }: PaperDocument): string[] => [
  told(title),
  ...blocks.flatMap(blockLines),
  ...[signature, date].flatMap((sentence) => (sentence ? [sentenceText(sentence)] : [])),
];

/** A paper as text to be copied, where a browser hands out no files; a line for each row and paragraph. */
export const paperText = (paper: Paper): string =>
  `${(paper.kind === 'sheet' ? sheetLines(paper.sheet) : documentLines(paper.document)).join('\n')}\n`;
