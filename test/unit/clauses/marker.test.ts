import { expect, test } from 'vitest';
import { chineseNumber, readMarker, readPoints } from '../../../src/clauses/marker.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['二十三', 23],
  ['一百', 100],
  ['一百零五', 105],
  ['一百二十', 120],
])('%s 读作 %i', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

test.each(['', '零', '甲', '2'])('“%s” 不是编号用的数字', (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test.each([
  ['一、指导思想', 'chapter', 1, '一、'],
  ['十二、其他', 'chapter', 12, '十二、'],
  ['（二）基层工会', 'section', 2, '（二）'],
  ['(二)基层工会', 'section', 2, '(二)'],
  ['5、工会组织', 'item', 5, '5、'],
  ['1.不断提高', 'item', 1, '1.'],
  ['3．全角点', 'item', 3, '3．'],
  ['（1）小项', 'subitem', 1, '（1）'],
  ['(12)小项', 'subitem', 12, '(12)'],
  ['第三条 会员', 'article', 3, '第三条'],
  ['第二十一条', 'article', 21, '第二十一条'],
  ['第4条', 'article', 4, '第4条'],
])('“%s” 的编号', (text, kind, number, raw) => {
  expect(readMarker(text)).toEqual({ kind, number, raw });
});

test.each(['1.63天', '一年来', '2009年', '（工会）', '第三方', '一是开展', '100、百'])('“%s” 不以编号开头', (text) => {
  expect(readMarker(text)).toBeUndefined();
});

test('一是、二是要在标点之后，并且依次', () => {
  const text = '有：一是开展，统一是好事；二是做好。四是不算；三是了解';
  expect(readPoints(text, 0).map(({ raw, at }) => [raw, text.slice(at, at + 2)])).toEqual([
    ['一是', '一是'],
    ['二是', '二是'],
    ['三是', '三是'],
  ]);
  expect(readPoints('；三是应该；四是实行', 2).map(({ number }) => number)).toEqual([3, 4]);
});
