import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { plainLine } from '../../../src/report/plain-line.ts';
import { sentence } from '../../../src/report/sentence.ts';
import type { Report, Sentence } from '../../../src/report/tree.ts';
import { makeReport } from './tiny-case.ts';

const told = (...texts: string[]): Sentence => sentence(['frame'], ...texts);

/** A small report with the text in every place, alone, at the start of a line and inside one. */
const reportWith = (text: string): Report => ({
  title: [told(text), told('自查报告')],
  salutation: told(text, '：'),
  sections: [],
  blocks: [
    { kind: 'heading', level: 1, id: 'one', sentence: told(text) },
    { kind: 'heading', level: 2, id: 'two', sentence: told('（一）', text) },
    { kind: 'paragraph', sentences: [told(text)] },
    { kind: 'paragraph', lead: told('1.', text, '。'), sentences: [told('先说'), told(text), told('再说')] },
    {
      kind: 'table',
      columns: [
        { title: '甲', share: 0.5, align: 'left' },
        { title: '乙', share: 0.5, align: 'center' },
      ],
      rows: [{ strong: false, cells: [told(text), told('值', text)] }],
    },
    { kind: 'paragraph', sentences: [told(text, text)] },
  ],
  attachments: [
    { number: text, title: told(text) },
    { number: '2', title: told(text) },
    { number: '', title: told(text) },
  ],
  signature: told(text),
  date: told('2026年11月20日'),
});

/**
 * This parser turns bare addresses into links to themselves even where their signs are escaped. That hides nothing, so
 * such links are read as text; a link whose words are not its address still counts as one.
 */
const toHtml = (markdown: string): string =>
  markdownToHtml(markdown).html.replace(
    /<a href="(?:https?:\/\/|mailto:)[^"]*">((?:https?:\/\/|www\.)[^<]*|[^<]*@[^<]*)<\/a>/gi,
    '$1',
  );
const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&([^;]+);/g, (all, name: string) => ENTITIES[name] ?? all);

test('headings, paragraphs and tables are Markdown', () => {
  const markdown = renderMarkdown(makeReport());
  expect(markdown).toMatch(/^# 某市第一中学工会关于创建模范职工之家的自查报告\n\n某市教育工会：\n\n/);
  expect(markdown).toContain('\n\n## 一、单位和工会基本情况\n\n');
  expect(markdown).toContain('\n\n### （一）组织（应得40分，自评40分）\n\n1.领导小组做到了是。\n\n');
  expect(markdown).toContain('| 考核项目 | 标准分 | 自评分 | 考核分 | 备注 |\n| --- | :-: | :-: | :-: | --- |\n');
  expect(markdown).toMatch(/附件：\n\n【待补充：佐证材料的编号和名称】\n\n某市第一中学工会\n\n2026年11月20日\n$/);
});

const TRAPS = [
  '# 标题',
  '- 列表',
  '1. 列表',
  '2) 列表',
  '| 表 | 格 |',
  '***',
  '---',
  '===',
  '> 引用',
  '[链接](javascript:alert(1))',
  '![图](http://a.b/c.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '`代码` ```块```',
  '**粗** __粗__ ~~删~~',
  'https://example.com 和 www.example.com 和 a@b.com',
  '&lt;b&gt; &amp; &#60;',
  '[^1]: 脚注',
  '\\# 反斜杠 \\',
  '+ 加',
  ': 说明',
  '$x$ {y} ^z^',
];
const PLAIN = '寻常文字';
const plain = toHtml(renderMarkdown(reportWith(PLAIN)));

/** The page has the same shape as with plain words, and the text stands wherever these stood. */
const expectText = (text: string): void => {
  const html = toHtml(renderMarkdown(reportWith(text)));
  expect(tags(html)).toEqual(tags(plain));
  expect(textOf(html)).toBe(textOf(plain).split(PLAIN).join(text));
};

test.each(TRAPS)('%s stays text', (trap) => expectText(plainLine(trap)));

test('S02 whatever is typed changes no heading, list, link, cell or tag and comes back as typed', () => {
  const alphabet = fc.constantFrom(...Array.from('#*_-+=~`|<>[](){}!&;:.\\/"\'^$@ 1a中\n\t0www.http://'));
  const texts = fc.oneof(
    fc.string({ unit: alphabet, maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.constantFrom(...TRAPS), { maxLength: 3 }).map((traps) => traps.join('')),
  );
  fc.assert(
    fc.property(
      texts.map(plainLine).filter((text) => text !== ''),
      expectText,
    ),
    { numRuns: 300 },
  );
}, 30_000);

test('S02 the headings of a report stay the same, whatever the unit wrote in every place that it can', () => {
  const shapeOf = (typed: string): string[] => {
    const report = makeReport({
      unit: { name: typed, kind: 'school', higherUnion: typed },
      answers: {
        leaders: { form: 'yesNo', value: false, note: typed, evidence: [{ number: typed, title: typed }] },
        feature: { form: 'notApplicable', reason: typed },
      },
      actions: { 'criterion-leaders': { state: 'doing', owner: typed, measure: typed, outcome: typed } },
      ballot: { occasion: typed, countedBy: typed },
      papers: {
        guidance: typed,
        sections: { problems: { text: `${typed}\n${typed}`, basis: '' } },
        meeting: { body: 'committee', opinions: typed },
      },
    });
    return tags(toHtml(renderMarkdown(report)));
  };
  const expected = shapeOf(PLAIN);
  for (const trap of TRAPS) expect(shapeOf(trap), trap).toEqual(expected);
});
