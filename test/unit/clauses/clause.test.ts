import { expect, test } from 'vitest';
import { type Block, numberClauses } from '../../../src/clauses/clause.ts';

/** Lines as blocks: `# ` makes a heading; 〔一是〕 stands for a lost place with that number. */
const blocks = (...lines: string[]): Block[] =>
  lines.map((line) => ({
    kind: line.startsWith('# ') ? 'heading' : 'paragraph',
    inlines: line
      .replace(/^# /, '')
      .split(/(〔[^〕]*〕)/)
      .filter((part) => part !== '')
      .map((part) =>
        part.startsWith('〔') ? { kind: 'lost', number: part.slice(1, -1) } : { kind: 'text', text: part },
      ),
  }));
const ids = (...lines: string[]): string[] => numberClauses(blocks(...lines)).clauses.map(({ id }) => id);
const labels = (...lines: string[]): string[] => numberClauses(blocks(...lines)).clauses.map(({ label }) => label);

test('层层编号成为 id：七、（二）5、 是 s7-2-5', () => {
  expect(ids('# 一、总则', '（一）甲', '（二）乙', '1、子', '2、丑', '（1）小', '# 二、分则', '（一）丙')).toEqual([
    's1',
    's1-1',
    's1-2',
    's1-2-1',
    's1-2-2',
    's1-2-2-1',
    's2',
    's2-1',
  ]);
});

test('条文是 a3，条下的款是段', () => {
  expect(ids('第一条 甲', '第二条 乙', '续文', '（一）项')).toEqual(['a1', 'a2', 'a2-p1', 'a2-1']);
  expect(labels('第一条 甲', '续文', '（一）项')).toEqual(['第一条', '第一条第1段', '第一条（一）']);
});

test('没有编号的段落依次是 p1、p2，挂在上面的编号之下', () => {
  expect(ids('开头', '又一段', '# 一、题', '甲', '乙', '（一）丙', '续')).toEqual([
    'p1',
    'p2',
    's1',
    's1-p1',
    's1-p2',
    's1-1',
    's1-1-p1',
  ]);
});

test('半角、全角括号和 1、1. 得到同样的 id 和引用', () => {
  const full = ['# 一、题', '（一）甲', '1、乙', '（1）丙'];
  const half = ['# 一、题', '(一)甲', '1.乙', '(1)丙'];
  expect(ids(...half)).toEqual(ids(...full));
  expect(labels(...half)).toEqual(['一', '一（一）', '一（一）1', '一（一）1（1）']);
});

test('没有编号的标题开始新的一节', () => {
  expect(ids('# 前言', '甲', '# 一、题', '# 后记', '乙')).toEqual(['h1', 'h1-p1', 's1', 'h2', 'h2-p1']);
});

test('一是…二是… 在段落之下，段落自己的话到一是为止', () => {
  const { clauses, blocks: numbered } = numberClauses(blocks('# 一、题', '要做好：一是甲；二是乙。'));
  expect(clauses.map(({ id, text }) => [id, text])).toEqual([
    ['s1', '一、题'],
    ['s1-p1', '要做好：'],
    ['s1-p1-1', '一是甲；'],
    ['s1-p1-2', '二是乙。'],
  ]);
  expect(clauses[2]?.label).toBe('一第1段一是');
  expect(numbered[1]?.points.map(({ at }) => at)).toEqual([4, 8]);
});

test('只有一个“一是”不算分点', () => {
  expect(ids('一是一，二就是二')).toEqual(['p1']);
});

test('编号重新开始另起一轮，id 不重复，后面的号也在新一轮里', () => {
  expect(ids('# 一、题', '1、甲', '2、乙', '1、丙', '2、丁', '3、戊')).toEqual([
    's1',
    's1-1',
    's1-2',
    's1-r2-1',
    's1-r2-2',
    's1-r2-3',
  ]);
  expect(ids('# 一、甲', '# 二、乙', '# 一、丙', '文')).toEqual(['s1', 's2', 'r2-s1', 'r2-s1-p1']);
});

test('同一处有两种编号时 id 也不相撞', () => {
  const all = ids('# 一、题', '（一）甲：一是子；二是丑', '1、寅', '2、卯');
  expect(all).toEqual(['s1', 's1-1', 's1-1-1', 's1-1-2', 's1-1-r2-1', 's1-1-r2-2']);
  expect(new Set(all).size).toBe(all.length);
});

test('跳过的号说得出来', () => {
  const { skipped } = numberClauses(blocks('# 一、题', '（二）乙', '（五）戊'));
  expect(skipped).toEqual([
    { before: '一（二）', kind: 'section', numbers: [1] },
    { before: '一（五）', kind: 'section', numbers: [3, 4] },
  ]);
});

test('同一个号用了两次不算跳号，第二次另起一轮', () => {
  const { clauses, skipped } = numberClauses(blocks('1.甲', '2.乙', '2.丙', '3.丁', '2.戊'));
  expect(clauses.map(({ id }) => id)).toEqual(['s1', 's2', 'r2-s2', 'r2-s3', 'r3-s2']);
  expect(skipped).toEqual([{ before: '2', kind: 'item', numbers: [1] }]);
});

test('标出原文缺的编号后不再算跳号，缺处自己也有 id', () => {
  const { clauses, skipped } = numberClauses(
    blocks(
      '# 一、要求',
      '（一）甲',
      '（二）乙',
      '〔1、〕件，支持',
      '2、丙',
      '〔（三）〕〔一是〕〔二是〕大会；三是应该；四是公司',
      '（四）丁',
    ),
  );
  expect(skipped).toEqual([]);
  expect(clauses.map(({ id, text, lost }) => [id, text, lost])).toEqual([
    ['s1', '一、要求', false],
    ['s1-1', '（一）甲', false],
    ['s1-2', '（二）乙', false],
    ['s1-2-1', '件，支持', false],
    ['s1-2-2', '2、丙', false],
    ['s1-3', '', true],
    ['s1-3-1', '', true],
    ['s1-3-2', '大会；', false],
    ['s1-3-3', '三是应该；', false],
    ['s1-3-4', '四是公司', false],
    ['s1-4', '（四）丁', false],
  ]);
});
