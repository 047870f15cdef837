import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ChosenRule } from '../../../src/sheet/chosen-rule.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { makeStandard, type Choices, type RowChoice } from '../../../src/sheet/make-standard.ts';
import { reopenTable } from '../../../src/sheet/reopen.ts';
import { readTable } from '../../../src/sheet/table.ts';
import { scoringOf, toGrid } from '../../../src/sheet/to-grid.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { standardSchema, type AnswerForm, type Rule, type Standard } from '../../../src/standard/schema.ts';
import { choices, loadTable, standardOf, table } from './tables.ts';

const NAMES = new Map([['school', '学校']]);
const KINDS = new Map([['学校', 'school']]);
const TODAY = '2027-01-01';

/** The standard that an exported table opens as. */
function reopen(grid: Grid): { standard: Standard; isSame: boolean; problems: string[] } {
  const reading = readTable(grid);
  const reopened = reopenTable(reading, KINDS, TODAY);
  if (reopened === undefined) throw new Error('not known as an exported table');
  const made = makeStandard(reading, reopened.choices);
  if (made.kind === 'refused') throw new Error(made.problems.map(({ message }) => message).join('\n'));
  const problems = reading.problems.filter(({ kind }) => kind !== 'noCutoffs').map(({ message }) => message);
  return { standard: made.standard, isSame: reopened.isSame, problems };
}

const sentences = (
  JSON.parse(readFileSync(new URL('../../fixtures/scoring-sentences.json', import.meta.url), 'utf8')) as {
    text: string;
    content: string;
  }[]
).map(({ text, content }) => ({ text, content }));

/** Words that a careless reader would take for something else. */
const AWKWARD = [
  '合计',
  '注：以上各项',
  '一、组织建设（30分）',
  '加分项',
  '一票否决',
  '“会员之家”，建设得怎样？',
  '是否做到“公开”？',
  '原表A1·B2·C3',
  '请人工核对',
  '【按此计分】符合要求得5分',
  '1.建立制度\n2.落实到人；3.留有记录',
  '活动经费10分',
  '★★重点工作★',
  '经费 5（5分）',
  '总分90分以上为模范',
  '{value}',
  '-',
  '5',
  '=1+1',
  '建'.repeat(90),
  '依法建立工会委员会并按期换届，选举程序合法，手续齐全，报上一级工会批准后及时向全体会员公布',
];
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('按期换届', '入会率达到95%以上', '每年召开职代会，有记录', '活动丰富', '（1）经费独立'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);
const points = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.integer({ min: 1, max: 999 }).map((hundredths) => String(hundredths / 100)),
  fc.constantFrom('5分', '（10）', '三分', '+2', '加1.5分', '★4', '6必备'),
);
const anyItem = fc.record({
  number: fc.constantFrom('1', '2', '（3）', '★4', ''),
  name: fc.oneof(fc.constant(''), words),
  ...{
    said: fc.oneof(
      fc.constantFrom(...sentences),
      fc.record({ text: fc.oneof(fc.constant(''), words), content: words }),
    ),
  },
  points,
  evidence: fc.constantFrom('', '会议记录', '名册；照片\n文件', '1.通知 2.签到'),
});
const group = fc.record({
  title: fc.constantFrom(
    '一、组织建设（30分）',
    '民主管理',
    '三、加分项（最高不超过9分）',
    '★特色',
    '（一）机构',
    '会员 10分',
  ),
  items: fc.array(anyItem, { minLength: 1, maxLength: 4 }),
});
const vetoes = fc.array(words, { maxLength: 3 });

const HEAD = ['序号', '项目', '考核内容', '分值', '评分办法', '佐证材料'];
/** A table as units have them, with groups as rows of their own. */
const anyTable = fc
  .record({ groups: fc.array(group, { minLength: 1, maxLength: 4 }), vetoes, title: words })
  .map((all): Grid => {
    const rows: string[][] = [[all.title], HEAD, ['', '总则', '建立工会', '2', '未建立不得分', '']];
    for (const { title, items } of all.groups) {
      rows.push([title]);
      for (const { number, name, said, points: each, evidence } of items) {
        rows.push([number, name, said.content, each, said.text, evidence]);
      }
    }
    if (all.vetoes.length > 0)
      rows.push(['一票否决项'], ...all.vetoes.map((veto, index) => [String(index + 1), '', veto]));
    rows.push(['注：总分2分以上为合格，1分以上为基本合格。']);
    const full = rows.map((row) => [...row, ...HEAD.slice(row.length).map(() => '')]);
    const merges = full.flatMap((row, index) =>
      row.slice(1).every((text) => text === '') ? [{ row: index, column: 0, rows: 1, columns: HEAD.length }] : [],
    );
    return { name: 'Sheet1', rows: full, merges };
  });

