import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Column, Row, Sentence, Table as ReportTable } from '../../report/tree.ts';
import { FRAME } from '../../report/tree.ts';
import type { Faces } from './fonts.ts';
import { CELL_STYLE, SIZE, TABLE_WIDTH } from './layout.ts';
import { toRuns } from './paragraphs.ts';

/** Room between the text of a cell and its border, in twips. */
const CELL_MARGIN = { top: 30, bottom: 30, left: 80, right: 80 };

/** Widths in twips that add up to the table's width exactly, as WPS lays tables out by them. */
const columnWidths = (columns: Column[]): number[] => {
  const widths = columns.map((column) => Math.floor(column.share * TABLE_WIDTH));
  const rest = TABLE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
};

interface RowStyle {
  face: string;
  /** The row stays on the page of the next one. */
  keepNext: boolean;
  /** The row is repeated on every page. */
  isHeader: boolean;
}

const toRow = (columns: Column[], widths: number[], cells: Sentence[], style: RowStyle): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(style.isHeader ? { tableHeader: true } : {}),
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment: style.isHeader || column.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
              style: CELL_STYLE,
              keepNext: style.keepNext,
              children: toRuns(cells.slice(index, index + 1), style.face, SIZE.cell),
            }),
          ],
        }),
    ),
  });

/** A table of fixed width: titles on every page, no row split, no group title at the foot of a page, the sum never alone. */
export const toTable = ({ columns, rows }: ReportTable, faces: Faces): Table => {
  const widths = columnWidths(columns);
  const titles = columns.map((column): Sentence => ({
    parts: [{ kind: 'text', text: column.title }],
    sources: [FRAME],
  }));
  const toDataRow = (row: Row, index: number): TableRow =>
    toRow(columns, widths, row.cells, {
      face: row.strong ? faces.level1 : faces.body,
      keepNext: (row.strong && index < rows.length - 1) || index === rows.length - 2,
      isHeader: false,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { ...CELL_MARGIN, marginUnitType: WidthType.DXA },
    rows: [
      toRow(columns, widths, titles, { face: faces.level1, keepNext: true, isHeader: true }),
      ...rows.map(toDataRow),
    ],
  });
};
