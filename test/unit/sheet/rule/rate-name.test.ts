import { describe, expect, test } from 'vitest';
import { askRate, findRateNames, nameRate } from '../../../../src/sheet/rule/rate-name.ts';

describe('findRateNames', () => {
  test.each([
    ['职工入会率达到95%', ['入会率']],
    ['入会率达到95%，满意率达到90%', ['入会率', '满意率']],
    ['劳动合同签订率，签订率每低1%', ['劳动合同签订率']],
    ['农民工入会率', ['农民工入会率']],
    ['提高工作效率', []],
    ['按完成比例得分', []],
  ])('%s', (text, names) => {
    expect(findRateNames(text)).toEqual(names);
  });
});

describe('askRate', () => {
  test('asks for members out of staff', () => {
    expect(askRate('入会率')).toMatchObject({
      numerator: { label: '会员人数', unit: '人' },
      denominator: { label: '职工人数', unit: '人' },
    });
  });

  test('does not count the staff for a rate of some of them', () => {
    expect(askRate('农民工入会率').denominator.label).toBe('总数量');
  });

  test.each(['入会率', '好评率', '建档率'])('%s keeps its name', (name) => {
    expect(nameRate(askRate(name))).toBe(name);
  });

  test('a share without a name has none', () => {
    expect(nameRate(askRate(undefined))).toBeUndefined();
  });
});
