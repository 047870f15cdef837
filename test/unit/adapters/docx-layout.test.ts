/** What a reader sees of the Word report beyond the checks of its structure. */
import { beforeAll, expect, test } from 'vitest';
import { renderDocx } from '../../../src/adapters/docx/render-docx.ts';
import { makeReport } from '../report/tiny-case.ts';
import { childrenOf, isOn, openReport, ownText, paragraphsOf, report } from './docx-case.ts';
import { attribute, type Element, find, findAll, partOf, textOf, unzipXml } from './docx-xml.ts';

let bytes: Uint8Array;
let parts: Map<string, Element>;
let page: Element;

beforeAll(async () => {
  ({ bytes, parts, page } = await openReport('standard'));
});

const part = (name: string): Element => partOf(parts, name);
const paragraphs = (): Element[] => paragraphsOf(page);
const faceOf = (paragraph: Element): string | undefined => attribute(paragraph, 'w:rFonts', 'w:eastAsia');

test('the title is 2号 and broken between its parts only', () => {
  const [title] = paragraphs();
  if (!title) throw new Error('no title');
  expect(attribute(title, 'w:jc', 'w:val')).toBe('center');
  expect(attribute(title, 'w:sz', 'w:val')).toBe('44');
  expect(faceOf(title)).toBe('方正小标宋简体');
  const lines = findAll(title, 'w:r')
    .map(textOf)
    .filter((text) => text !== '');
  expect(lines).toEqual(['某市第一中学工会', '关于创建模范职工之家的自查报告']);
  expect(findAll(title, 'w:br')).toHaveLength(1);
});

test('what is missing is highlighted, and nothing else', () => {
  for (const run of findAll(page, 'w:r').filter((found) => textOf(found) !== '')) {
    const isMissing = /^【待补充.*】$/.test(textOf(run));
    expect(attribute(run, 'w:highlight', 'w:val'), textOf(run)).toBe(isMissing ? 'yellow' : undefined);
  }
  expect(textOf(page)).toContain('【待补充：届期】');
});

test('a name that is missing is highlighted in the title as well', async () => {
  const nameless = await renderDocx(makeReport({ unit: { name: '', kind: 'school', higherUnion: '' } }));
  const [title] = findAll(partOf(unzipXml(nameless), 'word/document.xml'), 'w:p');
  const [name] = title ? findAll(title, 'w:r') : [];
  expect(name ? textOf(name) : '').toBe('【待补充：单位名称】');
  expect(name ? attribute(name, 'w:highlight', 'w:val') : '').toBe('yellow');
});

test('titles and group rows of a table stay with the row after them, and the sum with the one before', () => {
  const [scores] = findAll(page, 'w:tbl');
  const rows = scores ? findAll(scores, 'w:tr') : [];
  const kept = rows.filter((row) => findAll(row, 'w:p').every((paragraph) => isOn(paragraph, 'w:keepNext')));
  expect(kept.map((row) => findAll(row, 'w:tc').map(textOf)[0])).toEqual([
    '考核项目',
    '（一）组织',
    '（二）工作',
    '5.表彰',
  ]);
});

test('style properties added by hand stand where the schema wants them', () => {
  const styles = findAll(part('word/styles.xml'), 'w:style');
  const properties = (id: string): string[] => {
    const style = styles.find((found) => found.attributes['w:styleId'] === id);
    return style ? childrenOf(find(style, 'w:pPr')).map((property) => property.name) : [];
  };
  expect(properties('Normal')).toEqual(['w:widowControl', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:spacing']);
  expect(properties('Title')).toEqual(['w:snapToGrid', 'w:spacing']);
  expect(properties('TableText')).toEqual(['w:snapToGrid', 'w:spacing']);
});

test('the file tells the program and the paper, and neither person nor time', () => {
  const core = part('docProps/core.xml');
  const values = Object.fromEntries(childrenOf(core).map((property) => [property.name, ownText(property)]));
  expect(values).toEqual({
    'dc:title': '自查报告',
    'dc:creator': '建家指南',
    'cp:lastModifiedBy': '建家指南',
    'cp:revision': '1',
  });
});

test('the same report gives the same bytes', async () => {
  expect(await renderDocx(report)).toEqual(bytes);
});
