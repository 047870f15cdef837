import { beforeAll, expect, test } from 'vitest';
import { renderDocx } from '../../../src/adapters/docx/render-docx.ts';
import { makeReport } from '../report/tiny-case.ts';
import { attribute, type Element, find, findAll, partOf, textOf, unzipXml } from './docx-xml.ts';

/** A report with shortfalls, so that both tables, marks to fill in and several attachments occur. */
const report = makeReport({
  answers: {
    leaders: { form: 'yesNo', value: false },
    meetings: { form: 'count', value: 2, note: '一行\n又一行', evidence: [{ number: '3', title: '会议记录' }] },
    term: { form: 'unknown' },
    rights: {
      form: 'grade',
      option: 'all',
      evidence: [
        { number: '12', title: '制度' },
        { number: '1', title: '文件' },
      ],
    },
  },
});

let bytes: Uint8Array;
let parts: Map<string, Element>;
let page: Element;

beforeAll(async () => {
  bytes = await renderDocx(report);
  parts = unzipXml(bytes);
  page = find(partOf(parts, 'word/document.xml'), 'w:body');
});

const part = (name: string): Element => partOf(parts, name);
const number = (name: string, key: string, root = page): number => Number(attribute(root, name, key));
const children = (element: Element): Element[] => element.children.filter((child) => typeof child !== 'string');
/** Paragraphs of the body itself, those of tables left out. */
const paragraphs = (): Element[] => children(page).filter((child) => child.name === 'w:p');
const isOn = (paragraph: Element, name: string): boolean =>
  findAll(paragraph, name).some((found) => !['false', '0', 'off'].includes(found.attributes['w:val'] ?? 'true'));
const ownText = (element: Element): string => element.children.filter((child) => typeof child === 'string').join('');
const faceOf = (paragraph: Element): string | undefined => attribute(paragraph, 'w:rFonts', 'w:eastAsia');

