import { strFromU8, unzipSync } from 'fflate';
import {
  BROKEN,
  type Check,
  type CheckDeps,
  countFault,
  type ReadTable,
  tableFault,
  textFault,
} from './expectation.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'word/document.xml';

const elementsOf = (parent: Element, name: string): Element[] => Array.from(parent.getElementsByTagNameNS(WORD, name));

/** Text as it is read: breaks and tabs are left out, as the runs of a line may be parted anywhere. */
const textOf = (parent: Element): string =>
  elementsOf(parent, 't')
    .map(({ textContent }) => textContent)
    .join('');

const readTable = (table: Element): ReadTable => ({
  rows: elementsOf(table, 'tr').map((row) => elementsOf(row, 'tc').map(textOf)),
});

/** Every part of a Word file is sound XML, and its text, paragraphs and tables are those that were written. */
export const checkDocx =
  ({ parseXml }: Pick<CheckDeps, 'parseXml'>): Check =>
  async (bytes, expected) => {
    const roots = new Map<string, Element>();
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const root = parseXml(strFromU8(content)).documentElement as Element | null;
      // A browser tells a mistake inside the document instead of throwing.
      if (root === null || root.getElementsByTagName('parsererror').length > 0) return BROKEN;
      roots.set(name, root);
    }
    const main = roots.get(MAIN);
    if (!main) return BROKEN;
    const text = textOf(main);
    if (text.trim() === '') return '文件里没有文字。';
    const tables = elementsOf(main, 'tbl').map(readTable);
    const { paragraphs, tables: wantedTables, rows, total } = expected;
    return (
      countFault('段落', '个', paragraphs, elementsOf(main, 'p').length) ??
      countFault('表格', '个', wantedTables, tables.length) ??
      (rows === undefined && total === undefined ? null : tableFault(tables, { ...expected, texts: [] })) ??
      textFault(expected.texts, (wanted) => text.includes(wanted))
    );
  };
