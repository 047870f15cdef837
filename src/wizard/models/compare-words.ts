import type { Change, Comparison, ScoredState } from '../../comparison/compare.ts';
import { bareWords, pointsWords } from '../../comparison/wording.ts';
import { readRetiredKey, type RetiredKind } from '../../assessment/retire.ts';
import type { Assessment } from '../../assessment/schema.ts';
import type { Score } from '../../scoring/result.ts';
import { hasScore } from '../../standard/scored.ts';
import { checksInWords } from './total-words.ts';

/** What the two sides are called, such as 存档点 and 现在. */
export interface SideNames {
  before: string;
  after: string;
}

const round = (points: number): number => Math.round(points * 100) / 100;

const stepInWords = (gain: number): string => {
  if (gain === 0) return '';
  return gain > 0 ? `，确定的分多了 ${gain} 分` : `，确定的分少了 ${-gain} 分`;
};

/** 确定 62 分，最高 88 分（满分 100 分）; 得 62 分（满分 100 分） where nothing is open. */
export const scoreWords = (score: Score): string => {
  const { low, high, fullPoints } = score;
  return low === high
    ? `得 ${low} 分（满分 ${fullPoints} 分）`
    : `确定 ${low} 分，最高 ${high} 分（满分 ${fullPoints} 分）`;
};

/** How a whole state stands, in a few words. */
export const stateWords = ({ standard, result }: ScoredState): string =>
  hasScore(standard) ? scoreWords(result.total) : checksInWords(result);

/** Total and grade of both sides, one sentence each. */
export const totalLines = ({ total, grade }: Comparison, names: SideNames, isScored: boolean): string[] => {
  const gain = round(total.after.low - total.before.low);
  const { before, after } = grade;
  const title = (found: string | null): string => (found === null ? '还没有到等级' : `到“${found}”`);
  return [
    ...(isScored
      ? [
          `得分：${names.before}${scoreWords(total.before)}；${names.after}${scoreWords(total.after)}${stepInWords(gain)}。`,
        ]
      : []),
    before === after
      ? `等级：两边一样，${title(after)}。`
      : `等级：${names.before}${title(before)}；${names.after}${title(after)}。`,
  ];
};

/** One change in a sentence: 入会率多得 2 分，由“90%”改为“95%”. */
export const changeWords = ({ title, before, after, gain }: Change, isScored: boolean): string => {
  const points = gain === 0 || !isScored ? '' : gain > 0 ? `多 ${gain} 分` : `少 ${-gain} 分`;
  const turn =
    before === '' ? '新增的一项' : after === '' ? '不再问' : before === after ? '' : `由“${before}”变为“${after}”`;
  return [title, [points, turn].filter(Boolean).join('，')].filter(Boolean).join('：');
};

/** 62至88分 of a dimension, or that it is not there. */
export const dimensionWords = (score: Score | null): string =>
  score ? `${pointsWords(score)}（满分${score.fullPoints}分）` : '没有这一部分';

/** Heading of each kind of item. */
export const KIND_WORDS: Readonly<Record<Change['kind'], string>> = {
  gate: '门槛',
  veto: '否决项',
  condition: '申报条件',
  criterion: '考核项目',
  figure: '单位数据',
};

const RETIRED_WORDS: Readonly<Record<RetiredKind, string>> = {
  criterion: '考核项目',
  veto: '否决项',
  eligibility: '申报条件',
  input: '单位数据',
  award: '申报奖项',
  ladder: '等级口径',
};

/** One retired answer as it is listed. */
export interface RetiredLine {
  key: string;
  kind: string;
  title: string;
  answer: string;
  note: string;
}

const answerOf = (kind: RetiredKind, answer: NonNullable<Assessment['retired']>[string]['answer']): string => {
  if (kind === 'veto' && answer.form === 'yesNo') return answer.value ? '存在' : '不存在';
  return bareWords(answer);
};

/** What lies under 已停用项, in the order of the ids. */
export const listRetired = ({ retired = {} }: Assessment): RetiredLine[] =>
  Object.entries(retired).map(([key, { title, answer }]) => {
    const { kind, id } = readRetiredKey(key);
    const papers = (answer.evidence ?? []).map((line) => `附件${line.number} ${line.title}`);
    return {
      key,
      kind: RETIRED_WORDS[kind],
      title: title ?? `编号 ${id}`,
      answer: answerOf(kind, answer),
      note: [answer.note ?? '', ...papers].filter(Boolean).join('；'),
    };
  });

/** The retired answers as text to take along. */
export const retiredText = (lines: readonly RetiredLine[]): string =>
  lines.map(({ kind, title, answer, note }) => `${kind}　${title}：${answer}${note && `（${note}）`}`).join('\n');

/** `已答 40/48` with the points behind it where there are any. */
export const progressWords = ({ answered, all, points }: { answered: number; all: number; points: string }): string =>
  [`已答 ${answered}/${all}`, points].filter(Boolean).join('，');