const basis = { kind: 'site' } as const;
const count = { form: 'count', unit: '次' } as const;
const share = {
  form: 'rate',
  numerator: { label: '做到的数量' },
  denominator: { label: '应做到的总数' },
  mayExceed: false,
  alternatives: [],
} satisfies AnswerForm;
const chosenRules: ChosenRule[] = [
  { rule: { kind: 'selfRated', min: 0, basis }, answer: { form: 'selfRated' } },
  { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' } },
  {
    rule: { kind: 'graded', points: { 'option-1': 5, 'option-2': 1.5, 'option-3': 0 }, basis },
    answer: {
      form: 'grade',
      options: ['有制度，有记录', '有制度——没有记录得2分', '都没有'].map((label, index) => ({
        id: `option-${index + 1}`,
        label,
      })),
    },
  },
  { rule: { kind: 'perOccurrence', each: 0.5, cap: 1, basis }, answer: count },
  { rule: { kind: 'allOrNothing', atLeast: 2, basis }, answer: count },
  { rule: { kind: 'deduct', target: 0, when: 'over', per: 1, each: 0.5, partial: 'up', min: 0, basis }, answer: count },
  { rule: { kind: 'linear', zero: 0, full: 0.9, basis }, answer: share },
  { rule: { kind: 'allOrNothing', atLeast: 0.95, basis }, answer: share },
  {
    rule: { kind: 'deduct', target: 0.9, when: 'short', per: 0.01, each: 0.2, partial: 'up', min: 0, basis },
    answer: share,
  },
];
const rowChoice: fc.Arbitrary<RowChoice> = fc.record(
  {
    isConfirmed: fc.boolean(),
    rule: fc.constantFrom(...chosenRules),
    points: fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100),
    isMandatory: fc.boolean(),
    isBonus: fc.boolean(),
    isVeto: fc.constant(true),
    isLeftOut: fc.constant(true),
  },
  { requiredKeys: [] },
);
const anyChoices = fc
  .record({
    title: fc.constantFrom('模范职工之家考核表', '附件1', '考核评分标准', ' 二行\n标题 '),
    issuer: fc.constantFrom(undefined, '某市总工会', '甲；乙'),
    rows: fc.array(fc.tuple(fc.integer({ min: 2, max: 20 }), rowChoice), { maxLength: 8 }),
    cutoffs: fc.constantFrom(undefined, [], [{ title: '达标、良好1', totalAtLeast: 1.5 }]),
  })
  .map(({ title, issuer, rows, cutoffs }): Choices => {
    const kept = new Map(rows);
    // The first row keeps every table one that can be scored.
    kept.delete(2);
    return {
      ...choices,
      title,
      rows: kept,
      ...(issuer === undefined ? {} : { issuer }),
      ...(cutoffs === undefined ? {} : { cutoffs }),
    };
  });

