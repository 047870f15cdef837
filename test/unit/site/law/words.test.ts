import { expect, test } from 'vitest';
import { citeSource } from '../../../../src/site/law/words.ts';

test.each([
  [
    { title: '中华人民共和国工会法', named: true, of: 'text', date: '2021-12-24' },
    '第十一条',
    '《中华人民共和国工会法》第十一条，2021年12月24日文本',
  ],
  [
    { title: '企业民主管理规定', named: true, number: '总工发〔2012〕12号', of: 'issued', date: '2012-02-13' },
    undefined,
    '《企业民主管理规定》（总工发〔2012〕12号），2012年2月13日印发',
  ],
  [
    { title: '某部令第17号', named: false, of: 'effective', date: '2012-01-01' },
    undefined,
    '某部令第17号，2012年1月1日起施行',
  ],
  [{ title: '上海市工会条例', named: true, of: 'undated' }, '第十三条', '《上海市工会条例》第十三条，所据文本没有日期'],
] as const)('%o', (law, article, words) => {
  expect(citeSource(law, article)).toBe(words);
});
