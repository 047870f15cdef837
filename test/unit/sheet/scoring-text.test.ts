import { describe, expect, test } from 'vitest';
import { readScoringText, type ReadScoring } from '../../../src/sheet/scoring-text.ts';
import { checkCriterion } from '../../../src/standard/criterion-check.ts';
import { criterionSchema } from '../../../src/standard/schema/criterion.ts';
import { measureRecognition, readSentenceCases, shorten } from '../../tools/scoring-sentences.ts';
import { makeCriterion } from '../standard/maker.ts';

/** Least share of the sentences with a rule that must be recognised, and most wrong rules among all sentences. */
const LEAST_RECOGNISED = 0.9;
const MOST_WRONG = 0.02;

describe.each([
  ['all sentences', readSentenceCases()],
  ['those of somebody who had not seen the reader', readSentenceCases().filter(({ set }) => set === 'blind')],
  ['those of somebody else', readSentenceCases().filter(({ set }) => set === 'blind2')],
])('recognition of %s', (_, cases) => {
  const counted = measureRecognition(cases);
  const figures = `${counted.recognised} of ${counted.rules} rules recognised, ${counted.wrong} of ${counted.sentences} wrong`;
  const listed = `${figures}\n${counted.misses.join('\n')}`;

  test('reads most sentences that say a rule', () => {
    expect(counted.recognised / counted.rules, listed).toBeGreaterThanOrEqual(LEAST_RECOGNISED);
  });

  test('hardly ever reads a rule that is not said', () => {
    expect(counted.wrong / counted.sentences, listed).toBeLessThanOrEqual(MOST_WRONG);
  });
});

