import { expect, test } from 'vitest';
import { readingsOf, repairPart, spell } from '../../../src/search/repair.ts';

const READINGS = readingsOf({
  syllables: { hui: '会汇', ru: '入', lv: '率律', zhi: '之职', zi: '自', gong: '工公', shang: '商尚' },
});
const WORDS = ['职工之家', '入会率', '平等协商', '会员'];
const nothing = { stands: (): boolean => false, pairsStand: (): boolean => false };
const repair = (part: string): string | undefined => repairPart(part, WORDS, READINGS, nothing);

test.each([
  ['入汇律', '入会率'],
  ['职工自家', '职工之家'],
  ['平等协尚', '平等协商'],
  ['职之工家', '职工之家'],
  ['职工家', '职工之家'],
  ['职工的之家', '职工之家'],
  ['提高入汇率', '提高入会率'],
])('%s 改成 %s', (typed, repaired) => {
  expect(repair(typed)).toBe(repaired);
});

test('差得远的不改', () => {
  expect(repair('区块链')).toBeUndefined();
  expect(repair('人员')).toBeUndefined();
});

test('文件里有的字不改', () => {
  expect(repairPart('入汇率', WORDS, READINGS, { ...nothing, stands: () => true })).toBeUndefined();
});

test('每一对字都有时只改读音相同的', () => {
  const known = { ...nothing, pairsStand: () => true };
  expect(repairPart('职工自家', WORDS, READINGS, known)).toBe('职工之家');
  expect(repairPart('职工小家', WORDS, READINGS, known)).toBeUndefined();
});

test('字母照文件里的词拼读，可以连着拼几个', () => {
  const readings = readingsOf({ syllables: { ti: '体', yu: '育羽', huo: '活', dong: '动', mao: '毛', qiu: '球' } });
  const words = ['活动', '体育', '羽毛球'];
  expect(spell('yumaoqiu', words, readings)).toEqual(['羽毛球']);
  expect(spell('tiyuhuodong', words, readings)).toEqual(['体育', '活动']);
  expect(spell('tiyux', words, readings)).toBeUndefined();
});
