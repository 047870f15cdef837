import { ACTION_WORDS, ledgerInWords, problemInWords } from './ledger-words.ts';
import { listLedger, type LedgerLine } from './ledger.ts';
import { officialWords } from './official-words.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { dateCell, numberCell, textCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { title: '序号', width: 6, kind: 'number' },
  { title: '问题', width: 36, kind: 'text' },
  { title: '整改措施', width: 36, kind: 'text' },
  { title: '责任部门', width: 16, kind: 'text' },
  { title: '完成时限', width: 16, kind: 'date' },
  { title: '进展', width: 18, kind: 'text' },
  { title: '整改结果', width: 30, kind: 'text' },
];

const stateInWords = ({ action, gap, isOverdue }: LedgerLine): string => {
  const closed = gap === 'closed' && action.state !== 'done' ? '，差距已消除' : '';
  return `${ACTION_WORDS[action.state]}${isOverdue ? '，已逾期' : ''}${closed}`;
};

const toRow = (line: LedgerLine, index: number): SheetRow => ({
  cells: [
    numberCell(index + 1),
    textCell(officialWords(problemInWords(line))),
    textCell(line.measure),
    textCell(line.action.owner),
    dateCell(line.action.due),
    textCell(stateInWords(line)),
    textCell(line.action.outcome),
  ],
});

/** 整改台账: what is done about each gap, by whom and by when. */
export const ledgerSheet = (current: PaperCase): Sheet => {
  const lines = listLedger(current.standard, current.assessment, current.result);
  return {
    id: 'ledger',
    title: '整改台账',
    notes: [...headLines(current), lines.length === 0 ? '整改台账里还没有记录。' : officialWords(ledgerInWords(lines))],
    columns: COLUMNS,
    rows: lines.map(toRow),
    foot: [],
    isLandscape: true,
  };
};
