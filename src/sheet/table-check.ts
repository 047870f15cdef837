import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { explainsMark } from './footer-line.ts';
import { isVetoRow } from './item-scoring.ts';
import type { TableProblem } from './table-problem.ts';
import type { BodyFacts, ReadItem, TableReading } from './table-reading.ts';

/** Everything in a table that the person should know, in the order of importance. */
export function checkTable(reading: TableReading, facts: BodyFacts): TableProblem[] {
  const items = reading.dimensions.flatMap((dimension) => dimension.items);
  const problems: TableProblem[] = [];
  if (items.length === 0) {
    problems.push({
      level: 'error',
      kind: 'noItems',
      message: '表头下面没有找到考核项目。请看看表头选得对不对，各列认得对不对。',
    });
    return problems;
  }
  const withoutPoints = items.filter(({ points, scoring }) => points === undefined && !isVetoRow(points, scoring));
  if (!facts.hasPointsColumn && withoutPoints.length > 0) {
    problems.push({
      level: 'error',
      kind: 'noPointsColumn',
      message: '没有找到写分值的一列。请指出哪一列是分值；表里没有这一列的，请给每个项目填上分值。',
    });
  }
  for (const item of items) problems.push(...checkItem(item, facts));
  problems.push(...checkNumbers(reading));
  problems.push(...checkSums(reading, facts));
  for (const { title, cell } of facts.emptyGroups) {
    problems.push(warn('emptyCategory', cell, `${cell}：“${title}”下面没有项目，没有导入。`));
  }
  problems.push(...checkMarks(items, facts));
  for (const { title, cell } of facts.deductions) {
    problems.push(
      warn(
        'deductionsLeftOut',
        cell,
        `${cell}：“${title}”是倒扣分的内容，本站不能按它计分，没有导入。请在考核时另外计算。`,
      ),
    );
  }
  for (const { heading, cell } of facts.answers) {
    problems.push(
      warn(
        'answersLeftOut',
        cell,
        `“${heading}”一列已经填了内容（从 ${cell} 起），这些内容没有导入，请在自评时重新填写。`,
      ),
    );
  }
  if (reading.cutoffs.length === 0) {
    problems.push({
      level: 'warning',
      kind: 'noCutoffs',
      message: '表里没有写多少分评什么等级。有分数线的请自己填上；不填就只算得分，不判等级。',
    });
  }
  return problems;
}

const warn = (kind: TableProblem['kind'], cell: string, message: string): TableProblem => ({
  level: 'warning',
  kind,
  cell,
  message,
});

function checkItem(item: ReadItem, facts: BodyFacts): TableProblem[] {
  const { row, cells, content, points } = item;
  const problems: TableProblem[] = [];
  const refuse = (kind: TableProblem['kind'], cell: string, message: string): void =>
    void problems.push({ level: 'error', kind, cell, row, message });
  if (content === '') {
    refuse('contentMissing', cells.content, `${cells.content}：这一行没有写考核内容。请补上，或者不导入这一行。`);
  }
  if (points !== undefined || !facts.hasPointsColumn || isVetoRow(points, item.scoring)) return problems;
  const fault = facts.pointsFaults.get(row);
  if (fault === undefined) {
    refuse(
      'pointsMissing',
      cells.points,
      `${cells.points}：第 ${row + 1} 行没有写分值。请填上分值，或者不导入这一行。`,
    );
  } else if (fault.kind === 'shared') {
    const message = `${fault.cell}：分值“${fault.text}”合并了几个项目，第 ${row + 1} 行应得几分看不出来。请给每个项目填上分值。`;
    refuse('pointsShared', fault.cell, message);
  } else {
    refuse('pointsWrong', fault.cell, `${fault.cell}：分值“${fault.text}”不是能用的数。请填0以上、最多两位小数的数。`);
  }
  return problems;
}

function checkNumbers({ dimensions }: TableReading): TableProblem[] {
  const problems: TableProblem[] = [];
  for (const { items } of dimensions) {
    const rows = new Map<string, number>();
    for (const { number, row, cells } of items) {
      if (number === '') continue;
      const before = rows.get(number);
      if (before !== undefined) {
        const message = `${cells.content}：第 ${row + 1} 行的序号“${number}”与第 ${before + 1} 行相同，请看看是不是有一行重复了。`;
        problems.push(warn('numberTwice', cells.content, message));
      }
      rows.set(number, row);
    }
  }
  return problems;
}

/** Full points of the items, bonus items left out, in hundredths; undefined while some are missing. */
function sumOf(items: readonly ReadItem[]): number | undefined {
  let sum = 0;
  for (const { isBonus, points, scoring } of items) {
    if (isBonus || isVetoRow(points, scoring)) continue;
    if (points === undefined) return undefined;
    sum += toHundredths(points);
  }
  return sum;
}

function checkSums(reading: TableReading, facts: BodyFacts): TableProblem[] {
  const problems: TableProblem[] = [];
  const compare = (what: string, sum: number | undefined, stated: number, cell: string): void => {
    if (sum === undefined || sum === toHundredths(stated)) return;
    const message = `${cell}：${what}写明 ${stated} 分，各项分值加起来是 ${toPoints(sum)} 分。请核对原表；不改的话按 ${toPoints(sum)} 分计算。`;
    problems.push(warn('sumDiffers', cell, message));
  };
  for (const { kind, title, cell, statedPoints, items } of reading.dimensions) {
    if (kind === 'regular' && statedPoints !== undefined) compare(`“${title}”`, sumOf(items), statedPoints, cell);
  }
  for (const { dimension, points, cell } of facts.subtotals) {
    if (dimension.kind === 'regular') compare(`“${dimension.title}”小计`, sumOf(dimension.items), points, cell);
  }
  for (const { title, cell, statedPoints, dimensions } of facts.parents) {
    if (statedPoints !== undefined) {
      compare(`“${title}”`, sumOf(dimensions.flatMap(({ items }) => items)), statedPoints, cell);
    }
  }
  if (reading.statedTotal !== undefined) {
    const { points, cell } = reading.statedTotal;
    compare('全表', sumOf(reading.dimensions.flatMap(({ items }) => items)), points, cell);
  }
  return problems;
}

function checkMarks(items: readonly ReadItem[], { lines }: BodyFacts): TableProblem[] {
  const first = new Map<string, string>();
  for (const { mark, cells } of items) if (mark !== undefined && !first.has(mark)) first.set(mark, cells.content);
  return [...first].flatMap(([mark, cell]) =>
    mark === '必备' || lines.some(({ text }) => explainsMark(text, mark))
      ? []
      : [
          warn(
            'markUnexplained',
            cell,
            `${cell}：有的项目标着“${mark}”，表里没有说明它的意思。先按必备项处理，不是的请在这些项目上改掉。`,
          ),
        ],
  );
}