describe('answering quickly', () => {
  const pieces = [
    '扣',
    '每缺一项',
    '入会率',
    '、',
    '则该项',
    '不足部分',
    '95%',
    '累计最多不超过',
    '。',
    '一二三',
    '(含',
    '按实际',
    '不足85%但',
    '一成',
    '得分=入会率×',
    '不能提供材料等',
    '没有',
    '扣1',
    '出现1例',
    '获上级以上认定',
    '市级以上',
    '逾期未经批准',
    '无复印件不',
    '抽查2名',
  ];
  test.each(pieces)('50,000 characters of “%s” take no time', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    // The best of three: a machine at other work is no slow pattern.
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      readAll(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  function readAll(text: string): void {
    for (const length of [50_000, 400, 80]) {
      readScoringText(text.slice(0, length), { content: text.slice(0, length), points: 5 });
      readScoringText(`${text.slice(0, length)}扣5分`, { content: '', points: 5 });
    }
  }
});

const read = (text: string, points: number | undefined = 4, content = '工会工作'): ReadScoring =>
  readScoringText(text, { content, points });

describe('two rules in one sentence', () => {
  test.each([
    '每次1分，最多4分；未成立不得分',
    '达到95%得4分，90%以上得3分；未成立不得分',
    '每缺一项扣1分；每低1%扣1分',
    '优秀得4分，良好得3分；好4分，差1分',
    '未建立不得分；发生事故一票否决',
    '在届内得4分；每缺一项扣1分',
    '每低1%扣0.5分；未达标不得分',
    '每年至少1次，未开展不得分；未成立不得分',
    '得分＝入会率×4分，每低1%扣0.5分',
    '每低1个百分点扣0.2分，低于90%不得分',
    '取最高项；每次1分，最多4分',
    '8次以上得4分，每增加1次得0.5分',
    '按实际流失比例扣分',
    '按实际完成比例计分；完成得满分，未完成不得分',
    '有计划得2分；有总结得2分；无计划不得分',
    '无计划扣2分；无总结扣2分；被推广的另加2分',
    '未足额拨缴的不得分；满意率未达到60%的，一票否决',
    '国家级4分、省级2分，同一荣誉不重复计分',
    '扣1，2，3分',
    '少1人扣1，少2人扣3',
    '每增加1，得1分',
    '出现1例不得分，每次得1分',
    '发生1起扣1分，发生2起不得分',
    '活动开展，一次扣1分',
    '组织健全；无佐证资料的不予认定',
    '抽查20名职工，2名以上不知晓不得分',
    '同一年度取最高项，每次1分',
    '有三项即得分',
    '有体现即得分，每缺一次扣0.5分',
    '有体现即得分，未换届扣2分',
    '有体现即得分，无计划扣2分，无总结扣2分',
    '达到100%得4分，否则为0，达到60%得2分',
    '国家级加4分，省级加2分，取最高项；未成立不得分',
    '有关部门即给分',
    '获评委认定得4分',
    '建立制度得4分，有制度但落实不够得2分，弄虚作假不得分',
    '建成得4分，建成但未开放得2分，未开展培训不得分',
    '无投诉得3分，有投诉但妥善处理得1分，处理不当不得分',
    '发生事故的，本项直接评定为不合格',
    '审计结论直接评定为不合格',
  ])('%s', (text) => {
    expect(read(text, 4, '入会率达到95%').kind).toBe('unclear');
  });
});

describe('cases that get worse', () => {
  test.each([
    ['公开及时得4分，公开不及时得1分，未公开不得分', 'graded 公开及时:4 公开不及时:1 未公开:0'],
    ['无事故得4分；有事故但处理及时得3分；发生重大事故不得分', 'graded 无事故:4 有事故但处理及时:3 发生重大事故:0'],
    ['按期公开得4分，逾期公开但有说明得1分，其余不得分', 'graded 按期公开:4 逾期公开但有说明:1 以上都不符合:0'],
  ])('%s', (text, short) => {
    expect(shorten(read(text))).toBe(short);
  });
});

describe('an item that the title hangs on', () => {
  const content = '依法足额拨缴工会经费（必备条件）';

  test('has its points and its veto for one case', () => {
    expect(read('达到要求得4分；未足额拨缴的一票否决', 4, content)).toMatchObject({ isVeto: true, fullPoints: 4 });
  });

  test.each([
    ['达到要求得3分；未足额拨缴的一票否决', content],
    ['达到要求得4分；未建立女职委的一票否决', content],
    ['达到要求加4分；未足额拨缴的一票否决', content],
    ['达到要求得4分；未足额拨缴的一票否决', '依法足额拨缴工会经费'],
  ])('%s of %s is no such case', (text, own) => {
    expect(read(text, 4, own).kind).toBe('unclear');
  });
});

/** Every sentence of the table that says a rule. */
const understood = readSentenceCases().filter(({ expect: expected }) => expected !== 'unclear');

describe('what is not understood spoils the sentence', () => {
  const additions = [
    '特殊情况酌情处理',
    '其余参照上级规定',
    '情节严重的加倍扣分',
    '由考核组评定',
    '以此类推',
    '另扣1-2分',
  ];
  test.each(additions)('“%s” beside a rule', (addition) => {
    const misread = understood.filter(({ text, content, points }) => {
      const plain = text.replace(/[。；，]$/, '');
      return read(`${plain}，${addition}。`, points ?? undefined, content).kind === 'understood';
    });
    expect(misread.map(({ text }) => text)).toEqual([]);
  });
});

test('every rule that is read fits its question and its points', () => {
  const faults: string[] = [];
  for (const { text, content, points } of understood) {
    const found = readScoringText(text, { content, points: points ?? undefined });
    if (found.kind === 'unclear' || found.isVeto) continue;
    const { rule, answer, bonusCap, fullPoints } = found;
    const more = { fullPoints: fullPoints ?? 0, bonus: bonusCap !== undefined };
    checkCriterion(criterionSchema.parse(makeCriterion(answer, rule, more)), (field, message) =>
      faults.push(`${text}: ${field} ${message}`),
    );
  }
  expect(faults).toEqual([]);
});

describe('what is asked', () => {
  test.each([
    ['每缺一项扣0.5分', '缺几项？'],
    ['每缺一项制度扣0.5分', '缺几项制度？'],
    ['每发现一处不符合扣0.5分', '发现几处不符合？'],
    ['每有一人未签订劳动合同扣0.2分', '几人未签订劳动合同？'],
    ['未按时上报的，每次扣0.5分', '未按时上报几次？'],
    ['应公开未公开，一项次扣1分', '应公开未公开几项次？'],
    ['抽查20名会员，不符一人扣0.1', '不符几人？'],
    ['出现1例不得分', undefined],
    ['每年不少于4次，每少一次扣0.5分', '实际有几次？'],
    ['每开展一次得1分，满分4分', '实际有几次？'],
    ['未成立不得分', undefined],
  ])('%s asks %s', (text, asks) => {
    expect(read(text)).toMatchObject({ kind: 'understood', asks });
  });
});

describe('how it was understood', () => {
  test.each([
    ['每缺一项扣0.5分', '填“缺几项”。每缺1项扣0.5分，扣完为止。'],
    ['未成立不得分', '符合要求得4分，不符合要求不得分。'],
    ['入会率达95%，每低一个点扣0.2分', '入会率达到95%，每低1个百分点扣0.2分，扣完为止。'],
  ])('%s', (text, meaning) => {
    expect(read(text)).toMatchObject({ meaning });
  });
});

describe('why it was not understood', () => {
  test.each([
    ['酌情扣分', '没有看懂“酌情扣分”。'],
    ['符合得3分', '句中的最高分是3分，与这一项的4分不一致。'],
    ['有计划得1分，有记录得1分，有总结得1分', '各小项加起来是3分，与这一项的4分不一致。'],
    ['每低1%扣0.2分', '没有写明要达到多少。'],
    ['', '没有写评分办法。'],
    ['得分＝入会率×5分', '句中的最高分是5分，与这一项的4分不一致。'],
  ])('%s', (text, why) => {
    expect(read(text)).toEqual({ kind: 'unclear', why });
  });
});

describe('full points', () => {
  test.each([
    ['达到95%得5分，90%以上得3分', 5],
    ['建立制度（2分）', 2],
    ['优秀得5分，良好得3分', 5],
    ['每项加1分，累计不超过5分', 5],
    ['满分3分，未成立不得分', 3],
    ['未成立不得分', undefined],
  ])('%s', (text, fullPoints) => {
    expect(readScoringText(text, { content: '', points: undefined })).toMatchObject({ kind: 'understood', fullPoints });
  });

  test('those of the row come first', () => {
    expect(read('未成立不得分', 4)).toMatchObject({ fullPoints: 4 });
  });
});

test('the points of the item are needed to take points off', () => {
  expect(readScoringText('每发生一起扣1分', { content: '', points: undefined }).kind).toBe('unclear');
});

test('a short form names every part of a rule', () => {
  expect(shorten(read('每次1分，最多3分，无佐证材料不得分。', 3))).toBe('each 次 1 cap 3 +evidence');
});