test('the paper is A4 and the text area 156 × 225 mm', () => {
  const near = (value: number, expected: number, by: number): void =>
    expect(Math.abs(value - expected), `${value} is not ${expected}`).toBeLessThanOrEqual(by);
  near(number('w:pgSz', 'w:w'), 11906, 2);
  near(number('w:pgSz', 'w:h'), 16838, 2);
  near(number('w:pgMar', 'w:top'), 2097, 2);
  near(number('w:pgMar', 'w:bottom'), 1984, 2);
  near(number('w:pgMar', 'w:left'), 1587, 2);
  near(number('w:pgMar', 'w:right'), 1474, 2);
  near(number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right'), 8845, 4);
  near(number('w:pgSz', 'w:h') - number('w:pgMar', 'w:top') - number('w:pgMar', 'w:bottom'), 12757, 4);
});

test('a page holds 22 lines of 28 characters', () => {
  const body = paragraphs().filter((paragraph) => attribute(paragraph, 'w:ind', 'w:firstLineChars') !== undefined);
  const height = number('w:pgSz', 'w:h') - number('w:pgMar', 'w:top') - number('w:pgMar', 'w:bottom');
  const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
  expect(body.length).toBeGreaterThan(20);
  for (const paragraph of body) {
    const line = number('w:spacing', 'w:line', find(paragraph, 'w:pPr'));
    expect(attribute(paragraph, 'w:spacing', 'w:lineRule')).toBe('exact');
    expect(22 * line).toBeLessThanOrEqual(height);
    expect(23 * line).toBeGreaterThan(height);
    for (const run of findAll(paragraph, 'w:r')) {
      const pitch = number('w:sz', 'w:val', run) * 10 + number('w:spacing', 'w:val', run);
      expect(28 * pitch).toBeLessThanOrEqual(width);
      expect(29 * pitch).toBeGreaterThan(width);
    }
  }
  expect(attribute(page, 'w:docGrid', 'w:type')).toBe('lines');
});

test('no part uses the line rule that Word ignores', () => {
  for (const [name, content] of parts) {
    const rules = findAll(content, 'w:spacing').map((spacing) => spacing.attributes['w:lineRule']);
    expect(rules, name).not.toContain('exactly');
  }
});

test('every run with text names its font for all scripts, and none follows the theme', () => {
  for (const [name, content] of parts) {
    for (const run of findAll(content, 'w:r').filter((found) => textOf(found) !== '')) {
      const fonts = find(run, 'w:rFonts').attributes;
      expect(new Set(['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((key) => fonts[key])).size, name).toBe(1);
      expect(fonts['w:eastAsia']).toBeTruthy();
    }
    for (const fonts of findAll(content, 'w:rFonts')) expect(Object.keys(fonts.attributes).join()).not.toMatch(/Theme/);
  }
});

test('headings have the font and indent of their level', () => {
  const faces = new Map([
    [/^[一二三四五六七]、/, '黑体'],
    [/^（[一二三四]）/, '楷体_GB2312'],
    [/^\d+\./, '仿宋_GB2312'],
  ]);
  for (const [pattern, face] of faces) {
    const matching = paragraphs().filter(
      (paragraph) => pattern.test(textOf(paragraph)) && attribute(paragraph, 'w:ind', 'w:firstLineChars') !== undefined,
    );
    expect(matching.length, face).toBeGreaterThan(1);
    for (const paragraph of matching) expect(faceOf(paragraph), textOf(paragraph)).toBe(face);
  }
  const styled = paragraphs().filter((paragraph) => attribute(paragraph, 'w:pStyle', 'w:val')?.startsWith('Heading'));
  expect(styled.every((paragraph) => /^([一二三四五六七]、|（.）)/.test(textOf(paragraph)))).toBe(true);
  expect(styled).toHaveLength(9);
});

test('every paragraph of the body starts two characters in, but for title, addressee, attachments and signature', () => {
  const exceptions = paragraphs().filter((paragraph) => attribute(paragraph, 'w:ind', 'w:firstLineChars') !== '200');
  expect(exceptions.map(textOf)).toEqual([
    '某市第一中学工会关于创建模范职工之家的自查报告',
    '',
    '某市教育工会：',
    '',
    '附件：1.文件',
    '3.会议记录',
    '12.制度',
    '',
    '某市第一中学工会',
    '2026年11月20日',
  ]);
});

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

test('page numbers stand outside with dashes, on odd pages right and on even pages left', () => {
  expect(isOn(part('word/settings.xml'), 'w:evenAndOddHeaders')).toBe(true);
  const targets = new Map(
    findAll(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const references = findAll(page, 'w:footerReference');
  expect(references).toHaveLength(2);
  for (const { attributes } of references) {
    const footer = part(`word/${targets.get(attributes['r:id'])}`);
    const isOdd = attributes['w:type'] === 'default';
    const side = isOdd ? 'right' : 'left';
    expect(attribute(footer, 'w:jc', 'w:val')).toBe(side);
    expect(attribute(footer, 'w:ind', `w:${side}`)).toBe('280');
    expect(attribute(footer, 'w:sz', 'w:val')).toBe('28');
    expect(attribute(footer, 'w:rFonts', 'w:eastAsia')).toBe('宋体');
    expect(textOf(footer)).toBe('—  —');
    expect(findAll(footer, 'w:instrText').map((field) => ownText(field))).toEqual(['PAGE']);
  }
});

test('tables are of one width, repeat their first row and split none', () => {
  const tables = findAll(page, 'w:tbl');
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    const widths = findAll(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(attribute(table, 'w:tblW', 'w:w')).toBe('8844');
    expect(attribute(table, 'w:tblLayout', 'w:type')).toBe('fixed');
    const rows = findAll(table, 'w:tr');
    expect(rows.map((row) => isOn(row, 'w:tblHeader'))).toEqual(rows.map((_, index) => index === 0));
    expect(rows.every((row) => isOn(row, 'w:cantSplit'))).toBe(true);
    for (const row of rows) {
      expect(findAll(row, 'w:tcW').map((cell) => Number(cell.attributes['w:w']))).toEqual(widths);
    }
  }
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

test('headings, lead sentences and all from the last paragraph to the date stay with what follows', () => {
  const blocks = children(page).filter((block) => block.name !== 'w:sectPr');
  const kept = blocks.filter((block) => block.name === 'w:p' && isOn(block, 'w:keepNext')).map(textOf);
  expect(kept).toEqual([
    '某市第一中学工会关于创建模范职工之家的自查报告',
    '',
    '某市教育工会：',
    '一、单位和工会基本情况',
    '二、自查工作开展情况',
    '三、对照标准自查情况',
    expect.stringMatching(/^（一）组织/),
    expect.stringMatching(/^（二）工作/),
    expect.stringMatching(/各项自评得分见下表/),
    '四、会员评议情况',
    '五、存在的问题',
    '六、整改措施和下一步打算',
    '针对以上问题，整改措施见下表。',
    '七、自评结论',
    '特此报告。',
    '',
    '3.会议记录',
    '12.制度',
    '',
    '某市第一中学工会',
  ]);
});

test('fonts that Windows lacks have a substitute that it has', () => {
  const fonts = findAll(part('word/fontTable.xml'), 'w:font');
  const substitutes = new Map(fonts.map((font) => [font.attributes['w:name'], attribute(font, 'w:altName', 'w:val')]));
  const used = new Set(findAll(page, 'w:rFonts').map((face) => face.attributes['w:eastAsia']));
  expect([...used].filter((face) => !substitutes.has(face))).toEqual([]);
  expect(substitutes.get('仿宋_GB2312')).toBe('仿宋');
  expect(substitutes.get('楷体_GB2312')).toBe('楷体');
  expect(substitutes.get('方正小标宋简体')).toMatch(/宋体/);
  expect(fonts.every((font) => attribute(font, 'w:charset', 'w:val') === '86')).toBe(true);
});

test('the system profile uses fonts of Windows only', async () => {
  const system = unzipXml(await renderDocx(report, { fonts: 'system' }));
  const used = new Set(
    findAll(partOf(system, 'word/document.xml'), 'w:rFonts').map((face) => face.attributes['w:eastAsia']),
  );
  expect([...used].sort()).toEqual(['仿宋', '宋体', '楷体', '黑体']);
  expect(findAll(partOf(system, 'word/fontTable.xml'), 'w:altName')).toEqual([]);
});

test('the theme names no font that Chinese Windows lacks', () => {
  const theme = part('word/theme/theme1.xml');
  const faces = ['a:latin', 'a:ea', 'a:cs', 'a:font']
    .flatMap((name) => findAll(theme, name))
    .map((face) => face.attributes['typeface']);
  expect([...new Set(faces)].sort()).toEqual(['', 'Times New Roman', '宋体']);
});

test('style properties added by hand stand where the schema wants them', () => {
  const styles = findAll(part('word/styles.xml'), 'w:style');
  const properties = (id: string): string[] => {
    const style = styles.find((found) => found.attributes['w:styleId'] === id);
    return style ? children(find(style, 'w:pPr')).map((property) => property.name) : [];
  };
  expect(properties('Normal')).toEqual(['w:widowControl', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:spacing']);
  expect(properties('Title')).toEqual(['w:snapToGrid', 'w:spacing']);
  expect(properties('TableText')).toEqual(['w:snapToGrid', 'w:spacing']);
});

test('the file tells the program and the paper, and neither person nor time', () => {
  const core = part('docProps/core.xml');
  const values = Object.fromEntries(children(core).map((property) => [property.name, ownText(property)]));
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

test('every relationship leads to a part of the package', () => {
  for (const [name, content] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const { attributes } of findAll(content, 'Relationship')) {
      expect([...parts.keys()], name).toContain(`${folder}${attributes['Target']}`);
    }
  }
  expect([...parts.keys()][0]).toBe('[Content_Types].xml');
});
