import { expect, test } from 'vitest';
import { mentionFinder } from '../../../../src/site/terms/mentions.ts';
import { makeTerm } from './maker.ts';

const find = mentionFinder([
  makeTerm('职工之家', { id: 'home' }),
  makeTerm('模范职工之家', { id: 'model' }),
  makeTerm('职工代表大会', { id: 'congress', short: ['职代会'] }),
  makeTerm('经费审查委员会', { id: 'review', alsoCalled: ['经审'], except: ['已经审'] }),
]);
/** The words found, with the term that each stands for. */
const found = (text: string): string[] =>
  find(text).map(({ term, at, length }) => `${term}=${text.slice(at, at + length)}`);

test('长的词先认：模范职工之家不算职工之家', () => {
  expect(found('申报模范职工之家，建设职工之家')).toEqual(['model=模范职工之家', 'home=职工之家']);
});

test('简称和别的叫法也认', () => {
  expect(found('职代会和职工代表大会')).toEqual(['congress=职代会', 'congress=职工代表大会']);
});

test('词中间的引号不碍事，成对地带上', () => {
  expect(found('评为“模范”职工之家和模范“职工之家”')).toEqual(['model=“模范”职工之家', 'model=模范“职工之家”']);
  expect(found('召开“职代会”')).toEqual(['congress=职代会']);
});

test('只是字面相同的不认', () => {
  expect(found('方案已经审定，经审报告')).toEqual(['review=经审']);
});

test('没有词就什么也找不到', () => {
  expect(mentionFinder([])('职代会')).toEqual([]);
});
