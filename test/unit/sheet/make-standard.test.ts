import { describe, expect, test } from 'vitest';
import { makeStandard, type Choices } from '../../../src/sheet/make-standard.ts';
import { readTable } from '../../../src/sheet/table.ts';
import { checkStandard } from '../../../src/standard/check.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { standardSchema, type Criterion, type Rule } from '../../../src/standard/schema.ts';
import { choices, loadTable, standardOf, table } from './tables.ts';

const basis = { kind: 'site' } as const;
const yesNo = { rule: { kind: 'allOrNothing', basis } satisfies Rule, answer: { form: 'yesNo' } } as const;
const selfRated = { rule: { kind: 'selfRated', min: 0, basis } satisfies Rule, answer: { form: 'selfRated' } } as const;

const small = readTable(
  table('序号|考核内容|分值|评分办法', '1|按期换届|5|未换届不得分', '2|活动丰富|5|视情况给分', '3|经费|5|'),
);
const criteriaOf = (more: Partial<Choices> = {}): Criterion[] =>
  standardOf(small, more).dimensions.flatMap((dimension) => dimension.criteria);
const refusedFor = (reading: Parameters<typeof makeStandard>[0], more: Partial<Choices> = {}): string[] => {
  const made = makeStandard(reading, { ...choices, ...more });
  return made.kind === 'refused' ? made.problems.map(({ message }) => message) : [];
};

test.each([
  'three-score-columns',
  'two-levels',
  'figures-column',
  'deductions',
  'category-rows',
  'two-row-header',
  'points-inside',
])('%s becomes a sound standard', (name) => {
  const standard = standardOf(readTable(loadTable(name)));
  expect(standardSchema.parse(standard)).toEqual(standard);
  expect(checkStandard(standard, new Set(), new Set(['school']))).toEqual([]);
});

describe('a standard', () => {
  test('has ids by place and its own id by content', () => {
    const standard = standardOf(small);
    expect(standard.dimensions.map(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)])).toEqual([
      ['d1', 'd1-1', 'd1-2', 'd1-3'],
    ]);
    expect(standard.id).toBe(`own-${hashStandard({ ...standard, id: 'own-000000000000' }).slice(0, 12)}`);
    expect(standardOf(small)).toEqual(standard);
    expect(standardOf(small, { title: '另一张表' }).id).not.toBe(standard.id);
  });

  test('says of every number in which cell it stands', () => {
    const [first] = criteriaOf();
    const cell = (name: string) => ({ kind: 'imported', source: '考核表.xlsx', cell: name });
    expect(first).toMatchObject({ basis: [cell('B2')], pointsBasis: cell('C2'), rule: { basis: cell('D2') } });
  });

  test('states who issued it only as far as it is known', () => {
    expect(standardOf(small).issuer).toBe('导入的考核表，没有填写发布单位');
    expect(standardOf(small, { issuer: '某市总工会' }).issuer).toBe('某市总工会');
  });

  test('turns bonus and veto blocks into bonus items with a cap, and vetoes', () => {
    const standard = standardOf(readTable(loadTable('category-rows')));
    expect(standard.fullPoints).toBe(40);
    expect(standard.bonusCap).toBe(5);
    expect(
      standard.dimensions.map(({ criteria }) => criteria.map(({ bonus, mandatory }) => [bonus, mandatory])),
    ).toEqual([
      [
        [false, true],
        [false, false],
        [false, false],
      ],
      [
        [false, true],
        [false, false],
      ],
      [[true, false]],
    ]);
    expect(standard.vetoes.map(({ id, question }) => [id, question])).toEqual([
      ['v1', '是否存在这种情形：“发生重大安全责任事故”？'],
      ['v2', '是否存在这种情形：“拖欠职工工资”？'],
    ]);
    expect(standard.gradeSets[0]?.grades).toMatchObject([
      { id: 'g1', title: '优秀小家', totalAtLeast: 36, noVeto: true, mandatory: 'aboveZero' },
      { id: 'g2', title: '合格小家', totalAtLeast: 28, noVeto: true, mandatory: 'aboveZero' },
    ]);
  });

  test('makes a veto of a row that says 一票否决, and keeps the item where the row has points', () => {
    const reading = readTable(
      table('考核内容|分值|评分办法', '换届|5|', '工资按时发放|5|拖欠工资的一票否决', '安全生产||发生事故一票否决'),
    );
    const { dimensions, vetoes } = standardOf(reading);
    expect(dimensions.map(({ criteria }) => criteria.length)).toEqual([2]);
    expect(vetoes.map(({ id, title }) => [id, title])).toEqual([
      ['v-d1-2', '工资按时发放'],
      ['v1', '安全生产'],
    ]);
  });

  test('has a ladder that compares with nothing where the table names no grades', () => {
    expect(standardOf(small).gradeSets).toMatchObject([
      { title: '表中没有写明等级', grades: [{ id: 'none', title: '只算得分，不判等级', gates: [] }] },
    ]);
    expect(standardOf(small).gradeSets[0]?.grades[0]).not.toHaveProperty('totalAtLeast');
  });

  test('takes the grades that the person types, highest first', () => {
    const cutoffs = [
      { title: '合格', totalAtLeast: 9 },
      { title: '“模范”', totalAtLeast: 13.5 },
    ];
    expect(
      standardOf(small, { cutoffs }).gradeSets[0]?.grades.map(({ title, totalAtLeast }) => [title, totalAtLeast]),
    ).toEqual([
      ['模范', 13.5],
      ['合格', 9],
    ]);
  });
});

