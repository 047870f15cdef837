import { readPointsInside, shortName, stripMarks, stripOrdinal } from './cell-text.ts';
import { readItemScoring } from './item-scoring.ts';
import { readScoringCell } from './origin.ts';
import type { BodyFacts, ReadItem, ReadVeto, TableReading } from './table-reading.ts';

/** What a block of rows holds. */
export type BlockKind = 'regular' | 'bonus' | 'veto' | 'deduction';

/** The name that one or more items share, as a merged cell shows it. */
export interface SharedName {
  text: string;
  items: number;
}

/** An item while rows may still be added to it. */
export interface Draft {
  item: ReadItem;
  kind: BlockKind;
  name: SharedName | undefined;
  content: string[];
  scoring: string[];
  evidence: string[];
}

/** Texts of cells as one text, a line each. */
export const join = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** A veto item out of its words. */
export const makeVeto = (row: number, title: string, content: string, cell: string): ReadVeto => ({
  row,
  title: shortName(title),
  content,
  cell,
});

/** What is examined without the number in front and the item's points behind, which stand elsewhere. */
function plainContent(text: string, points: number | undefined): string {
  let rest = text.includes('\n') ? text : stripOrdinal(text);
  while (points !== undefined && readPointsInside(rest) === points) {
    const shorter = rest.replace(/[(（[【][^(（[【]*$/, '').trim();
    if (shorter === '') break;
    rest = shorter;
  }
  return rest;
}

/** Works out what only the whole item tells: its words, its name and its rule. */
export function finishItem(
  { item, kind, name, content, scoring, evidence }: Draft,
  reading: TableReading,
  facts: BodyFacts,
): void {
  const isNamed = name !== undefined && (name.items === 1 || content.length === 0);
  const all = stripMarks(join(content.length > 0 ? content : name === undefined ? scoring : [name.text]));
  if (item.points === undefined && kind !== 'veto') {
    const inside = [all, name?.text ?? '', ...scoring].map(readPointsInside).find((points) => points !== undefined);
    if (inside !== undefined) {
      item.points = inside;
      facts.pointsFaults.delete(item.row);
    }
  }
  const words = plainContent(all, item.points);
  item.content = words;
  item.title = shortName(isNamed ? name.text : words);
  if (kind === 'veto') reading.vetoes.push(makeVeto(item.row, item.title, words, item.cells.content));
  if (kind === 'veto' || kind === 'deduction') return;
  const { text, rule } = readScoringCell(join(scoring));
  item.writtenRule = rule;
  item.evidence = join(evidence)
    .split(/[\n；;]/)
    .map((paper) => paper.trim())
    .filter((paper) => paper !== '');
  Object.assign(item, readItemScoring(text, words, item.points));
  if (item.scoring.kind === 'understood' && item.scoring.bonusCap !== undefined && reading.stated === undefined) {
    item.isBonus = true;
    item.points ??= item.scoring.bonusCap;
  }
}
