import { hasScore } from '../standard/scored.ts';
import { basisInWords } from './basis-words.ts';
import { listGapRows, type GapRow } from './gap-rows.ts';
import { officialWords } from './official-words.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { EMPTY, numberCell, textCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';

const STATES = { short: '已答，有差距', open: '还没有答' } as const;
const EFFORTS = { 1: '整理现有材料', 2: '几周的工作', 3: '要别人决定或要经费' } as const;

const columns = (isScored: boolean): SheetColumn[] => [
  { title: '序号', width: 6, kind: 'number' },
  { title: '类别', width: 8, kind: 'text' },
  { title: '项目', width: 20, kind: 'text' },
  { title: '缺什么', width: 32, kind: 'text' },
  { title: '状态', width: 14, kind: 'text' },
  isScored ? { title: '可得分', width: 8, kind: 'number' } : { title: '难易', width: 14, kind: 'text' },
  { title: '下一步', width: 32, kind: 'text' },
  { title: '要备的材料', width: 26, kind: 'text' },
  { title: '依据', width: 26, kind: 'text' },
];

const toRow = ({ clauses }: PaperCase, isScored: boolean, row: GapRow): SheetRow => {
  const { gap, effort } = row;
  const ease = textCell(effort === undefined ? '' : EFFORTS[effort]);
  const gain = gap.gain > 0 ? numberCell(gap.gain) : EMPTY;
  return {
    cells: [
      numberCell(row.number),
      textCell(row.kind),
      textCell(row.title),
      textCell(officialWords(gap.missing)),
      textCell(STATES[gap.state]),
      isScored ? gain : ease,
      textCell(row.advice),
      textCell(row.evidence.join('；')),
      textCell(basisInWords(row.basis, clauses)),
    ],
  };
};

const tellCount = (rows: readonly GapRow[], isScored: boolean): string => {
  if (rows.length === 0) return isScored ? '没有差距：每一项都已答完，并且满分。' : '没有缺项：每一项都已做到。';
  const open = rows.filter(({ gap }) => gap.state === 'open').length;
  return `共${rows.length}项${open > 0 ? `，其中${open}项还没有答` : ''}。`;
};

/** 差距清单: every gap of the result once, in the order in which to work. */
export const gapSheet = (current: PaperCase): Sheet => {
  const { standard, assessment, result } = current;
  const isScored = hasScore(standard);
  const rows = listGapRows(standard, assessment, result.gaps);
  return {
    id: 'gaps',
    title: isScored ? '差距清单' : '缺项清单',
    notes: [...headLines(current), tellCount(rows, isScored)],
    columns: columns(isScored),
    rows: rows.map((row) => toRow(current, isScored, row)),
    foot: [],
    isLandscape: true,
  };
};
