import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/sheet/grid.ts';
import { readTable, TABLE_LIMITS } from '../../../src/sheet/table.ts';
import type { TableReading } from '../../../src/sheet/table-reading.ts';
import { loadTable, merged, table } from './tables.ts';

/** The items of a table, one group per line: `组织建设30: 换届5 会员5`. */
const outline = ({ dimensions }: TableReading): string[] =>
  dimensions.map(
    ({ kind, title, statedPoints, items }) =>
      `${kind === 'bonus' ? '+' : ''}${title}${statedPoints ?? ''}: ` +
      items.map(({ mark, points, isBonus }) => `${mark ?? ''}${isBonus ? '+' : ''}${points ?? '?'}`).join(' '),
  );
const roles = ({ columns }: TableReading): string => columns.map(({ role }) => role).join(' ');
const titles = ({ dimensions }: TableReading): string[] =>
  dimensions.flatMap(({ items }) => items.map(({ title }) => title));
const problemsOf = (grid: Grid): string[] =>
  readTable(grid).problems.map(({ level, kind, cell }) => `${level} ${kind} ${cell ?? ''}`);
const messagesOf = (grid: Grid): string[] => readTable(grid).problems.map(({ message }) => message);

describe('shapes of published tables', () => {
  test('three score columns, categories as tall cells, must-have items marked at their points', () => {
    const reading = readTable(loadTable('three-score-columns'));
    expect(reading.title).toBe('模范职工之家考核细则（示例）');
    expect(roles(reading)).toBe('number category content points selfPoints assessedPoints remark');
    expect(outline(reading)).toEqual(['党政工共建15: 必备3 2 3 2 必备5', '维护职工权益15: 必备6 3 4 2']);
    expect(reading.statedTotal).toEqual({ points: 30, cell: 'D13' });
    expect(reading.cutoffs).toEqual([
      { title: '模范职工之家', totalAtLeast: 27, cell: 'A14' },
      { title: '合格职工之家', totalAtLeast: 22, cell: 'A14' },
    ]);
    expect(reading.problems).toEqual([]);
  });

  test('two levels of indicators: an item takes its name where it does not share it', () => {
    const reading = readTable(loadTable('two-levels'));
    expect(roles(reading)).toBe('category item content points scoring evidence');
    expect(outline(reading)).toEqual(['组织建设18: 4 4 4 3 3', '制度建设18: 8 10']);
    expect(titles(reading)).toEqual([
      '依法建立工会委员会，按期换届',
      '女会员10人以上的建立女职工委员会',
      '入会率达到90%以上',
      '会员档案齐全',
      '法人资格',
      '会议制度',
      '财务制度',
    ]);
    expect(reading.dimensions[0]?.items[0]?.evidence).toEqual(['换届批复', '选举结果报告']);
    expect(reading.dimensions[0]?.items[2]).toMatchObject({
      scoringText: '每低1%扣0.5分，扣完为止',
      scoring: { kind: 'understood', rule: { kind: 'deduct' } },
      cells: { content: 'C5', points: 'D5', scoring: 'E5' },
    });
  });

  test('a column of work done: what stands there is left out, and said so', () => {
    const grid = loadTable('figures-column');
    const reading = readTable(grid);
    expect(roles(reading)).toBe('number category content figures points selfPoints assessedPoints');
    expect(outline(reading)).toEqual(['组织建设: 3 3 4 1', '民主管理: 3 3']);
    expect(reading.dimensions[0]?.items[1]?.content).toBe('入会率达到95%以上');
    expect(problemsOf(grid)).toEqual(['warning answersLeftOut F4', 'warning answersLeftOut D4', 'warning noCutoffs ']);
  });

  test('deductions out of a file without merges: a category holds until the next', () => {
    const reading = readTable(loadTable('deductions'));
    expect(roles(reading)).toBe('category content points scoring assessedPoints assessedPoints');
    expect(outline(reading)).toEqual(['组织健全: 10 5 5', '群众活动: 10 10 10']);
    expect(reading.cutoffs).toEqual([{ title: '先进职工之家', totalAtLeast: 45, cell: 'A11' }]);
  });

  test('categories as rows, with blocks of bonus items and of vetoes', () => {
    const reading = readTable(loadTable('category-rows'));
    expect(outline(reading)).toEqual(['安全之家24: ★6 6 12', '民主之家16: ★10 6', '+加分项5: +5']);
    expect(reading.vetoes.map(({ content, cell }) => [content, cell])).toEqual([
      ['发生重大安全责任事故', 'B14'],
      ['拖欠职工工资', 'B15'],
    ]);
    expect(reading.cutoffs.map(({ title }) => title)).toEqual(['优秀小家', '合格小家']);
    expect(reading.problems).toEqual([]);
  });

  test('headings in two rows, points in Chinese and in full width', () => {
    const reading = readTable(loadTable('two-row-header'));
    expect(reading.header).toEqual({ first: 1, last: 2 });
    expect(roles(reading)).toBe('number category item content evidence points selfPoints assessedPoints');
    expect(outline(reading)).toEqual(['自身建设30: 5 5 10 10', '民主管理30: 15 15']);
  });

  test('no column of points: they are taken from behind the words', () => {
    const reading = readTable(loadTable('points-inside'));
    expect(outline(reading)).toEqual(['组织建设9: 3 3 3', '民主建设8: 4 4']);
    expect(reading.dimensions[0]?.items[2]).toMatchObject({
      content: '有活动计划和总结',
      scoring: { kind: 'unclear' },
    });
    expect(reading.problems.map(({ kind }) => kind)).toEqual(['noCutoffs']);
  });
});

