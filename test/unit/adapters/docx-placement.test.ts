import { expect, test } from 'vitest';
import { EM, INDENT, TEXT_WIDTH } from '../../../src/adapters/docx/layout.ts';
import { breakTitle, measureEms, placeAttachments, placeSignature } from '../../../src/adapters/docx/placement.ts';
import { sentence } from '../../../src/report/sentence.ts';
import { sentenceText } from '../../../src/report/tree.ts';

const DATE = '2026年11月20日';

test('Latin letters and digits take half a character', () => {
  expect(measureEms('工会')).toBe(2);
  expect(measureEms(DATE)).toBe(7);
  expect(measureEms('A1·某👍')).toBe(4);
});

test('the name ends two characters from the right, the date starts two characters after the name', () => {
  const name = '某市第一中学工会委员会';
  const place = placeSignature(name, DATE);
  expect(place.name.left + measureEms(name) * EM).toBe(TEXT_WIDTH - 2 * EM);
  expect(place.date.left).toBe(place.name.left + 2 * EM);
});

test('a date longer than the name takes the two characters, and the name moves left', () => {
  const place = placeSignature('某校工会', DATE);
  expect(place.date.left + measureEms(DATE) * EM).toBe(TEXT_WIDTH - 2 * EM);
  expect(place.name.left).toBe(place.date.left - 2 * EM);
});

test.each(['某', '某校工会', '某市第一中学', '长'.repeat(25), '长'.repeat(26), '长'.repeat(80), ''])(
  'name and date of %s stay inside the text area',
  (name) => {
    const place = placeSignature(name, DATE);
    expect(place.name.left).toBeGreaterThanOrEqual(0);
    expect(place.date.left).toBeGreaterThan(0);
    expect(place.date.left + measureEms(DATE) * EM).toBeLessThanOrEqual(TEXT_WIDTH);
  },
);

test.each(['某', '某校工会', '某市第一中学工会委员会', '长'.repeat(40)])(
  'the date under %s has room for digits a third wider and a gap at each change of script',
  (name) => {
    const { date } = placeSignature(name, '2026年12月30日');
    const widest = measureEms('2026年12月30日') + 8 * 0.17 + 5 * 0.25;
    expect(TEXT_WIDTH - date.left - date.right).toBeGreaterThanOrEqual(widest * EM);
  },
);

test('a title is broken between its parts, as seldom as possible', () => {
  const lines = (...parts: string[]): string[] =>
    breakTitle(parts.map((part) => sentence(['frame'], part))).map((line) => line.map(sentenceText).join(''));
  expect(lines('某校', '关于创建模范职工之家的自查报告')).toEqual(['某校关于创建模范职工之家的自查报告']);
  expect(lines('某市第一中学工会', '关于创建模范职工之家的自查报告', '（虚构示例）')).toEqual([
    '某市第一中学工会',
    '关于创建模范职工之家的自查报告',
    '（虚构示例）',
  ]);
  expect(lines('长'.repeat(30), '报告')).toEqual(['长'.repeat(30), '报告']);
});

test('names of attachments are lined up behind the longest number', () => {
  const { left, firstHanging, hanging } = placeAttachments(['1.', '12.']);
  expect(left - firstHanging).toBe(INDENT);
  expect(left - hanging).toBe(INDENT + 3 * EM);
  expect(hanging).toBeGreaterThan(1.5 * EM);
  expect(placeAttachments(['九'.repeat(99)]).left).toBeLessThan(TEXT_WIDTH / 2);
});
