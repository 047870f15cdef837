import { describe, expect, test } from 'vitest';
import { putInSameWords, spellShare } from '../../../../src/sheet/clause/same-words.ts';

describe('putInSameWords', () => {
  test.each([
    ['落实率达八成以上得1分', '落实率达80%以上得1分'],
    ['九成五以上得1分', '95%以上得1分'],
    ['达不到七成的,不得分', '达不到70%的,不得分'],
    ['不足半数不得分', '不足50%不得分'],
    ['缺一“有”扣1分', '缺一项扣1分'],
    ['按0分计', '不得分'],
    ['该项分值全部扣除', '扣全分'],
    ['少1次扣0.5,扣完为止', '少1次扣0.5分,扣完为止'],
    ['达到90%得3,发表1篇得0.5', '达到90%得3分,发表1篇得0.5分'],
    ['得3分,否则为0', '得3分,否则不得分'],
    ['不足85%,但达到75%', '不足85%但达到75%'],
  ])('%s', (text, plain) => {
    expect(putInSameWords(text)).toBe(plain);
  });

  test.each([
    '一成立就上报',
    '九成员工加入',
    '过半数同意',
    '有制度',
    '扣完为止',
    '扣1-2',
    '扣5%',
    '参加3',
    '学习心得2',
    '不足85%,每低1%扣1分',
  ])('leaves %s', (text) => {
    expect(putInSameWords(text)).toBe(text);
  });
});

describe('spellShare', () => {
  test.each([
    ['未上墙扣一半分', '未上墙扣2分'],
    ['未上墙的扣该项分值的30%', '未上墙的扣1.2分'],
    ['不及时的减半计分', '不及时的扣2分'],
    ['基本健全得一半分', '基本健全得2分'],
  ])('%s', (clause, spelled) => {
    expect(spellShare(clause, 4)).toBe(spelled);
  });

  test.each(['入会率达50%', '得半分', '扣完一半活动经费'])('leaves %s', (clause) => {
    expect(spellShare(clause, 4)).toBe(clause);
  });

  test('a share that the points cannot be split into stays', () => {
    expect(spellShare('扣一半分', 0.25)).toBe('扣一半分');
  });
});
