import { basisLabel } from '../standard/basis.ts';
import { hashStandard } from '../standard/hash.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { Basis, Criterion, Dimension, Standard, Veto } from '../standard/schema.ts';
import { findWords, isSameRule, readWrittenRule, scoresAlike } from './chosen-rule.ts';
import { readGraded, writeGraded } from './graded-lines.ts';
import type { Grid, Merge } from './grid.ts';
import { readItemScoring } from './item-scoring.ts';
import { CHANGED_NOTE } from './draft-criterion.ts';
import { NOT_READABLE, TO_REVIEW, VETO_BLOCK, writeCell, writeCells, writeScoring, writeStated } from './origin.ts';
import { contentOfQuestion, contentOfVeto } from './row-words.ts';
import { sayRule } from './rule-sentence.ts';

const COLUMNS = ['序号', '项目', '考核内容', '分值', '评分办法', '佐证材料', '自评分', '考核分', '备注'] as const;
/** Columns under the name of a group. */
const NAMED = 3;
const BLANK = '';
/** The sign of must-have items in exported tables. */
const MARK = '★';

type Row = readonly string[];

/**
 * A standard as a scoring table that people can read, and that `readTable` reads again. Nothing in it is hidden.
 *
 * @param unitNames names of the kinds of unit by id; a kind without one is written by its id
 */
export function toGrid(standard: Standard, unitNames: ReadonlyMap<string, string> = new Map()): Grid {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  const addWide = (text: string, columns: number, rest: Row): void => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns });
    rows.push([text, ...Array.from({ length: columns - 1 }, () => BLANK), ...rest]);
  };
  const addLine = (text: string, remark = BLANK): void => addWide(text, COLUMNS.length - 1, [remark]);

  addWide(standard.title, COLUMNS.length, []);
  rows.push(COLUMNS);
  for (const dimension of standard.dimensions) {
    addWide(dimension.title, NAMED, [
      pointsOfGroup(dimension),
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      remarkOn(dimension.basis[0]),
    ]);
    dimension.criteria.forEach((criterion, index) => rows.push(criterionRow(criterion, index + 1)));
  }
  addWide('合计', NAMED, [String(standard.fullPoints), BLANK, BLANK, BLANK, BLANK, BLANK]);
  const vetoes = standard.vetoes.filter((veto) => !isOfCriterion(veto, standard));
  if (vetoes.length > 0) addWide(VETO_BLOCK, NAMED, [BLANK, BLANK, BLANK, BLANK, BLANK, BLANK]);
  vetoes.forEach((veto, index) => rows.push(vetoRow(veto, index + 1)));
  if (standard.bonusCap > 0) addLine(`加分合计：最高 ${standard.bonusCap} 分。`);
  if (standard.dimensions.some(({ criteria }) => criteria.some(({ mandatory }) => mandatory))) {
    addLine(`注：标${MARK}的是必备项。`);
  }
  for (const line of gradeLines(standard)) addLine(line.text, line.remark);
  addLine(`说明：${standard.notice}`);
  const [names, marks] = writeStated({
    honour: standard.honour,
    issuer: standard.issuer,
    unitKinds: standard.unitKinds.map((id) => unitNames.get(id) ?? id),
    source: sourceOf(standard),
    edition: standard.edition,
    id: standard.id,
    hash: hashStandard(standard),
  });
  addLine(names);
  addLine(marks);
  return { name: '考核表', rows, merges };
}

const sourceOf = ({ basis, title }: Standard): string => {
  const [first] = basis;
  return first?.kind === 'imported' ? first.source : title;
};

/** Points of a group without its bonus items; of a group of bonus items, what they can add. */
function pointsOfGroup({ criteria }: Dimension): string {
  const isBonus = criteria.every(({ bonus }) => bonus);
  const sum = criteria
    .filter(({ bonus }) => bonus === isBonus)
    .reduce((all, { fullPoints }) => all + toHundredths(fullPoints), 0);
  return `${isBonus ? '加' : ''}${toPoints(sum)}`;
}

const criterionRow = (criterion: Criterion, position: number): Row => [
  `${criterion.mandatory ? MARK : ''}${position}`,
  criterion.title,
  contentOfQuestion(criterion.question),
  `${criterion.bonus ? '加' : ''}${criterion.fullPoints}`,
  scoringOf(criterion).cell,
  criterion.evidence.join('\n'),
  BLANK,
  BLANK,
  remarkOnCriterion(criterion),
];

