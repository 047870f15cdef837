import { describe, expect, test } from 'vitest';
import { buildDeeds, countCharacters } from '../../../src/papers/deeds.ts';
import { sentenceText } from '../../../src/report/tree.ts';
import { answeredAssessment, CASES, emptyAssessment, makeCase, STANDARDS, standardOf } from './cases.ts';

const school = standardOf('xj-edu-model-home');

describe.each([500, 1500, 2000] as const)('within %i characters', (limit) => {
  test.each(CASES)('%s: whole sentences, counted right', (_, current) => {
    const assessment = { ...current.assessment, papers: { deeds: { limit } } };
    const deeds = buildDeeds({ ...current, assessment });
    const sentences = deeds.paragraphs.flat().map(sentenceText);
    expect(deeds.limit).toBe(limit);
    expect(deeds.count).toBeLessThanOrEqual(limit);
    if (deeds.count === 0) {
      expect(sentences).toEqual(['【待补充：主要事迹】']);
      return;
    }
    expect(countCharacters(sentences.join(''))).toBe(deeds.count);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^【】]+[。！？][”’）》]*$/u);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

test('a tighter limit leaves out what earns least, and the order stays that of the standard', () => {
  const current = makeCase(school, answeredAssessment(school, true));
  const all = buildDeeds({ ...current, assessment: { ...current.assessment, papers: { deeds: { limit: 2000 } } } });
  const few = buildDeeds({ ...current, assessment: { ...current.assessment, papers: { deeds: { limit: 500 } } } });
  const texts = (deeds: typeof all): string[] => deeds.paragraphs.flat().map(sentenceText);
  expect(few.count).toBeLessThan(all.count);
  expect(few.count).toBeGreaterThan(400);
  expect(texts(all).filter((text) => texts(few).includes(text))).toEqual(texts(few));
});

test('what is not done, or said not to be, is no deed', () => {
  const nothing = buildDeeds(makeCase(school, answeredAssessment(school, false)));
  expect(nothing.paragraphs.flat().map(sentenceText).join('')).not.toMatch(/没有|尚未/);
  const answers = { a01: { form: 'yesNo', value: true, note: '印发了文件。还没有开会。' } } as const;
  const deeds = buildDeeds(makeCase(school, emptyAssessment(school, { answers })));
  expect(deeds.paragraphs.flat().map(sentenceText)).toContain('印发了文件。');
  expect(deeds.paragraphs.flat().map(sentenceText).join('')).not.toContain('开会');
});

test('the person’s own words stand as they are, with the count beside the limit', () => {
  for (const standard of STANDARDS) {
    const text = `第一段${'事'.repeat(600)}\n\n第二段`;
    const assessment = emptyAssessment(standard, { papers: { deeds: { limit: 500, text } } });
    const deeds = buildDeeds(makeCase(standard, assessment));
    expect(deeds).toMatchObject({ isOwn: true, count: 606, limit: 500 });
    expect(deeds.paragraphs.map((sentences) => sentences.map(sentenceText).join(''))).toEqual(text.split('\n\n'));
  }
});

test('characters are counted without blanks, and one outside the basic plane once', () => {
  expect(countCharacters('甲 乙\n丙，1.5\u{20000}')).toBe(8);
});

test.each(CASES)('%s: every deed comes from an item with all its points', (_, current) => {
  const { paragraphs, isOwn, count } = buildDeeds(current);
  if (isOwn || count === 0) return;
  for (const { sources } of paragraphs.flat()) {
    const id = /^answer:(.+)$/.exec(sources[0] ?? '')?.[1];
    const found = current.result.criteria.find((criterion) => criterion.id === id);
    expect(found).toMatchObject({ state: 'scored', points: found?.fullPoints });
  }
});