describe('a rule', () => {
  test('is the one that the sentence says, to be reviewed until it is confirmed', () => {
    expect(criteriaOf()[0]).toMatchObject({
      rule: { kind: 'allOrNothing' },
      question: '是否做到“按期换届”？',
      scoringText: '未换届不得分',
      needsReview: true,
    });
    expect(criteriaOf({ rows: new Map([[1, { isConfirmed: true }]]) })[0]?.needsReview).toBe(false);
  });

  test('that is not understood leaves the points to the person, and stays to be reviewed', () => {
    const rows = new Map([[2, { isConfirmed: true }]]);
    expect(criteriaOf({ rows })[1]).toMatchObject({
      rule: { kind: 'selfRated' },
      scoringText: '视情况给分',
      needsReview: true,
    });
  });

  test('that the person chose counts, and says so', () => {
    const rows = new Map([
      [1, { isConfirmed: true, rule: selfRated }],
      [2, { isConfirmed: true, rule: yesNo }],
    ]);
    const note = '计分办法由导入的人改定';
    expect(criteriaOf({ rows }).slice(0, 2)).toMatchObject([
      { rule: { kind: 'selfRated', basis: { note } }, scoringText: '未换届不得分', needsReview: false },
      { rule: { kind: 'allOrNothing', basis: { note } }, scoringText: '视情况给分', needsReview: false },
    ]);
  });

  test('chosen as it was read is no change', () => {
    const rows = new Map([[1, { rule: yesNo }]]);
    expect(criteriaOf({ rows })[0]?.rule.basis).not.toHaveProperty('note');
  });

  test('is read anew beside points that the person gives', () => {
    const reading = readTable(table('考核内容|分值|评分办法', '活动|若干|每次2分', '换届|5|'));
    expect(refusedFor(reading)).toEqual(['B2：分值“若干”不是能用的数。请填0以上、最多两位小数的数。']);
    const [activity] = standardOf(reading, { rows: new Map([[1, { points: 6 }]]) }).dimensions[0]?.criteria ?? [];
    expect(activity).toMatchObject({ fullPoints: 6, rule: { kind: 'perOccurrence', each: 2 } });
  });
});