/**
 * The cell of scoring: the table's own sentence where it reads back to the same rule, else with the rule in words
 * below it. `isLost`: no words were found that read back to the rule, and a person must score the item.
 */
export function scoringOf(criterion: Criterion): { cell: string; isLost: boolean } {
  const { scoringText, fullPoints: points, bonus: isBonus, rule, requiresEvidence } = criterion;
  const content = contentOfQuestion(criterion.question);
  const context = { content, points, isBonus };
  if (rule.basis.kind !== 'imported' && scoringText === undefined) {
    const lines = writeGraded(criterion);
    if (lines !== undefined && readGraded(lines, points) !== undefined) return { cell: lines, isLost: false };
    const words = sayRule({ ...criterion, points, bonusCap: isBonus ? points : undefined, requiresEvidence });
    const read = readWrittenRule(words, context);
    const isLost = read === undefined || !scoresAlike(rule, read.rule);
    return { cell: isLost ? `${NOT_READABLE}${words}` : words, isLost };
  }
  const { scoring } = readItemScoring(scoringText ?? '', content, points);
  const isUnread = scoring.kind === 'unclear' && rule.kind === 'selfRated' && !isChosen(criterion);
  if (isUnread || (scoring.kind === 'understood' && isSameRule(criterion, scoring))) {
    return { cell: scoringText ?? '', isLost: false };
  }
  const words = findWords(criterion, context);
  return { cell: writeScoring(scoringText, words), isLost: words === undefined };
}

/** Did the person put the rule in place of what was read? */
const isChosen = ({ rule }: Criterion): boolean => rule.basis.kind === 'imported' && rule.basis.note === CHANGED_NOTE;

const vetoRow = ({ title, question, basis }: Veto, position: number): Row => [
  String(position),
  title,
  contentOfVeto(question),
  BLANK,
  BLANK,
  BLANK,
  BLANK,
  BLANK,
  remarkOn(basis),
];

/** Vetoes that a criterion's own sentence states are read out of it again. */
function isOfCriterion({ id }: Veto, { dimensions }: Standard): boolean {
  return dimensions.some(({ criteria }) =>
    criteria.some((criterion) => {
      if (id !== `v-${criterion.id}`) return false;
      const content = contentOfQuestion(criterion.question);
      const read = readItemScoring(criterion.scoringText ?? '', content, criterion.fullPoints).scoring;
      return read.kind === 'understood' && read.isVeto;
    }),
  );
}

const remarkOn = (basis: Basis | undefined): string => {
  if (basis === undefined) return BLANK;
  if (basis.kind !== 'imported') return basisLabel(basis);
  return basis.cell === undefined ? BLANK : writeCell(basis.cell);
};

function remarkOnCriterion(criterion: Criterion): string {
  const [content] = criterion.basis;
  const { pointsBasis, rule } = criterion;
  const review = criterion.needsReview || scoringOf(criterion).isLost ? TO_REVIEW : undefined;
  const from =
    content?.kind === 'imported' && pointsBasis.kind === 'imported' && rule.basis.kind === 'imported'
      ? writeCells({
          content: content.cell ?? 'A1',
          points: pointsBasis.cell ?? 'A1',
          scoring: rule.basis.cell ?? 'A1',
        })
      : remarkOn(pointsBasis);
  return [from, review].filter((part) => part !== undefined && part !== BLANK).join('；');
}

/** One line per ladder; a grade without a line of points cannot be told in a table. */
function gradeLines({ gradeSets }: Standard): { text: string; remark: string }[] {
  const [first] = gradeSets;
  const grades = (first?.grades ?? []).filter(({ totalAtLeast }) => totalAtLeast !== undefined);
  if (grades.length === 0) return [{ text: '等级：表中没有写明等级。', remark: BLANK }];
  return grades.map(({ title, totalAtLeast, basis }) => ({
    text: `等级：总分${totalAtLeast ?? 0}分以上为“${title.replace(/[“”]/g, '')}”。`,
    // Any other text beside it would make the line a row of the table.
    remark: basis.kind === 'imported' ? remarkOn(basis) : BLANK,
  }));
}
