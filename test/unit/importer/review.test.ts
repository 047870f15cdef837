import { expect, test } from 'vitest';
import type { SheetDraft } from '../../../src/importer/models/draft.ts';
import { createReview, type Review } from '../../../src/importer/models/review.ts';
import type { RuleForm } from '../../../src/importer/models/rule-form.ts';
import { SAMPLE } from '../../../src/importer/models/sample.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { toGrid } from '../../../src/sheet/to-grid.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';

const UNIT_KINDS = [
  { id: 'school', title: '学校' },
  { id: 'agency', title: '机关' },
];

const open = (grids: readonly Grid[] = [SAMPLE], part: Partial<SheetDraft> = {}) => {
  const kept: SheetDraft[] = [];
  const start: SheetDraft = { kind: 'sheet', name: '虚构示例', grids, date: '2026-11-21', edits: {}, ...part };
  const review = createReview(start, UNIT_KINDS, (draft) => void kept.push(draft));
  return { review, kept };
};

const grid = (...rows: string[][]): Grid => ({ name: '表1', rows, merges: [] });
const HEAD = ['项目', '考核内容', '分值', '评分办法'];

/** The item whose title contains the words. */
const itemOf = (review: Review, words: string) => {
  const found = review.items.value.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no item ${words}`);
  return found;
};

const made = (review: Review) => {
  const finished = review.finished.value;
  if (finished.kind === 'refused') throw new Error(finished.problems.map(({ message }) => message).join());
  return finished;
};
const criterionOf = (review: Review, words: string) => {
  const found = listCriteria(made(review).standard).find(({ criterion }) => criterion.title.includes(words));
  if (!found) throw new Error(`no criterion ${words}`);
  return found.criterion;
};
const form = (kind: RuleForm['kind'], fields: RuleForm['fields'] = {}): RuleForm => ({ kind, fields });

test('虚构示例：十项，两条等级线，满分一百', () => {
  const { review } = open();
  expect(review.found.value).toBe('认出 3 类 10 项，等级线 2 条。');
  expect(review.head.value).toEqual({ title: '某市职工之家考核表（虚构示例）', honour: '某市职工之家', issuer: '' });
  expect(review.standing.value).toEqual({
    sum: '各项合计 100 分，和表上写的一样',
    isOff: false,
    progress: '看懂 9 项，没看懂 1 项，已确认 0 / 10',
  });
  expect(review.gradeLines.value).toEqual([
    { title: '优秀', points: '90' },
    { title: '合格', points: '60' },
  ]);
  const { standard } = made(review);
  expect(standard).toMatchObject({ fullPoints: 100, edition: '2026-11-21', unitKinds: ['school', 'agency'] });
  expect(standard.id).toMatch(/^own-[0-9a-f]{12}$/);
});

test('没有确认的都标着请人工核对，确认了就不标', () => {
  const { review } = open();
  expect(criterionOf(review, '入会率').needsReview).toBe(true);
  review.confirm([itemOf(review, '入会率').key], true);
  expect(criterionOf(review, '入会率').needsReview).toBe(false);
  expect(review.categories.value[0]?.unconfirmed).toHaveLength(3);
});

test('没看懂的一项：确认就是同意自己打分', () => {
  const { review } = open();
  const item = itemOf(review, '公开栏');
  expect(item.state).toBe('unclear');
  expect(criterionOf(review, '公开栏')).toMatchObject({ rule: { kind: 'selfRated' }, needsReview: true });
  review.confirm([item.key], true);
  expect(criterionOf(review, '公开栏')).toMatchObject({ rule: { kind: 'selfRated' }, needsReview: false });
  expect(itemOf(review, '公开栏').state).toBe('changed');
});

test('改成分档：没填完时不能保存，填完就按它计分，还能退回', () => {
  const { review } = open();
  const { key } = itemOf(review, '公开栏');
  review.change(key, form('tiers'));
  expect(itemOf(review, '公开栏').state).toBe('faulty');
  expect(review.finished.value).toMatchObject({ kind: 'refused', problems: [{ row: Number(key) }] });
  review.change(key, form('tiers', { at1: '100', points1: '10' }));
  review.confirm([key], true);
  expect(criterionOf(review, '公开栏')).toMatchObject({
    rule: { kind: 'allOrNothing', atLeast: 1, basis: { kind: 'imported', cell: 'E9' } },
    needsReview: false,
  });
  review.reset(key);
  expect(itemOf(review, '公开栏')).toMatchObject({ state: 'unclear', isConfirmed: false });
});

test('改过的规则要重新确认', () => {
  const { review } = open();
  const { key } = itemOf(review, '入会率');
  review.confirm([key], true);
  review.change(key, form('rate', { target: '95' }));
  expect(itemOf(review, '入会率').isConfirmed).toBe(false);
});

test('否决的不计分，加分的在满分以外', () => {
  const { review } = open();
  review.change(itemOf(review, '换届').key, form('veto'));
  review.change(itemOf(review, '书屋').key, form('bonus', { cap: '5', each: '1' }));
  const { standard } = made(review);
  expect(standard).toMatchObject({ fullPoints: 85, bonusCap: 5 });
  expect(standard.vetoes.map(({ title }) => title)).toEqual(['工会委员会按期换届']);
  expect(criterionOf(review, '书屋')).toMatchObject({ bonus: true, fullPoints: 5 });
  expect(review.standing.value.sum).toBe('各项合计 85 分，表上写 100 分，差 15 分');
});

test('不导入的一行不算，必备项可以改', () => {
  const { review } = open();
  review.mark(itemOf(review, '书屋').key, { leftOut: true });
  review.mark(itemOf(review, '入会率').key, { mandatory: true });
  const { standard } = made(review);
  expect(standard.fullPoints).toBe(90);
  expect(listCriteria(standard)).toHaveLength(9);
  expect(criterionOf(review, '入会率').mandatory).toBe(true);
});

test('没有分值的一项：说出格子，填上就好', () => {
  const { review } = open([
    grid(HEAD, ['组织', '成立工会', '', '未成立不得分'], ['组织', '换届', '5', '未换届不得分']),
  ]);
  review.setHead({ title: '表', honour: '先进' });
  expect(review.finished.value).toMatchObject({ kind: 'refused', problems: [{ row: 1 }] });
  review.setPoints('1', '三');
  expect(itemOf(review, '成立').faults).toMatchObject([{ field: 'points' }]);
  review.setPoints('1', '３');
  expect(made(review).standard.fullPoints).toBe(8);
});

test('换一列的意思，马上重新认；换表头的行也是', () => {
  const { review } = open([grid(['说明'], HEAD, ['组织', '成立工会', '3', '未成立不得分'])]);
  expect(review.headerRow.value).toBe('2');
  expect(itemOf(review, '成立').scoringText).toBe('未成立不得分');
  review.setRole(3, 'ignored');
  expect(itemOf(review, '成立').state).toBe('unclear');
  review.setHeaderRow('1');
  expect(review.columns.value[0]?.heading).toContain('说明');
  review.setHeaderRow('');
  expect(review.headerRow.value).toBe('');
  expect(itemOf(review, '成立').state).toBe('understood');
});

test('几张表里先用最像考核表的；换着看，填过的都不丢', () => {
  const { review } = open([grid(['填表说明'], ['请认真填写']), SAMPLE]);
  expect(review.chosen.value).toBe(1);
  review.confirm([itemOf(review, '入会率').key], true);
  review.choose(0);
  expect(review.items.value).toEqual([]);
  review.choose(1);
  expect(itemOf(review, '入会率').isConfirmed).toBe(true);
});

test('没有名称和称号：指到填它们的那一步', () => {
  const { review } = open();
  review.setHead({ title: ' ', honour: '' });
  expect(review.finished.value).toMatchObject({
    kind: 'refused',
    problems: [{ step: 'columns' }, { step: 'columns' }],
  });
});

test('等级线：写错的不能保存，没有也可以', () => {
  const { review } = open();
  review.setGrades([{ title: '合格', points: '101' }]);
  expect(review.finished.value).toMatchObject({ kind: 'refused', problems: [{ step: 'grades' }] });
  review.setGrades([]);
  expect(made(review).standard.gradeSets[0]?.grades.map(({ totalAtLeast }) => totalAtLeast)).toEqual([undefined]);
});

test('每次改动都交出去保存，从那里接着做结果一样', () => {
  const { review, kept } = open();
  review.setHead({ issuer: '某市总工会' });
  review.confirm([itemOf(review, '入会率').key], true);
  review.change(itemOf(review, '公开栏').key, form('met'));
  const last = kept[kept.length - 1];
  if (!last) throw new Error('nothing was handed over');
  expect(kept).toHaveLength(3);
  expect(made(createReview(last, UNIT_KINDS, () => undefined))).toEqual(made(review));
});

const names = new Map(UNIT_KINDS.map(({ id, title }) => [id, title]));
test.each([
  form('met'),
  form('self'),
  form('occurrence', { each: '1' }),
  form('faults', { each: '0.5' }),
  form('rate', { target: '95' }),
  form('rate', { target: '100', below: 'prorate' }),
  form('rate', { target: '95', below: 'deduct', per: '1', each: '0.2' }),
  form('tiers', { at1: '95', points1: '10', at2: '90', points2: '6' }),
  form('tiers', { measure: 'count', unit: '次', at1: '4', points1: '10' }),
  form('bonus', { cap: '5', each: '1' }),
  form('bonus', { cap: '5' }),
  form('veto'),
])('%j，导出成表再放进来，是同一套标准', (typed) => {
  const { review } = open();
  const { key } = itemOf(review, '公开栏');
  review.change(key, typed);
  review.confirm([key, itemOf(review, '入会率').key], true);
  const first = made(review);
  const again = open([toGrid(first.standard, names)], { name: '别名', date: '2027-01-01' }).review;
  expect(made(again).hash).toBe(first.hash);
});