describe('rows', () => {
  const head = '序号|考核内容|分值|评分办法';

  test('without number and points go on with the item above', () => {
    const reading = readTable(table(head, '1|换届|5|超期不得分', '|手续齐全||缺一样扣1分', '2|经费|5|'));
    expect(reading.dimensions[0]?.items.map(({ content, scoringText }) => [content, scoringText])).toEqual([
      ['换届\n手续齐全', '超期不得分\n缺一样扣1分'],
      ['经费', undefined],
    ]);
  });

  test('under one merged cell of points are one item', () => {
    const grid = table('考核内容|分值|评分办法', '换届|5|超期不得分', '手续齐全||缺一样扣1分', '经费|5|');
    const reading = readTable(merged(grid, { row: 1, column: 1, rows: 2, columns: 1 }));
    expect(titles(reading)).toEqual(['换届', '经费']);
  });

  test('of the header that a printed table repeats are skipped', () => {
    expect(outline(readTable(table(head, '1|换届|5|', head, '2|经费|5|')))).toEqual(['全部项目: 5 5']);
    const [above, below] = ['序号|考核内容|评分|', '||标准分|自评分'];
    expect(outline(readTable(table(above, below, '1|换届|5|', above, below, '2|经费|5|')))).toEqual(['全部项目: 5 5']);
  });

  test('that name a group above a group give both names to it', () => {
    const reading = readTable(
      table(head, '一、组织建设（10分）|||', '（一）机构（5分）|||', '1|换届|5|', '（二）会员（5分）|||', '1|入会|4|'),
    );
    expect(outline(reading)).toEqual(['组织建设 机构5: 5', '组织建设 会员5: 4']);
    expect(reading.problems.filter(({ kind }) => kind === 'sumDiffers').map(({ cell }) => cell)).toEqual(['A5', 'A2']);
  });

  test('of deductions are left out, and said so', () => {
    const grid = table(head, '1|换届|5|', '扣分项|||', '1|弄虚作假|-5|');
    expect(outline(readTable(grid))).toEqual(['全部项目: 5']);
    expect(problemsOf(grid)).toContain('warning deductionsLeftOut A3');
  });

  test('that list vetoes in one cell give one veto for each', () => {
    const reading = readTable(table(head, '1|换届|5|', '一票否决：1.拖欠职工工资；2.发生责任事故。|||'));
    expect(reading.vetoes.map(({ content }) => content)).toEqual(['拖欠职工工资', '发生责任事故']);
  });

  test('of their own give one veto each under the name of the block', () => {
    const reading = readTable(
      table(head, '一、一票否决|||', '1.拖欠职工工资|||', '发生责任事故的|||', '二、组织建设（5分）|||', '1|换届|5|'),
    );
    expect(reading.vetoes.map(({ content, cell }) => [content, cell])).toEqual([
      ['拖欠职工工资', 'A3'],
      ['发生责任事故的', 'A4'],
    ]);
    expect(outline(reading)).toEqual(['组织建设5: 5']);
  });

  test('with points as an addition are bonus items where they stand', () => {
    const reading = readTable(table(head, '1|换届|5|', '2|受表彰|+2|', '3|有特色|加3分|', '加分合计最高4分。|||'));
    expect(outline(reading)).toEqual(['全部项目: 5 +2 +3']);
    expect(reading.bonusCap).toBe(4);
  });
});

