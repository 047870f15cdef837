import { fillBoxes } from '../filing/contents.ts';
import { BOXES } from '../filing/boxes.ts';
import { plainLine } from '../report/plain-line.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { dateCell, missingCell, numberCell, textCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { title: '序号', width: 6, kind: 'number' },
  { title: '台账盒', width: 18, kind: 'text' },
  { title: '编号', width: 12, kind: 'text' },
  { title: '材料名称', width: 44, kind: 'text' },
  { title: '材料日期', width: 16, kind: 'date' },
  { title: '保管处', width: 18, kind: 'text' },
  { title: '盒内位置', width: 14, kind: 'text' },
  { title: '用于', width: 30, kind: 'text' },
];

/** 附件3 for 3, 附件3 and 附件 3: a bare 3-1 would be taken for a day. */
const numberInWords = (number: string): string => {
  const bare = plainLine(number).replace(/^附件\s*/, '');
  return bare === '' ? '' : `附件${bare}`;
};

/** 佐证目录: every paper that the answers name, box by box. */
export const evidenceSheet = (current: PaperCase): Sheet => {
  const boxes = fillBoxes(current.standard, current.assessment, current.result);
  const papers = boxes.flatMap(({ box, papers: lying }) => lying.map((paper) => ({ box, paper })));
  const used = boxes.filter(({ papers: lying }) => lying.length > 0).length;
  const rows = papers.map(({ box, paper: { evidence, uses } }, index): SheetRow => {
    const boxTitle = box ? `${BOXES.indexOf(box) + 1}.${box.title}` : '还没有归盒';
    const number = numberInWords(evidence.number);
    const title = textCell(evidence.title);
    return {
      cells: [
        numberCell(index + 1),
        textCell(boxTitle),
        number === '' ? missingCell('编号') : textCell(number),
        title.kind === 'empty' ? missingCell('材料名称') : title,
        dateCell(evidence.date),
        textCell(evidence.keeper),
        textCell(evidence.place),
        textCell(uses.map(({ criterion }) => criterion.title).join('、')),
      ],
    };
  });
  return {
    id: 'evidence',
    title: '佐证目录',
    notes: [
      ...headLines(current),
      rows.length === 0 ? '还没有登记佐证材料。' : `共${rows.length}件，归入${used}个台账盒。`,
    ],
    columns: COLUMNS,
    rows,
    foot: [],
    isLandscape: true,
  };
};
