/** How an answer reads where two states stand side by side; what the person left open is said as well. */
import type { Answer, Assessment, VetoAnswer } from '../assessment/schema.ts';
import { answerInWords, inputInWords, intervalInWords } from '../report/wording.ts';
import { chineseDate } from '../scoring/calendar.ts';
import type { CriterionResult, Score, Verdict } from '../scoring/result.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Input, Standard } from '../standard/schema.ts';

const NOTHING = '没有回答';

/** The answer to a criterion: 是, 3次, 暂不清楚, 不适用（…）, 没有回答. */
export const criterionWords = (standard: Standard, criterion: Criterion, assessment: Assessment): string => {
  const answer = ownValue(assessment.answers, criterion.id);
  if (answer?.form === 'unknown') return '暂不清楚';
  if (answer?.form === 'notApplicable') return `不适用（${answer.reason}）`;
  if (answer?.form === 'none')
    return criterion.answer.form === 'date' ? (criterion.answer.noneLabel ?? '没有') : '没有';
  const words = answerInWords(criterion, answer, standard, assessment.inputs);
  return typeof words === 'string' ? words : NOTHING;
};

/** The value of a figure with its unit. */
export const figureWords = (input: Input, { inputs }: Assessment): string => {
  const value = ownValue(inputs, input.id);
  return value === undefined ? NOTHING : inputInWords(input, value);
};

const VETO: Readonly<Record<VetoAnswer, string>> = {
  absent: '不存在',
  present: '存在',
  unknown: '暂不清楚',
  notApplicable: '不适用',
};

/** 存在, 不存在, 暂不清楚 or 不适用. */
export const vetoWords = (state: VetoAnswer): string => VETO[state];

/** The answer to a condition of applying. */
export const conditionWords = (id: string, { eligibility }: Assessment): string => {
  const value = ownValue(eligibility, id);
  if (value === undefined) return NOTHING;
  if (typeof value === 'string') return chineseDate(value);
  return value ? '是' : '否';
};

const VERDICT: Readonly<Record<Verdict, string>> = { met: '到线', notMet: '没到', open: '待定' };

/** 到线, 没到 or 待定. */
export const verdictWords = (state: Verdict): string => VERDICT[state];

/** Points as they stand: `4 分`, `0至4分`, 不适用. */
export const pointsWords = (score: Pick<Score, 'low' | 'high'>): string => `${intervalInWords(score)}分`;

/** What a criterion earned, of how much: `2分（满分4分）`. */
export const earnedWords = (result: CriterionResult): string =>
  result.state === 'notApplicable' ? '不适用' : `${pointsWords(result)}（满分${result.fullPoints}分）`;

/** A retired answer, without the standard that asked for it. */
export const bareWords = (answer: Answer): string => {
  switch (answer.form) {
    case 'yesNo':
      return answer.value ? '是' : '否';
    case 'count':
      return String(answer.value);
    case 'rate': {
      const sides = [answer.numerator, answer.denominator].map((side) => side ?? '（未填）');
      return `${sides[0] ?? ''}÷${sides[1] ?? ''}`;
    }
    case 'date':
      return [answer.from, answer.to].flatMap((day) => (day === undefined ? [] : chineseDate(day))).join('至');
    case 'grade':
      return `选项 ${answer.option}`;
    case 'checklist':
      return answer.ticked.length === 0 ? '都没有勾选' : `勾选 ${answer.ticked.join('、')}`;
    case 'selfRated':
      return `自评 ${answer.points} 分`;
    case 'blank':
      return NOTHING;
    case 'none':
      return '没有';
    case 'unknown':
      return '暂不清楚';
    case 'notApplicable':
      return `不适用（${answer.reason}）`;
    default:
      return answer satisfies never;
  }
};
