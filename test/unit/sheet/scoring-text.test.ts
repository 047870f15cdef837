import { describe, expect, test } from 'vitest';
import { readScoringText } from '../../../src/sheet/scoring-text.ts';
import { measureRecognition, readSentenceCases, shorten } from '../../tools/scoring-sentences.ts';

/** Least share of the sentences with a rule that must be recognised, and most wrong rules among all sentences. */
const LEAST_RECOGNISED = 0.9;
const MOST_WRONG = 0.02;

describe('recognition', () => {
  const counted = measureRecognition(readSentenceCases());
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
  ];
  test.each(pieces)('50,000 characters of “%s” take no time', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    const start = performance.now();
    for (const length of [50_000, 400, 80]) {
      readScoringText(text.slice(0, length), { content: text.slice(0, length), points: 5 });
      readScoringText(`${text.slice(0, length)}扣5分`, { content: '', points: 5 });
    }
    expect(performance.now() - start).toBeLessThan(100);
  });
});

test('a short form names every part of a rule', () => {
  const read = readScoringText('每次1分，最多3分，无佐证材料不得分。', { content: '劳动竞赛', points: 3 });
  expect(shorten(read)).toBe('each 次 1 cap 3 +evidence');
});