describe('a standard made from a table', () => {
  test('opens again as the same standard, whatever it holds', () => {
    let made = 0;
    fc.assert(
      fc.property(anyTable, anyChoices, (grid, chosen) => {
        const first = makeStandard(readTable(grid), chosen);
        if (first.kind === 'refused') return;
        const { standard } = first;
        // A rule that no sentence says is lost, and shown as such.
        if (standard.dimensions.some(({ criteria }) => criteria.some((criterion) => scoringOf(criterion).isLost)))
          return;
        made += 1;
        const again = reopen(toGrid(standard, NAMES));
        expect(again.problems).toEqual([]);
        expect(again.standard).toEqual(standard);
        expect(hashStandard(again.standard)).toBe(first.hash);
        expect(again.isSame).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(20);
  });

  test.each(['three-score-columns', 'two-levels', 'figures-column', 'deductions', 'category-rows', 'two-row-header'])(
    'opens again: %s',
    (name) => {
      const standard = standardOf(readTable(loadTable(name)));
      expect(reopen(toGrid(standard, NAMES)).standard).toEqual(standard);
    },
  );

  test('is reviewed again where the table was changed after its export', () => {
    const standard = standardOf(readTable(table('考核内容|分值|评分办法', '换届|5|未换届不得分', '活动|5|')), {
      rows: new Map([[1, { isConfirmed: true }]]),
    });
    const grid = toGrid(standard, NAMES);
    const changed = {
      ...grid,
      rows: grid.rows.map((row) => row.map((text) => (text === '未换届不得分' ? '未换届扣3分' : text))),
    };
    const reopened = reopenTable(readTable(changed), KINDS, TODAY);
    expect(reopened?.isSame).toBe(false);
    expect(reopened?.problems.map(({ kind }) => kind)).toEqual(['changedSinceExport']);
    expect(reopen(changed).standard.dimensions[0]?.criteria[0]?.needsReview).toBe(true);
  });

  test('shows its id, edition and hash, the marks and what is to be reviewed', () => {
    const standard = standardOf(readTable(loadTable('category-rows')));
    const { rows } = toGrid(standard, NAMES);
    const texts = rows.map((row) => row.filter((text) => text !== '').join('|'));
    expect(texts).toContain(
      `来源：考核表.xlsx；版本：2026-11-21；编号：${standard.id}；校验码：${hashStandard(standard)}`,
    );
    expect(texts).toContain('称号：模范职工之家；发布单位：导入的考核表，没有填写发布单位；适用单位：学校');
    expect(texts).toContain(
      '★1|成立劳动保护监督检查小组|成立劳动保护监督检查小组|6|没有成立扣2分，没有活动记录扣2分|原表B4·C4·D4；请人工核对',
    );
    expect(texts).toContain('合计|40');
    expect(texts).toContain('加分项|加5|原表A11');
    expect(texts).toContain('加分合计：最高 5 分。');
    expect(texts).toContain('等级：总分36分以上为“优秀小家”。|原表A16');
  });
});

/** A rule without where it is from and what its options are called. */
const inWords = (rule: Rule): unknown =>
  rule.kind === 'selfRated'
    ? rule.kind
    : { ...rule, basis: undefined, ...(rule.kind === 'graded' ? { points: Object.values(rule.points) } : {}) };

const folder = new URL('../../../content/standards/', import.meta.url);
/** The standards of the site; a template is none until it is filled in. */
const shipped = readdirSync(folder)
  .filter((name) => !name.includes('.template.'))
  .map((name): [string, Standard] => [name, standardSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8')))]);

describe.each(shipped)('%s', (_, standard) => {
  const { standard: again, problems } = reopen(toGrid(standard, NAMES));

  test('opens again with its groups, items, points, bonus and vetoes', () => {
    const points = ({ dimensions }: Standard) =>
      dimensions.map(({ criteria }) =>
        criteria.map(({ fullPoints, bonus, mandatory }) => [fullPoints, bonus, mandatory]),
      );
    expect(points(again)).toEqual(points(standard));
    expect(again.dimensions.map(({ title }) => title)).toEqual(standard.dimensions.map(({ title }) => title));
    expect([again.fullPoints, again.bonusCap]).toEqual([standard.fullPoints, standard.bonusCap]);
    expect(again.vetoes.map(({ title }) => title)).toEqual(standard.vetoes.map(({ title }) => title));
    const lines = ({ gradeSets }: Standard) =>
      gradeSets[0]?.grades.flatMap(({ title, totalAtLeast }) =>
        totalAtLeast === undefined ? [] : [[title, totalAtLeast]],
      );
    expect(lines(again)).toEqual(lines(standard));
    expect(problems).toEqual([]);
  });

  test('keeps each rule that a sentence can say, and leaves the others to the person', () => {
    const before = standard.dimensions.flatMap(({ criteria }) => criteria);
    const after = again.dimensions.flatMap(({ criteria }) => criteria);
    before.forEach((criterion, index) => {
      const expected = scoringOf(criterion).isLost ? 'selfRated' : inWords(criterion.rule);
      const found = after[index]?.rule;
      expect(found?.kind === 'selfRated' ? found.kind : found && inWords(found), criterion.id).toEqual(expected);
    });
  });
});
