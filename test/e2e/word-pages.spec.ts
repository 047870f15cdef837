/** The Word report as an office program prints it: the figures of GB/T 9704-2012, measured on the page. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { renderDocx } from '../../src/adapters/docx/render-docx.ts';
import { assessmentSchema } from '../../src/assessment/schema.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sentence } from '../../src/report/sentence.ts';
import { SKELETONS } from '../../src/report/skeleton.ts';
import type { Report, Sentence } from '../../src/report/tree.ts';
import { scoreAssessment } from '../../src/scoring/score.ts';
import { standardSchema } from '../../src/standard/schema.ts';
import { printWithOffice, type PageImage, type PrintedWord } from '../tools/office.ts';
import { expect, test } from './support/test.ts';

test.setTimeout(180_000);

/** 版心 in points: 28 mm from the left, 37 mm from above, 156 × 225 mm. */
const MM = 72 / 25.4;
const AREA = { left: 28 * MM, top: 37 * MM, right: 184 * MM, bottom: 262 * MM };
/** Rounding of the program; and 、 or 。 may hang into the margin by its own width. */
const ROUNDING = 0.8;
const HANGING = /[，。、；：）！？”》]$/;
const CHARACTER = 16;
/** A line on the edge of 版心 is drawn to both sides of it, in points. */
const BORDER = 1.5;
/** Lighter dots are the edges of what is drawn. */
const LIGHT = 200;

const told = (text: string): Sentence => sentence(['frame'], text);
const ruler = (name: string, ...texts: string[]): Report => ({
  title: [told('关于版面的测试')],
  salutation: told('某市总工会：'),
  sections: [],
  blocks: texts.map((text) => ({ kind: 'paragraph', sentences: [told(text)] })),
  attachments: [{ number: '1', title: told('材料') }],
  signature: told(name),
  date: told('2026年12月30日'),
});

const content = (path: string): string => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');

const example = (name: string, skeleton: string): Report => {
  const standard = standardSchema.parse(parse(content('standards/xj-edu-model-home.2009.yaml')));
  const saved = assessmentSchema.parse(JSON.parse(content(`examples/${name}.jianjia.json`)));
  const assessment = { ...saved, papers: { ...saved.papers, skeleton } };
  const result = scoreAssessment(standard, assessment.standard.hash, assessment, '2026-11-20');
  return buildReport(standard, assessment, result, '2026-11-20');
};

/** Words by the height of their line, page numbers left out. */
const linesOf = (words: PrintedWord[], page: number): PrintedWord[][] => {
  const lines = new Map<number, PrintedWord[]>();
  for (const word of words.filter((one) => one.page === page && one.bottom < AREA.bottom + ROUNDING)) {
    const line = Math.round(word.top);
    lines.set(line, [...(lines.get(line) ?? []), word]);
  }
  return [...lines.values()];
};

/** Dots drawn beside or above 版心, but for punctuation that hangs there; below it stands the page number. */
const strayDots = ({ width, dots }: PageImage, hanging: readonly PrintedWord[]): string[] => {
  const found: string[] = [];
  dots.forEach((shade, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isInside = x >= AREA.left - BORDER && x <= AREA.right + BORDER && y >= AREA.top - BORDER;
    if (shade > LIGHT || isInside || y > AREA.bottom) return;
    const isHanging = x > AREA.right && hanging.some(({ top, bottom, right }) => y >= top && y <= bottom && x <= right);
    if (!isHanging) found.push(`${String(x)},${String(y)}`);
  });
  return found;
};

test('整页 22 行，每行 28 字', async () => {
  const files = {
    standard: await renderDocx(ruler('某校工会', '国'.repeat(2_000), '特此报告。')),
    system: await renderDocx(ruler('某校工会', '国'.repeat(2_000), '特此报告。'), { fonts: 'system' }),
  };
  for (const [fonts, { words }] of Object.entries(printWithOffice(files))) {
    for (const page of [2, 3]) {
      const lines = linesOf(words, page).map((line) => line.map(({ text }) => text).join(''));
      expect(lines, `${fonts}, page ${String(page)}`).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
    }
  }
});

test('示例报告的每一页都在版心以内，页码在外侧', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const { id } of SKELETONS) {
    files[`short-${id}`] = await renderDocx(example('school-short', id));
    files[`reaches-${id}`] = await renderDocx(example('school-reaches', id), { fonts: 'system' });
  }
  for (const [name, { words, images }] of Object.entries(printWithOffice(files))) {
    const pages = words[words.length - 1]?.page ?? 0;
    expect(pages, name).toBeGreaterThan(8);
    const numbers = words.filter(({ top }) => top > AREA.bottom);
    const outside = words.filter(({ text, left, top, right, bottom }) => {
      if (top > AREA.bottom) return false;
      const hanging = HANGING.test(text) ? CHARACTER + ROUNDING : ROUNDING;
      return (
        left < AREA.left - ROUNDING ||
        right > AREA.right + hanging ||
        top < AREA.top - ROUNDING ||
        bottom > AREA.bottom + ROUNDING
      );
    });
    expect(outside, name).toEqual([]);
    // What is no word, such as the lines of a table, is seen on the picture only.
    expect(images).toHaveLength(pages);
    const hanging = words.filter(({ text, right }) => HANGING.test(text) && right > AREA.right);
    const stray = images.flatMap((image, index) =>
      strayDots(
        image,
        hanging.filter(({ page }) => page === index + 1),
      ).map((dot) => `page ${String(index + 1)} ${dot}`),
    );
    expect(stray, name).toEqual([]);
    expect(numbers.map(({ text }) => text).join('')).toBe(
      Array.from({ length: pages }, (_, index) => `—${String(index + 1)}—`).join(''),
    );
    const middle = (AREA.left + AREA.right) / 2;
    expect(numbers.filter(({ page, left }) => left > middle !== (page % 2 === 1))).toEqual([]);
    // The signature never stands alone: two papers at least are listed on its page.
    expect(linesOf(words, pages).length, name).toBeGreaterThanOrEqual(4);
  }
});

test('署名和日期各在一行，长短单位名都一样', async () => {
  const names = ['某', '某校工会', '某市第一中学工会', '某市第一中学工会委员会', '长'.repeat(25), 'ABC工会2026'];
  const reports = names.map(
    async (name, index) => [`n${String(index)}`, await renderDocx(ruler(name, '正文。'))] as const,
  );
  const printed = printWithOffice(Object.fromEntries(await Promise.all(reports)));
  for (const [index, name] of names.entries()) {
    const lines = linesOf(printed[`n${String(index)}`]?.words ?? [], 1).map((line) =>
      line.map(({ text }) => text).join(''),
    );
    expect(lines.slice(-2), name).toEqual([name, '2026年12月30日']);
  }
});
