import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { clausePlugin } from '../../../../src/clauses/satteri-plugin.ts';
import { spread, termPlugin } from '../../../../src/site/terms/term-plugin.ts';
import { makeTerm } from './maker.ts';

const TERMS = [
  makeTerm('入会率', { id: 'rate' }),
  makeTerm('平等协商', { id: 'talks' }),
  makeTerm('会员', { id: 'member', everyday: true }),
];
const fileURL = new URL('file:///content/notices/wen.mdx');

/** HTML of a document, as the site makes it. */
async function render(source: string, terms = TERMS): Promise<string> {
  const { html } = await markdownToHtml(source, { hastPlugins: [clausePlugin({}), termPlugin(terms)], fileURL });
  return html;
}
const marked = (html: string): string[] =>
  [...html.matchAll(/<a class="term" href="([^"]+)">/g)].map(([, to = '']) => to);

test('第一次出现的词成为通到术语页的链接，后面的不再标', async () => {
  const html = await render('入会率要高，入会率。\n\n入会率和平等协商。\n');
  expect(html).toContain('<a class="term" href="/terms/rate/">入会率</a>要高，入会率。');
  expect(marked(html)).toEqual(['/terms/rate/', '/terms/talks/']);
});

test('标题、已有的链接和人人都懂的词不标', async () => {
  const html = await render('## 一、入会率\n\n[入会率](https://example.org)看会员。\n');
  expect(marked(html)).toEqual([]);
});

test('一是、二是和加重的字里照样标，字一个不多一个不少', async () => {
  const html = await render('要做好：一是**平等协商**；二是入会率。\n');
  expect(marked(html)).toEqual(['/terms/talks/', '/terms/rate/']);
  expect(html.replace(/<[^>]*>|\n/g, '')).toBe('要做好：一是平等协商；二是入会率。');
});

test('一篇最多标十二个，从头到尾匀着标', async () => {
  const terms = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木', (sign, index) =>
    makeTerm(sign, { id: `t${index}` }),
  );
  const html = await render(`${terms.map(({ term }) => term).join('、')}。\n`, terms);
  expect(marked(html)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22].map((index) => `/terms/t${index}/`));
  expect(spread(['a', 'b'], 12)).toEqual(['a', 'b']);
});