describe('the person may say of a row', () => {
  const reading = readTable(
    table('序号|考核内容|分值', '1|换届|5', '2|特色|3', '3|欠薪|', '加分项（最高2分）||', '1|表彰|2'),
  );
  const rows = new Map([
    [2, { isBonus: true }],
    [3, { isVeto: true }],
  ]);

  test('that it is a bonus item: it finds room beside those of the table', () => {
    const standard = standardOf(reading, { rows });
    expect([standard.fullPoints, standard.bonusCap]).toEqual([5, 5]);
  });

  test('that it rules the title out, and then it needs no points', () => {
    expect(standardOf(reading, { rows }).vetoes.map(({ title }) => title)).toEqual(['欠薪']);
    expect(refusedFor(reading)).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  test('is put right by points, or by leaving the row out', () => {
    const faults = readTable(loadTable('faults'));
    expect(refusedFor(faults)).toHaveLength(3);
    const rows = new Map([
      [4, { points: 5 }],
      [5, { points: 5 }],
      [6, { isLeftOut: true }],
    ]);
    const standard = standardOf(faults, { rows });
    expect(standard.fullPoints).toBe(21);
    expect(standard.dimensions.map(({ criteria }) => criteria.map(({ id }) => id))).toEqual([
      ['d1-1', 'd1-2', 'd1-3'],
      ['d2-1'],
    ]);
  });

  test('is the lack of points until every item has them', () => {
    const reading = readTable(table('序号|考核内容|备注', '1|换届|', '2|经费|'));
    expect(refusedFor(reading)).toHaveLength(1);
    expect(refusedFor(reading, { rows: new Map([[1, { points: 5 }]]) })).toHaveLength(1);
    expect(
      refusedFor(reading, {
        rows: new Map([
          [1, { points: 5 }],
          [2, { points: 5 }],
        ]),
      }),
    ).toEqual([]);
  });

  test.each<[Partial<Choices>, string]>([
    [{ title: ' ' }, '请填考核表的名称。'],
    [{ honour: '' }, '请填这张表考核的是什么称号。'],
    [{ source: '' }, '请填这张表的来源，比如文件名。'],
    [{ unitKinds: [] }, '请至少选一类适用单位。'],
    [{ date: '2026' }, '日期要写成2026-01-31这样。'],
    [{ cutoffs: [{ title: '', totalAtLeast: 9 }] }, '9 分这一档还没有写等级名称。'],
    [{ cutoffs: ['甲', '乙'].map((title) => ({ title, totalAtLeast: 9 })) }, '有两个等级的分数线相同，请改一个。'],
    [{ cutoffs: [{ title: '模范', totalAtLeast: 95 }] }, '分数线比能得到的最高分还高，请改低。'],
    [
      { rows: new Map([[1, { rule: { ...yesNo, rule: { kind: 'perOccurrence', each: 1, basis } } }]]) },
      'D2：填报的方式与计分办法对不上，请重新选计分办法。',
    ],
    [
      { rows: new Map([[1, { points: 1.005 }]]) },
      'D2：分值有问题：要填0以上、最多两位小数的数；加分的项目不能高于加分上限。',
    ],
  ])('%j', (more, message) => {
    expect(refusedFor(small, more)).toContain(message);
  });

  test('is a table of nothing but bonus items', () => {
    expect(refusedFor(readTable(table('考核内容|分值', '表彰|+3', '特色|+2')))).toContain(
      '只有加分的项目，没有计入总分的项目，请核对哪些是加分项。',
    );
  });
});

test('sentences say what the table asks and nothing else', () => {
  const [first, second] = criteriaOf();
  expect(first?.sentences).toEqual({
    whenMet: '考核表要求“按期换届”，已经做到。',
    whenNotMet: '考核表要求“按期换届”，还没有做到。',
  });
  expect(second?.sentences.whenPartly).toBe('考核表要求“活动丰富”，自评{value}，没有得满分。');
  const braces = readTable(table('考核内容|分值', '活动{value}次|5', '换届|5'));
  expect(standardOf(braces).dimensions[0]?.criteria[0]?.sentences.whenNotMet).toBe(
    '考核表要求“活动value次”，自评{value}，没有得分。',
  );
});
