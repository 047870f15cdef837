import { expect, test } from 'vitest';
import { normalize, placeOf, wordsOf } from '../../../src/search/fold.ts';

test('文号的括号、空格和全角数字怎么写都一样', () => {
  const forms = [
    '新工基组〔2009〕2号',
    '新工基组[2009]2号',
    '新工基组（２００９）2号',
    '新工基组【2009】 2号',
    '新工基组20092号',
  ];
  expect(new Set(forms.map((form) => wordsOf(form).join('')))).toEqual(new Set(['新工基组⟨2009⟩2号']));
});

test.each([
  ['百分之九十五', '95%'],
  ['95％', '95%'],
  ['九十五', '95'],
  ['一式三份', '一式3份'],
  ['四月底', '4月底'],
  ['二〇〇九年', '2009年'],
  ['十二月', '12月'],
  ['两年', '2年'],
  ['五必访', '五必访'],
  ['職工會經費', '职工会经费'],
  ['“五必访”', '五必访'],
  ['ＷＰＳ', 'wps'],
  ['3.5天', '3.5天'],
])('%s 写成 %s', (typed, folded) => {
  expect(normalize(typed)).toBe(folded);
});

test('标点把词隔开，不相连', () => {
  expect(wordsOf('组织健全、维权到位')).toEqual(['组织健全', '维权到位']);
  expect(normalize('职工，会员')).toBe('职工 会员');
});

test('数字要整个对上', () => {
  expect(placeOf('入会率在95%以上', '95%')).toBe(4);
  expect(placeOf('1995年', '95年')).toBe(-1);
  expect(placeOf('第13次', '3次')).toBe(-1);
  expect(placeOf('一式3份', '#份')).toBe(2);
});
