import { expect, test } from 'vitest';
import { type Lexicon, otherNames, readPinyin } from '../../../src/search/lexicon.ts';

const term = (name: string, reading: string) => ({ record: 0, names: [name], readings: [reading] });
const lexicon: Lexicon = {
  shards: 1,
  records: 1,
  blockSize: 1,
  terms: [
    term('职工之家', 'zhi gong zhi jia'),
    term('集体合同', 'ji ti he tong'),
    term('合同', 'he tong'),
    term('送清凉', 'song qing liang'),
  ],
  synonyms: [{ said: ['公章'], written: ['加盖公章'] }],
  titles: [],
};

test.each([
  ['zhigongzhijia', '职工之家'],
  ['zhi gong zhi jia', '职工之家'],
  ['zgzj', '职工之家'],
  ['职工zhijia', '职工之家'],
  ['zhigong之家', '职工之家'],
  ['集体ht', '集体合同'],
  ['集体hetong期限', '集体合同期限'],
  ['送qingl', '送清凉'],
])('“%s”读成“%s”', (typed, meant) => {
  expect(readPinyin(typed.split(' '), lexicon)).toEqual([meant]);
});

test.each(['pdf', '集体pdf', '职工', '合同xy'])('“%s”没有可读的拼音', (typed) => {
  expect(readPinyin([typed], lexicon)).toBeUndefined();
});

test('别的说法里没有它自己', () => {
  expect(otherNames('公章', lexicon)).toEqual(['加盖公章']);
  expect(otherNames('合同', lexicon)).toEqual([]);
});