describe('headings', () => {
  test('take the roles that the person gives them', () => {
    const grid = table('编码|事项|配额', '1|换届|5', '2|经费|6');
    expect(readTable(grid).problems.map(({ kind }) => kind)).toEqual(['noHeader']);
    const reading = readTable(grid, {
      headerRow: 0,
      roles: new Map([
        [0, 'number'],
        [1, 'content'],
        [2, 'points'],
      ]),
    });
    expect(outline(reading)).toEqual(['全部项目: 5 6']);
  });

  test.each([
    ['项目|考核标准|分值', '组织|未建立不得分|5', 'category scoring points'],
    ['项目|考核标准|分值', '组织|依法建立工会组织|5', 'category requirement points'],
    ['项目|考核标准|评分标准|分值', '组织|建立组织|未建立不得分|5', 'category requirement scoring points'],
    ['一级指标|分值|二级指标|分值', '组织|10|换届|5', 'category categoryPoints item points'],
    ['考核内容|应得分|自查得分|验收分', '换届|5||', 'content points selfPoints assessedPoints'],
    ['序 号|检查项目|满 分|扣分标准|备查材料', '1|换届|5|超期不得分|批复', 'number category points scoring evidence'],
  ])('%s', (headings, row, expected) => {
    expect(roles(readTable(table(headings, row)))).toBe(expected);
  });

  test('with points for groups and for items are told apart by how many cells are filled', () => {
    const reading = readTable(table('类别|分值|考核内容|分值', '组织|10|换届|5', '||会员|5', '经费|6|拨缴|6'));
    expect(roles(reading)).toBe('category categoryPoints content points');
    expect(outline(reading)).toEqual(['组织10: 5 5', '经费6: 6']);
  });

  test('are not taken from a title above them', () => {
    expect(readTable(table('职工之家考核标准||', '考核内容|分值|评分办法', '换届|5|')).header).toEqual({
      first: 1,
      last: 1,
    });
  });
});

describe('problems', () => {
  test('name the cell and say what to do', () => {
    expect(messagesOf(loadTable('faults'))).toEqual([
      'D5：分值“若干”不是能用的数。请填0以上、最多两位小数的数。',
      'C6：第 6 行没有写分值。请填上分值，或者不导入这一行。',
      'A7：这一行没有写考核内容。请补上，或者不导入这一行。',
      'C6：第 6 行的序号“2”与第 5 行相同，请看看是不是有一行重复了。',
      'A8：“民主管理”写明 10 分，各项分值加起来是 6 分。请核对原表；不改的话按 6 分计算。',
      '“自评分”一列已经填了内容（从 F6 起），这些内容没有导入，请在自评时重新填写。',
      '表里没有写多少分评什么等级。有分数线的请自己填上；不填就只算得分，不判等级。',
    ]);
  });

  test('give both sums where the whole table differs from what it states', () => {
    expect(messagesOf(table('考核内容|分值', '换届|5', '经费|5.5', '合计|10'))[0]).toBe(
      'B4：全表写明 10 分，各项分值加起来是 10.5 分。请核对原表；不改的话按 10.5 分计算。',
    );
  });

  test('ask for the points where no column holds them', () => {
    expect(problemsOf(table('序号|考核内容|备注', '1|换届|', '2|经费|'))).toContain('error noPointsColumn ');
  });

  test('refuse points that several numbered items share', () => {
    const grid = table('序号|考核内容|分值', '1|换届|5', '2|经费|');
    const shared = merged(grid, { row: 1, column: 2, rows: 2, columns: 1 });
    expect(problemsOf(shared)).toContain('error pointsShared C2');
  });

  test('tell of a sign that the table does not explain', () => {
    expect(problemsOf(table('考核内容|分值', '▲换届|5', '经费|5'))).toContain('warning markUnexplained A2');
    expect(problemsOf(table('考核内容|分值', '▲换届|5', '经费|5', '注：▲为必备项|'))).not.toContain(
      'warning markUnexplained A2',
    );
  });

  test.each([
    ['没有表头', table('换届|5', '经费|5'), 'noHeader'],
    ['没有项目', table('考核内容|分值', '|'), 'noItems'],
    ['行太多', table('考核内容|分值', ...Array.from({ length: TABLE_LIMITS.rows }, () => '换届|5')), 'tooLarge'],
    ['列太多', table('考核内容|分值', `换届${'|'.repeat(TABLE_LIMITS.columns)}`), 'tooLarge'],
    ['字太多', table('考核内容|分值', `${'换'.repeat(TABLE_LIMITS.characters + 1)}|5`), 'tooLarge'],
    [
      '合并重叠',
      merged(
        table('考核内容|分值', '换届|5'),
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 1, column: 0, rows: 1, columns: 2 },
      ),
      'brokenMerges',
    ],
    ['合并出界', merged(table('考核内容|分值'), { row: 0, column: 1, rows: 1, columns: 2 }), 'brokenMerges'],
  ])('refuse a table: %s', (_, grid, kind) => {
    const { problems, score } = readTable(grid);
    expect(problems.map((problem) => [problem.level, problem.kind])).toEqual([['error', kind]]);
    expect(score).toBe(0);
  });
});

test('a scoring table scores above a list of names', () => {
  const names = table('序号|姓名|备注', '1|甲|', '2|乙|');
  expect(readTable(loadTable('two-levels')).score).toBeGreaterThan(readTable(names).score);
});
