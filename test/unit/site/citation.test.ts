import { expect, test } from 'vitest';
import { citeClause, citeDate, citeDocument } from '../../../src/site/citation.ts';
import { citationForChat } from '../../../src/site/document/clause-place.ts';

const NOTICE = { title: '关于评选的通知', number: '新工基组〔2009〕2号' };

test.each([
  [{ signedOn: '2009-05-13', publishedOn: '2009-08-15' }, '2009年5月13日签发'],
  [{ publishedOn: '2009-08-15' }, '2009年8月15日网页发布'],
  [{ period: { year: 2005, inferred: true } }, '约2005年（推断）'],
  [{ period: { year: 2012, inferred: false } }, '2012年'],
  [{ signedOn: '2009-05-13', period: { year: 2008, inferred: false } }, '2009年5月13日签发'],
  [{}, ''],
])('日期 %o 引作“%s”', (document, words) => {
  expect(citeDate(document)).toBe(words);
});

test('发到群里的引用：名称、文号、条号、日期、地址', () => {
  expect(citationForChat(citeClause(NOTICE, '七（二）5'), citeDate({ signedOn: '2009-05-13' }), 'http://a/#s7')).toBe(
    '《关于评选的通知》（新工基组〔2009〕2号）七（二）5，2009年5月13日签发，http://a/#s7',
  );
});

test('没有文号和日期的，引用里就不写', () => {
  expect(citationForChat(citeDocument({ title: '管理规定' }) + '第三条', citeDate({}), 'http://a/#a3')).toBe(
    '《管理规定》第三条，http://a/#a3',
  );
});
