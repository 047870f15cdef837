import type { Grid, Merge } from '../../sheet/grid.ts';
import { checkTableCount, type PlacedText, toGrid } from './sparse-grid.ts';
import { attributeOf, childOf, childrenOf } from './xml.ts';

/** The tables of a document that hold text, in its order; a table inside another is part of its cell. @throws Unreadable */
export const readDocx = (document: Element): { grids: Grid[]; remarks: string[] } => {
  const body = childOf(document, 'body');
  const grids: Grid[] = [];
  const remarks: string[] = [];
  for (const table of body === undefined ? [] : within(body, 'tbl')) {
    const name = `表格 ${grids.length + 1}`;
    const found = readTable(table);
    const result = toGrid({ name, ...found });
    if (result === undefined) continue;
    grids.push(result.grid);
    checkTableCount(grids.length);
    if (found.isNumbered) remarks.push(`“${name}”里有自动编号，编号的数字没有存在文字里，没有读。`);
    if (found.isRevised) remarks.push(`“${name}”里有修订痕迹：删去的文字没有读，新加的读了。`);
  }
  return { grids, remarks };
};

interface FoundTable {
  texts: PlacedText[];
  merges: Merge[];
  /** Are there paragraphs with automatic numbers? */
  isNumbered: boolean;
  /** Was text taken out or put in under 修订? */
  isRevised: boolean;
}

function readTable(table: Element): FoundTable {
  const texts: PlacedText[] = [];
  const merges: Merge[] = [];
  /** The merge that is open downwards, by its first column. */
  let open = new Map<number, Merge>();
  const rows = within(table, 'tr').filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined);
  rows.forEach((rowElement, row) => {
    const stillOpen = new Map<number, Merge>();
    let column = spanOf(childOf(rowElement, 'trPr'), 'gridBefore', 0);
    for (const cell of within(rowElement, 'tc')) {
      const properties = childOf(cell, 'tcPr');
      const columns = Math.max(1, spanOf(properties, 'gridSpan', 1));
      const merged = childOf(properties, 'vMerge');
      const above = merged !== undefined && attributeOf(merged, 'val') !== 'restart' ? open.get(column) : undefined;
      if (above === undefined) {
        texts.push({ row, column, text: cellText(cell) });
        const merge = { row, column, rows: 1, columns };
        merges.push(merge);
        if (merged !== undefined) stillOpen.set(column, merge);
      } else {
        above.rows += 1;
        stillOpen.set(column, above);
      }
      column += columns;
    }
    open = stillOpen;
  });
  return {
    texts,
    merges: merges.filter((merge) => merge.rows * merge.columns > 1),
    isNumbered: table.getElementsByTagNameNS('*', 'numPr').length > 0,
    isRevised: ['del', 'ins', 'moveFrom'].some((name) => table.getElementsByTagNameNS('*', name).length > 0),
  };
}

function spanOf(properties: Element | undefined, name: string, otherwise: number): number {
  const element = childOf(properties, name);
  const value = Number(element === undefined ? undefined : attributeOf(element, 'val'));
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** What was taken out, what a field is made of, and the second copy of what old programs cannot show. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'instrText',
  'Fallback',
  'pPr',
  'rPr',
  'tcPr',
  'trPr',
  'tblPr',
  'sdtPr',
  'footnoteReference',
]);

/** The outermost elements of this name, inside wrappers such as content controls (sdt). */
function within(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.localName === name) return [child];
    return LEFT_OUT.has(child.localName) ? [] : within(child, name);
  });
}

/** The paragraphs of a cell, one a line. */
const cellText = (cell: Element): string => within(cell, 'p').map(paragraphText).join('\n').trim();

/** Signs of symbol fonts by their place in them; a sign that is not known is shown as lost. */
const SYMBOLS: Record<string, string> = { F0FC: '√', F050: '√', F0FE: '☑', F052: '☑', F0A8: '□', F06F: '□', F0A3: '□' };
const LOST = '\uFFFD';

function paragraphText(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      switch (child.localName) {
        case 't':
          return child.textContent;
        case 'tab':
          return ' ';
        case 'br':
        case 'cr':
          return '\n';
        case 'noBreakHyphen':
          return '-';
        case 'sym':
          return SYMBOLS[(attributeOf(child, 'char') ?? '').toUpperCase()] ?? LOST;
        default:
          return LEFT_OUT.has(child.localName) ? '' : paragraphText(child);
      }
    })
    .join('');
}
