import { expect, test } from 'vitest';
import { isOpposite, sharesWords, turnAround } from '../../../../src/sheet/rule/opposite.ts';

test.each([
  ['未建立', '已建立'],
  ['没有活动室', '有活动室'],
  ['制度不健全', '制度健全'],
  ['迟报', undefined],
])('%s the other way round is %s', (words, turned) => {
  expect(turnAround(words)).toBe(turned);
});

test.each([
  ['无计划', '有计划', true],
  ['未组建', '组建工会', true],
  ['无计划', '有总结', false],
  ['不重视', '重视', false],
  ['迟报', '按时报送', false],
])('%s beside %s: %s', (unmet, met, is) => {
  expect(isOpposite(unmet, met)).toBe(is);
});

test.each([
  ['没有制度', '制度完善', true],
  ['处理不当', '有投诉但妥善处理', true],
  ['未开展培训', '建成但未开放', false],
  ['未建立', '足额拨缴', false],
  ['', '足额拨缴', false],
])('%s has words of %s: %s', (one, other, has) => {
  expect(sharesWords(one, other)).toBe(has);
});
