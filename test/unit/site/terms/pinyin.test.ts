import { expect, test } from 'vitest';
import { readWord } from '../../../../src/site/terms/pinyin.ts';

test('带调的音节、连写和首字母', () => {
  expect(readWord('职工之家')).toEqual({
    syllables: ['zhí', 'gōng', 'zhī', 'jiā'],
    typed: ['zhi', 'gong', 'zhi', 'jia'],
    plain: 'zhigongzhijia',
    initials: 'zgzj',
  });
});

test('ü 按键盘写成 v，“一”标本调，标点不出音节', () => {
  expect(readWord('女职工').plain).toBe('nvzhigong');
  expect(readWord('入会率').initials).toBe('rhl');
  expect(readWord('一票否决').syllables[0]).toBe('yī');
  expect(readWord('“安康杯”竞赛').plain).toBe('ankangbeijingsai');
});

test('生成的读音不对时用给出的，音节数要和字数一样', () => {
  expect(readWord('积极分子', 'jī jí fèn zǐ').syllables[2]).toBe('fèn');
  expect(() => readWord('积极分子', 'jī jí fèn')).toThrow('3 syllables for 4 characters of 积极分子');
});
