import { buildCheckTable } from '../report/check-table.ts';
import { buildScoreTable } from '../report/score-table.ts';
import { type Sentence, sentenceText, type Table } from '../report/tree.ts';
import { hasScore } from '../standard/scored.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { textCell, type Cell, type Sheet, type SheetColumn } from './sheet.ts';

/** Characters that fit across a page of A4. */
const PAGE_WIDTH = 92;

const KINDS: Readonly<Record<string, SheetColumn['kind']>> = {
  标准分: 'number',
  自评分: 'number',
  考核分: 'blank',
  上级核查: 'blank',
};

/** A spreadsheet that opens a text file would take 3/5 for a day. */
const toWords = (text: string): string => text.replace(/^(\d+)\/(\d+)$/, '$2项中$1项');

const toCell = (sentence: Sentence, kind: SheetColumn['kind']): Cell => {
  const text = toWords(sentenceText(sentence));
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) };
  const cell = textCell(text);
  return cell.kind === 'text' && sentence.parts.some((part) => part.kind === 'missing')
    ? { ...cell, isMissing: true }
    : cell;
};

const kindOf = (title: string): SheetColumn['kind'] => KINDS[title] ?? 'text';

const fromTable = ({ columns, rows }: Table): Pick<Sheet, 'columns' | 'rows'> => ({
  columns: columns.map(({ title, share }) => ({ title, width: Math.round(share * PAGE_WIDTH), kind: kindOf(title) })),
  rows: rows.map(({ cells, strong }) => ({
    cells: columns.map(({ title }, index) => {
      const sentence = cells[index];
      return sentence ? toCell(sentence, kindOf(title)) : { kind: 'empty' };
    }),
    ...(strong ? { isStrong: true } : {}),
  })),
});

/** 自评得分表, or 自查结果表 where there is no score: the report's own table, for the assessor to fill in. */
export const scoreSheet = (current: PaperCase): Sheet => {
  const isScored = hasScore(current.standard);
  return {
    id: 'scores',
    title: isScored ? '自评得分表' : '自查结果表',
    notes: headLines(current),
    ...fromTable(isScored ? buildScoreTable(current) : buildCheckTable(current)),
    foot: [
      isScored ? '“考核分”一栏由上级工会填写。' : '“上级核查”一栏由上级工会填写。',
      '自评单位（盖章）：　　　　　　　　　　　　考核人签名：',
    ],
    isLandscape: false,
  };
};
