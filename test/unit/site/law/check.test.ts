import { expect, test } from 'vitest';
import { checkLawFigures } from '../../../../src/site/law/check.ts';

const topics = new Set(['jingfei-shenji']);
const figure = {
  id: 'jingfei-2',
  matter: 'jingfei',
  subject: '拨缴多少',
  says: '2%。',
  sources: [{ law: 'gonghui', article: '第四十三条' }],
  read: 'A',
  topic: 'jingfei-shenji',
};
const file = {
  matters: [{ id: 'jingfei', title: '经费' }],
  laws: { gonghui: { title: '工会法', of: 'text', date: '2021-12-24' } },
  figures: [figure],
};

test('完整的文件可以通过', () => {
  expect(checkLawFigures(file, topics).figures).toEqual([figure]);
});

test.each([
  ['id', { ...file, figures: [figure, figure] }, 'jingfei-2: id: is given twice'],
  ['matter', { ...file, figures: [{ ...figure, matter: 'x' }] }, 'jingfei-2: matter: no x among matters'],
  ['topic', { ...file, figures: [{ ...figure, topic: 'x' }] }, 'jingfei-2: topic: no x in content/topics.yaml'],
  ['law', { ...file, figures: [{ ...figure, sources: [{ law: 'x' }] }] }, 'jingfei-2: sources: no x among laws'],
  ['unused law', { ...file, laws: { ...file.laws, x: file.laws.gonghui } }, 'x: law that no figure cites'],
  ['empty matter', { ...file, matters: [...file.matters, { id: 'x', title: 'X' }] }, 'x: matter without a figure'],
  ['grade', { ...file, figures: [{ ...figure, read: 'C' }] }, 'figures.0.read: '],
  ['unknown field', { ...file, figures: [{ ...figure, points: 3 }] }, 'figures.0: Unrecognized key: "points"'],
  [
    'link',
    { ...file, laws: { gonghui: { ...file.laws.gonghui, link: 'https://wenku.example.com/1' } } },
    'laws.gonghui.link: must be a page of a .gov.cn site',
  ],
  ['no date', { ...file, laws: { gonghui: { title: '工会法', of: 'text' } } }, 'laws.gonghui.date: '],
])('%s 出错时说出文件、哪一条、哪个字段', (_, data, message) => {
  expect(() => checkLawFigures(data, topics)).toThrow(`content/law-figures.yaml: ${message}`);
});
