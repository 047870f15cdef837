/** What makes a Word file an official paper, one check each, in both choices of fonts: GB/T 9704-2012 and Word's schema. */
import { beforeAll, describe, expect, test } from 'vitest';
import { FACES } from '../../../src/adapters/docx/fonts.ts';
import { childrenOf, isOn, openReport, type OpenedDocx, ownText, paragraphsOf } from './docx-case.ts';
import { attribute, type Element, find, findAll, partOf, textOf } from './docx-xml.ts';

const near = (value: number, expected: number, by: number): void => {
  expect(Math.abs(value - expected), `${String(value)} is not ${String(expected)}`).toBeLessThanOrEqual(by);
};

describe.each(['standard', 'system'] as const)('%s fonts', (fonts) => {
  const faces = FACES[fonts];
  let file: OpenedDocx;
  beforeAll(async () => {
    file = await openReport(fonts);
  });
  const part = (name: string): Element => partOf(file.parts, name);
  const size = (name: string, key: string, root = file.page): number => Number(attribute(root, name, key));
  const textWidth = (): number => size('w:pgSz', 'w:w') - size('w:pgMar', 'w:left') - size('w:pgMar', 'w:right');
  const textHeight = (): number => size('w:pgSz', 'w:h') - size('w:pgMar', 'w:top') - size('w:pgMar', 'w:bottom');
  /** Paragraphs of the running text and its headings. */
  const indented = (): Element[] =>
    paragraphsOf(file.page).filter((one) => attribute(one, 'w:ind', 'w:firstLineChars') !== undefined);

  test('1 the paper is A4', () => {
    near(size('w:pgSz', 'w:w'), 11906, 2);
    near(size('w:pgSz', 'w:h'), 16838, 2);
  });

  test('2 天头 37 mm, 订口 28 mm', () => {
    const margins = { top: 2097, bottom: 1984, left: 1587, right: 1474 };
    for (const [side, expected] of Object.entries(margins)) near(size('w:pgMar', `w:${side}`), expected, 2);
  });

  test('3 the text area is 156 × 225 mm', () => {
    near(textWidth(), 8845, 4);
    near(textHeight(), 12757, 4);
  });

  test('4 a page holds 22 lines and not 23', () => {
    expect(indented().length).toBeGreaterThan(20);
    for (const paragraph of indented()) {
      const line = size('w:spacing', 'w:line', find(paragraph, 'w:pPr'));
      expect(22 * line).toBeLessThanOrEqual(textHeight());
      expect(23 * line).toBeGreaterThan(textHeight());
    }
    expect(attribute(file.page, 'w:docGrid', 'w:type')).toBe('lines');
  });

  test('5 a line holds 28 characters and not 29', () => {
    for (const run of indented().flatMap((paragraph) => findAll(paragraph, 'w:r'))) {
      const pitch = size('w:sz', 'w:val', run) * 10 + size('w:spacing', 'w:val', run);
      expect(28 * pitch).toBeLessThanOrEqual(textWidth());
      expect(29 * pitch).toBeGreaterThan(textWidth());
    }
  });

  test('6 no line rule that Word does not know', () => {
    for (const [name, content] of file.parts) {
      const rules = findAll(content, 'w:spacing').map((spacing) => spacing.attributes['w:lineRule']);
      expect(
        rules.filter((rule) => rule !== undefined && !['exact', 'auto', 'atLeast'].includes(rule)),
        name,
      ).toEqual([]);
    }
    for (const paragraph of indented()) expect(attribute(paragraph, 'w:spacing', 'w:lineRule')).toBe('exact');
  });

  test('7 every run with text names one font for all scripts', () => {
    for (const [name, content] of file.parts) {
      for (const run of findAll(content, 'w:r').filter((found) => textOf(found) !== '')) {
        const { attributes } = find(run, 'w:rFonts');
        const names = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((key) => attributes[key]);
        expect(new Set(names).size, name).toBe(1);
        expect(Object.values<string | undefined>({ ...faces })).toContain(attributes['w:eastAsia']);
      }
    }
  });

  test('8 no font follows the theme, and the theme names none that Chinese Windows lacks', () => {
    for (const [, content] of file.parts) {
      for (const named of findAll(content, 'w:rFonts')) {
        expect(Object.keys(named.attributes).join()).not.toMatch(/Theme/);
      }
    }
    const named = ['a:latin', 'a:ea', 'a:cs', 'a:font'].flatMap((name) =>
      findAll(part('word/theme/theme1.xml'), name).map(({ attributes }) => attributes['typeface']),
    );
    expect([...new Set(named)].sort()).toEqual(['', 'Times New Roman', '宋体']);
  });

  /** The foot of odd and of even pages. */
  const footers = (): Record<string, Element> => {
    const targets = new Map(
      findAll(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'],
        attributes['Target'],
      ]),
    );
    return Object.fromEntries(
      findAll(file.page, 'w:footerReference').map(({ attributes }) => [
        attributes['w:type'] ?? '',
        part(`word/${targets.get(attributes['r:id']) ?? ''}`),
      ]),
    );
  };

  test('9 page numbers stand outside, one character in', () => {
    expect(isOn(part('word/settings.xml'), 'w:evenAndOddHeaders')).toBe(true);
    const { default: odd, even } = footers();
    for (const [footer, side] of [
      [odd, 'right'],
      [even, 'left'],
    ] as const) {
      expect(footer && attribute(footer, 'w:jc', 'w:val')).toBe(side);
      expect(footer && attribute(footer, 'w:ind', `w:${side}`)).toBe('280');
    }
    expect(Object.keys(footers())).toHaveLength(2);
  });

  test('10 the page number is 4号 宋体 with a dash on either side, 7 mm below the text', () => {
    for (const footer of Object.values(footers())) {
      expect(textOf(footer)).toBe('—  —');
      expect(findAll(footer, 'w:instrText').map(ownText)).toEqual(['PAGE']);
      expect(attribute(footer, 'w:sz', 'w:val')).toBe('28');
      expect(attribute(footer, 'w:rFonts', 'w:eastAsia')).toBe('宋体');
    }
    // From the edge of the paper to the foot of the number: 35 mm less 7 mm, less the height of 4号.
    near(size('w:pgMar', 'w:footer'), 1984 - 397 - 170, 30);
  });

  test('11 every paragraph starts two characters in, but for those placed otherwise', () => {
    const exceptions = paragraphsOf(file.page).filter(
      (paragraph) => attribute(paragraph, 'w:ind', 'w:firstLineChars') !== '200',
    );
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
    for (const paragraph of indented()) expect(attribute(paragraph, 'w:ind', 'w:firstLine')).toBe('640');
  });

  test('12 tables fill the text area, repeat their first row and split none', () => {
    const tables = findAll(file.page, 'w:tbl');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const widths = findAll(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
      expect(attribute(table, 'w:tblW', 'w:w')).toBe('8844');
      expect(attribute(table, 'w:tblLayout', 'w:type')).toBe('fixed');
      const rows = findAll(table, 'w:tr');
      expect(rows.map((row) => isOn(row, 'w:tblHeader'))).toEqual(rows.map((_, index) => index === 0));
      for (const row of rows) {
        expect(isOn(row, 'w:cantSplit')).toBe(true);
        expect(findAll(row, 'w:tcW').map((cell) => Number(cell.attributes['w:w']))).toEqual(widths);
      }
    }
  });

  test('13 headings, lead sentences and all from the last paragraph to the date stay with what follows', () => {
    const blocks = childrenOf(file.page).filter((block) => block.name !== 'w:sectPr');
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

  test('14 every font is in the font table, with a substitute where Windows lacks it', () => {
    const table = findAll(part('word/fontTable.xml'), 'w:font');
    const substitutes = Object.fromEntries(
      table.map((font) => [font.attributes['w:name'] ?? '', attribute(font, 'w:altName', 'w:val') ?? '']),
    );
    const used = findAll(file.page, 'w:rFonts').map((face) => face.attributes['w:eastAsia'] ?? '');
    expect([...new Set(used)].filter((face) => !(face in substitutes))).toEqual([]);
    expect(Object.fromEntries(Object.entries(substitutes).filter(([, other]) => other !== ''))).toEqual(
      fonts === 'system' ? {} : { 方正小标宋简体: '华文中宋,宋体', 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体' },
    );
    expect(table.every((font) => attribute(font, 'w:charset', 'w:val') === '86')).toBe(true);
  });

  test('15 the font of a heading is that of its level', () => {
    const levels: [RegExp, string, string | undefined][] = [
      [/^[一二三四五六七]、/, faces.level1, 'Heading1'],
      [/^（[一二三四]）/, faces.level2, 'Heading2'],
      [/^\d+\./, faces.body, undefined],
    ];
    for (const [pattern, face, style] of levels) {
      const matching = indented().filter((paragraph) => pattern.test(textOf(paragraph)));
      expect(matching.length, face).toBeGreaterThan(1);
      for (const paragraph of matching) {
        expect(attribute(paragraph, 'w:rFonts', 'w:eastAsia'), textOf(paragraph)).toBe(face);
        expect(attribute(paragraph, 'w:pStyle', 'w:val'), textOf(paragraph)).toBe(style);
      }
    }
    const styled = findAll(file.page, 'w:pStyle').filter(({ attributes }) =>
      /^Heading/.test(attributes['w:val'] ?? ''),
    );
    expect(styled).toHaveLength(9);
  });

  test('16 every part is well formed, every relationship leads to one, and no text is left behind by a program', () => {
    for (const [name, content] of file.parts) {
      expect(textOf(content)).not.toMatch(/undefined|NaN|\[object/);
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of findAll(content, 'Relationship')) {
        expect([...file.parts.keys()], name).toContain(`${folder}${attributes['Target'] ?? ''}`);
      }
    }
    expect([...file.parts.keys()][0]).toBe('[Content_Types].xml');
  });
});
