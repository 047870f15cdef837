import { expect, test } from 'vitest';
import { mergeAssessments } from '../../../src/assessment/merge.ts';
import type { Papers } from '../../../src/assessment/schema.ts';
import { conflictWords } from '../../../src/wizard/models/merge-words.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const standard = makeStandard({ a: [makeYesNo('a1', 1)] });

const wordsOf = (mine: Papers, theirs: Papers): string[] => {
  const [one, other] = [makeAssessment({}, { papers: mine }), makeAssessment({}, { papers: theirs })];
  return mergeAssessments(one, other).conflicts.map((conflict) => {
    const words = conflictWords(conflict, standard, one, other, (kind) => kind);
    return [words.title, words.mine, words.theirs].join('/');
  });
};

test('each choice for the papers is named and reads in words', () => {
  expect(
    wordsOf(
      {
        skeleton: 'by-standard',
        headings: 'scored',
        fonts: 'standard',
        guidance: '甲',
        deeds: { limit: 500, text: '丙' },
      },
      {
        skeleton: 'by-process',
        headings: 'unscored',
        fonts: 'system',
        guidance: '乙',
        deeds: { limit: 2000, text: '丁' },
      },
    ),
  ).toEqual([
    '自查报告的结构/对照考核表逐部分写（默认）/先写自查怎样组织，再写情况、问题、整改',
    '自查报告标题里的分数/写分数/不写分数',
    'Word 文件的字体/公文标准字体/系统自带字体',
    '指导思想/甲/乙',
    '主要事迹的字数/500 字以内/2000 字以内',
    '主要事迹/丙/丁',
  ]);
});

test('a section and the meeting say what they are about', () => {
  expect(
    wordsOf(
      {
        sections: { problems: { text: '甲', basis: '' }, a: { text: '丙', basis: '' } },
        meeting: { body: 'committee', date: '2026-03-05', expected: 9 },
      },
      {
        sections: { problems: { text: '乙', basis: '' }, a: { text: '丁', basis: '' } },
        meeting: { body: 'congress', date: '2026-03-06', expected: 10 },
      },
    ),
  ).toEqual([
    '自查报告 · 存在的问题/甲/乙',
    `自查报告 · ${standard.dimensions[0]?.title ?? ''}/丙/丁`,
    '讨论自查的会议 · 会议名称/工会委员会会议/会员（代表）大会',
    '讨论自查的会议 · 日期/2026年3月5日/2026年3月6日',
    '讨论自查的会议 · 应到人数/9/10',
  ]);
});
