/** Questions as cadres type them: words that only ask, and the form of the answer they ask for. */

import type { Segment } from './segment.ts';

/** Words that ask and do not stand in the answer; longer ones first. */
const ASKING = [
  '请问|想知道|想问|帮我查|查一下|有没有|能不能|可不可以|是不是|要不要|需不需要|用不用|会不会|该不该|可以吗|行不行',
  '什么时候|什么时间|什么地方|什么样|什么是|是什么|什么叫|为什么|干什么|做什么|有什么|什么',
  '怎么组织|怎样组织|如何组织|组织怎么|怎么开展|怎样开展|如何开展|怎么安排|如何安排',
  '怎么样|怎么办|怎么做|怎么|怎样|如何|咋样|咋办|咋',
  '多少|多久|多长时间|多长|多大|几时|几号|几月|几点|几位|几处',
  '哪一些|哪一个|哪些|哪个|哪里|哪儿|哪天|哪年|哪级|哪种|哪几|哪',
  '有几|要几|是否|是谁|由谁|谁来|谁',
  '需要|应该|应当|必须|可以|得要|要求是|规定是',
].join('|');

const COUNTED = '份个条项人次名级天年月类种篇章步家元';
const SPLIT = new RegExp(`${ASKING}|几[${COUNTED}]|[吗呢吧啊么呀嘛]|的(?!确)|了(?!解)`);

/** Characters at the beginning of a part that say nothing by themselves. */
const EDGE = /^(?:[是要把被让给就都也还]|要[交报做])(?=.)/;

/** Characters at the end of a part that only lead over to the question. */
const TAIL = /(?<=..)(?:是|要交|能报)$/;

/** The form of the answer: what a clause that answers holds. */
export function answerForm(query: string): RegExp | undefined {
  const counted = new RegExp(`几([${COUNTED}])`).exec(query)?.[1];
  if (counted !== undefined) return new RegExp(`\\d${counted}`);
  if (/什么时候|什么时间|何时|几时|几月|几号|几点|哪天|截止|期限|多久|多长时间/.test(query))
    return /\d[年月日天周时点:]|[底前]|季度|每年|届/;
  if (/多少|多大|几/.test(query)) return /\d/;
  return undefined;
}

/** What an answer may hold, as one more piece of the query: for 几份 any number of 份. */
export function answerSegment(query: string): Segment[] {
  const counted = new RegExp(`几([${COUNTED}])`).exec(query)?.[1];
  if (counted !== undefined) return [{ text: `#${counted}`, others: [] }];
  return /时候|时间|日期|何时|几时|几月|几号|哪天|截止|期限/.test(query)
    ? [{ text: '#月', others: ['月底', '季度'] }]
    : [];
}

/** The parts of a query without the words that only ask; the words themselves if nothing else is left. */
export function partsOf(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.split(SPLIT)).map((part) => part.replace(EDGE, '').replace(TAIL, ''));
  const meaningful = parts.filter((part) => part.length > 1);
  return meaningful.length > 0 ? [...new Set(meaningful)] : [...words];
}
