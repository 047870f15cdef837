import { expect, test } from 'vitest';
import { checkReferences, checkTerms } from '../../../../src/site/terms/check.ts';
import { parseTerms } from '../../../../src/site/terms/file.ts';
import { makeTerm } from './maker.ts';

test('好的词表没有问题', () => {
  const terms = [
    makeTerm('职代会', { id: 'a', related: ['b'], except: ['非职代会'] }),
    makeTerm('教代会', { id: 'b', pinyin: 'jiào dài huì' }),
  ];
  expect(checkTerms(terms)).toEqual([]);
});

test('重复的 id，一个词指两个条目，指向自己或没有的条目，都点名', () => {
  const problems = checkTerms([
    makeTerm('职代会', { id: 'a', related: ['a', 'c'] }),
    makeTerm('教代会', { id: 'b', short: ['职代会'] }),
    makeTerm('会代会', { id: 'b', alsoCalled: ['教代会', '会代会'] }),
  ]);
  expect(problems).toEqual([
    'b.id: given twice',
    'a.related: names the term itself',
    'a.related: there is no term c',
    'b.short: "职代会" stands for a already',
    'b.alsoCalled: "教代会" stands for b already',
    'b.alsoCalled: "会代会" stands for b already',
  ]);
});

test('读音和字数不合，排除的词里没有这个词，都点名', () => {
  const problems = checkTerms([makeTerm('职代会', { pinyin: 'zhí dài', except: ['教代会'] })]);
  expect(problems).toEqual([
    'ci.except: "教代会" holds no name of the term',
    'ci.pinyin: 2 syllables for 3 characters of 职代会',
  ]);
});

test('没有的条款和主题点名', () => {
  const term = makeTerm('入会率', { basis: [{ clause: 'wen#s1' }, { clause: 'wen#s9' }], topics: ['a', 'b'] });
  expect(checkReferences([term], { clauses: new Set(['wen#s1']), topics: new Set(['a']) })).toEqual([
    'ci.basis: there is no clause wen#s9',
    'ci.topics: there is no topic b',
  ]);
});

const yaml = (fields: string): string => `
- id: ruhuilv
  term: 入会率
  topics: [zuzhi-jianshe]
${fields}`;
const SOUND = `  definition: 会员占职工的比例。
  basis: [{ common: true }]
  certainty: C
`;

test('词表从 YAML 读出，没写的字段有默认值', () => {
  expect(parseTerms(yaml(SOUND))).toEqual([
    makeTerm('入会率', { id: 'ruhuilv', definition: '会员占职工的比例。', topics: ['zuzhi-jianshe'] }),
  ]);
});

test.each([
  ['不认识的字段', `${SOUND}  note: 甲\n`, /content\/terms\.yaml: ruhuilv: .*note/],
  ['释义不是句子', SOUND.replace('。', ''), /ruhuilv\.definition: must be one or two sentences/],
  ['没有依据', SOUND.replace('[{ common: true }]', '[]'), /ruhuilv\.basis/],
  ['A 级没有原文', SOUND.replace('certainty: C', 'certainty: A'), /ruhuilv\.certainty: A needs a law/],
  ['B 级没有文件', SOUND.replace('certainty: C', 'certainty: B'), /ruhuilv\.certainty: B needs a document/],
  ['依据写得不对', SOUND.replace('common: true', 'law: 工会法'), /ruhuilv\.basis/],
])('%s，构建停下并说出文件、词和字段', (_what, fields, message) => {
  expect(() => parseTerms(yaml(fields))).toThrow(message);
});
