import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPaperDocx } from '../../../src/adapters/docx/render-paper-docx.ts';
import { buildPaper } from '../../../src/papers/build-paper.ts';
import { PAPERS, type PaperId } from '../../../src/papers/papers.ts';
import type { PaperCase } from '../../../src/papers/paper-case.ts';
import { plainLines } from '../../../src/report/plain-line.ts';
import { documentText, emptyAssessment, EXAMPLES, makeCase, standardOf } from '../papers/cases.ts';
import { attribute, find, findAll, partOf, textOf, unzipXml } from './docx-xml.ts';

const documentOf = (id: PaperId, current: PaperCase) => {
  const paper = buildPaper(id, current);
  if (paper.kind !== 'document') throw new Error(`${id} is no document`);
  return paper.document;
};

const DOCUMENTS = PAPERS.filter(({ formats }) => formats[0] === 'docx');

describe.each(EXAMPLES)('%s', (_, current) => {
  test.each(DOCUMENTS)('$title is whole and in the layout of official papers', async ({ id, title }) => {
    const document = documentOf(id, current);
    const parts = unzipXml(await renderPaperDocx(document, title));
    const body = partOf(parts, 'word/document.xml');
    const shown = textOf(body).replace(/\s/g, '');
    for (const line of documentText(document)
      .split('\n')
      .flatMap((row) => row.split('|'))) {
      expect(shown).toContain(line.replace(/\s/g, ''));
    }
    expect(attribute(body, 'w:pgSz', 'w:w')).toBe('11906');
    expect(attribute(body, 'w:pgMar', 'w:top')).toBe('2097');
    for (const table of findAll(body, 'w:tbl')) {
      const widths = findAll(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    }
    const marked = findAll(body, 'w:r').filter((run) => findAll(run, 'w:highlight').length > 0);
    for (const run of marked) expect(textOf(run)).toMatch(/^【待补充/);
    expect(marked.length).toBeGreaterThan(0);
    expect(find(partOf(parts, 'docProps/core.xml'), 'dc:title').children).toEqual([title]);
  });
});

test('a paper signed by hand has no signature lines, the notice has unit and date', async () => {
  const current = makeCase(standardOf('six-haves'), emptyAssessment(standardOf('six-haves')));
  const textIn = async (id: PaperId): Promise<string> =>
    textOf(partOf(unzipXml(await renderPaperDocx(documentOf(id, current), id)), 'word/document.xml'));
  expect(await textIn('notice')).toMatch(/某校工会【待补充：公示日期】$/);
  expect(await textIn('meeting')).toMatch(/记录人签名：＿+$/);
});

test('S04 any text of the unit makes a well-formed Word file and stands in it', async () => {
  const standard = standardOf('xj-edu-model-home');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (words) => {
      const assessment = emptyAssessment(standard, {
        papers: { meeting: { body: 'committee', place: words, opinions: words }, deeds: { text: words } },
      });
      for (const id of ['meeting', 'registration'] as const) {
        const bytes = await renderPaperDocx(documentOf(id, makeCase(standard, assessment)), id);
        const text = textOf(partOf(unzipXml(bytes), 'word/document.xml'));
        // Each line is a paragraph.
        for (const line of plainLines(words)) expect(text).toContain(line.split('\uFFFD')[0]);
      }
    }),
    { numRuns: 15 },
  );
});
