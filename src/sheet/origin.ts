/**
 * What an exported table says of itself, in cells that everybody sees: where each row stood in the table that was
 * imported, how a row is scored where that is not what its sentence says, and what the standard is called.
 */
/** Cells of the first table that a row came out of, as `C5`. */
export interface ItemCells {
  content: string;
  points: string;
  scoring: string;
}

const CELL = '([A-Z]{1,2}\\d{1,4})';
const ONE = new RegExp(`原表${CELL}(?:·${CELL}·${CELL})?`);

/** `原表C5·E5·F5`: content, points and scoring of a row. */
export const writeCells = ({ content, points, scoring }: ItemCells): string => `原表${content}·${points}·${scoring}`;

/** `原表A4`: one cell. */
export const writeCell = (cell: string): string => `原表${cell}`;

/** The cells named in a remark; undefined where it names none. */
export function readCells(remark: string): ItemCells | undefined {
  const match = ONE.exec(remark);
  const content = match?.[1];
  if (content === undefined) return undefined;
  return { content, points: match?.[2] ?? content, scoring: match?.[3] ?? content };
}

/** Stands above the veto items. */
export const VETO_BLOCK = '一票否决项';

/** Stands in the remark of a row whose rule nobody has confirmed. */
export const TO_REVIEW = '请人工核对';

const RULE_MARK = '【按此计分】';
/** Stands before the words of a rule that would be read otherwise than it is meant. */
export const NOT_READABLE = '【人工计分】';
/** Stands for a rule behind the mark where the person gives the points. */
export const SELF_RATED = '由自评人自己打分';

/** A cell of scoring: the table's own sentence, and below it the rule that the person chose instead. */
export const writeScoring = (text: string | undefined, rule: string | undefined): string =>
  [text, rule === undefined ? undefined : `${RULE_MARK}${rule}`].filter((part) => part !== undefined).join('\n');

/** The two parts of such a cell. */
export function readScoringCell(cell: string): { text: string; rule: string | undefined } {
  const at = cell.lastIndexOf(RULE_MARK);
  if (at === -1) return { text: cell, rule: undefined };
  return { text: cell.slice(0, at).trim(), rule: cell.slice(at + RULE_MARK.length).trim() };
}

/** What an exported table states about its standard. */
export interface Stated {
  honour: string;
  issuer: string;
  /** Kinds of unit by name. */
  unitKinds: readonly string[];
  source: string;
  edition: string;
  id: string;
  hash: string;
}

const NAMES = /^称号：([\s\S]*)；发布单位：([\s\S]*)；适用单位：([^；]*)$/;
const MARKS = /^来源：([\s\S]*)；版本：([a-z0-9.-]{1,20})；编号：([a-z0-9-]{1,40})；校验码：([0-9a-f]{16})$/;

/** The two lines that name a standard. */
export const writeStated = (stated: Stated): [names: string, marks: string] => [
  `称号：${stated.honour}；发布单位：${stated.issuer}；适用单位：${stated.unitKinds.join('、')}`,
  `来源：${stated.source}；版本：${stated.edition}；编号：${stated.id}；校验码：${stated.hash}`,
];

/** What the lines of a table state about its standard; undefined unless it was exported here. */
export function readStated(lines: readonly string[]): Stated | undefined {
  const find = (pattern: RegExp): RegExpExecArray | undefined =>
    lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? undefined;
  const [names, marks] = [find(NAMES), find(MARKS)];
  if (names === undefined || marks === undefined) return undefined;
  const [, honour = '', issuer = '', unitKinds = ''] = names;
  const [, source = '', edition = '', id = '', hash = ''] = marks;
  return { honour, issuer, unitKinds: unitKinds.split('、'), source, edition, id, hash };
}
