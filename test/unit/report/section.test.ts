import { expect, test } from 'vitest';
import type { Assessment, Papers } from '../../../src/assessment/schema.ts';
import { SKELETONS } from '../../../src/report/skeleton.ts';
import { listSentences, type Report, sentenceText } from '../../../src/report/tree.ts';
import { chapter, chapterText, makeReport, reportText, tablesOf } from './tiny-case.ts';

const withPapers = (papers: Papers, more: Partial<Assessment> = {}): Report => makeReport({ ...more, papers });
const headingsOf = (report: Report): string[] =>
  report.blocks.flatMap((block) => (block.kind === 'heading' ? [sentenceText(block.sentence)] : []));
const sectionOf = (report: Report, id: string) => {
  const section = report.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
};
/** A unit with shortfalls, so that there are problems and a table of measures. */
const short: Partial<Assessment> = {
  answers: { leaders: { form: 'yesNo', value: false }, meetings: { form: 'count', value: 2 } },
};

test.each(SKELETONS.map(({ id }) => id))('%s holds the same sentences, only under other headings', (skeleton) => {
  const textsOf = (report: Report): string[] =>
    report.blocks
      .flatMap((block) => {
        if (block.kind === 'heading') return [];
        return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : block.sentences;
      })
      .map(sentenceText)
      .sort();
  const papers = { guidance: '为职工服务' };
  expect(textsOf(withPapers({ ...papers, skeleton }, short))).toEqual(textsOf(withPapers(papers, short)));
});

test.each([
  ['by-theme', '为职工服务', ['一、指导思想', '二、创建情况', '（一）组织', '（二）工作', '（三）会员评议情况']],
  ['by-theme', '', ['一、创建情况', '（一）组织', '（二）工作', '（三）会员评议情况', '二、存在的不足和下一步打算']],
  ['by-result', '', ['一、基本情况', '二、建设成果', '（一）组织', '（二）工作', '（三）会员评议情况']],
  ['by-process', '', ['一、自查工作组织情况', '二、基本情况', '（一）组织', '（二）工作', '（三）会员评议情况']],
  [
    'no-such',
    '',
    ['一、单位和工会基本情况', '二、自查工作开展情况', '三、对照标准自查情况', '（一）组织', '（二）工作'],
  ],
])('the headings of %s (%s) are numbered through', (skeleton, guidance, expected) => {
  const headings = headingsOf(withPapers({ skeleton, guidance })).map((title) => title.replace(/（应得.*/, ''));
  expect(headings.slice(0, 5)).toEqual(expected);
});

test('headings without points leave them to the table', () => {
  const report = withPapers({ headings: 'unscored' }, short);
  expect(headingsOf(report).join()).not.toMatch(/应得|自评\d/);
  expect(chapterText(report, 'findings').split('|')[0]).not.toContain('应得');
  expect(tablesOf(report.blocks)[0]?.rows[0]?.cells.map(sentenceText)).toEqual(['（一）组织', '40', '25', '', '']);
});

test('指导思想 stands there only where it was written', () => {
  expect(reportText(withPapers({ guidance: ' \n' }))).toBe(reportText(makeReport()));
  expect(chapterText(withPapers({ guidance: '为职工服务\n办实事' }), 'process')).toMatch(
    /^为职工服务。\n办实事。\n自查/,
  );
});

test('sections have ids of their own, and all of them together are the report', () => {
  const report = withPapers({ guidance: '为职工服务' }, short);
  const ids = report.sections.map(({ id }) => id);
  expect(ids).toEqual([
    'opening',
    'background',
    'guidance',
    'process',
    'a',
    'b',
    'scores',
    'appraisal',
    'problems',
    'measures',
    'conclusion',
  ]);
  expect(report.sections.flatMap(({ headings, blocks }) => [...headings, ...blocks])).toEqual(report.blocks);
  expect(sectionOf(report, 'problems').generated.join('\n')).toBe(chapterText(report, 'problems'));
});

test("a person's words take the place of the paragraphs, and the table stays after them", () => {
  const written = { text: '工会定了三条措施。\n\n下一步逐条落实', basis: '' };
  const report = withPapers({ sections: { measures: written } }, short);
  const blocks = chapter(report, 'measures');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
  expect(chapterText(report, 'measures')).toMatch(/^工会定了三条措施。\n下一步逐条落实\n1\./);
  const [first] = blocks;
  expect(first?.kind === 'paragraph' ? first.sentences[0]?.sources : []).toEqual(['written:measures']);
  const section = sectionOf(report, 'measures');
  expect(section.generated).toEqual(['针对以上问题，整改措施见下表。']);
  expect(section.rewritten).toEqual({ stale: [] });
  expect(sectionOf(report, 'problems').rewritten).toBeUndefined();
});

test('nothing but spaces is no rewriting', () => {
  const report = withPapers({ sections: { opening: { text: ' \u202E\n', basis: '' } } });
  expect(reportText(report)).toBe(reportText(makeReport()));
});

test('figures of a rewritten section that the answers no longer bear out are named', () => {
  const basis = sectionOf(makeReport({ inputs: { staff: 100, members: 90 } }), 'background').generated.join('\n');
  const report = withPapers(
    { sections: { background: { text: '我校有职工100人，其中会员90人。', basis } } },
    { inputs: { staff: 100, members: 98 } },
  );
  expect(sectionOf(report, 'background').rewritten?.stale).toEqual([
    { old: '90人', now: '98人', context: '…有职工100人，其中会员90人。' },
  ]);
});

test('a section is found in every order of chapters', () => {
  for (const { id: skeleton } of SKELETONS) {
    const report = withPapers({ skeleton, sections: { a: { text: '组织健全。', basis: '' } } }, short);
    const texts = listSentences(report).map(sentenceText);
    expect(texts).toContain('组织健全。');
    expect(reportText(report)).not.toContain('会议只做到2次。');
  }
});
