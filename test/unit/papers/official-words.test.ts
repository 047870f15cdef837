import { expect, test } from 'vitest';
import { officialWords } from '../../../src/papers/official-words.ts';

test.each([
  ['58 ÷ 64 = 90.63% < 95%，还差 3 人', '58÷64=90.63%，低于95%，还差3人'],
  ['875 ÷ 892 = 98.09% ≥ 95%，得 4 分', '875÷892=98.09%≥95%，得4分'],
  ['（43 + 6）÷ 50 = 98%', '（43＋6）÷50=98%'],
  ['现为 80～96 分，要求 95 分以上', '现为80至96分，要求95分以上'],
  ['5.01% > 5%', '5.01%，高于5%'],
  ['共 5 件：待办 3 件，在办 1 件', '共5件：待办3件，在办1件'],
  ['用 WPS 打开 a b', '用 WPS 打开 a b'],
])('%s reads %s', (words, official) => expect(officialWords(words)).toBe(official));
