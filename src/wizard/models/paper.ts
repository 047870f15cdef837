import type { Answer } from '../../assessment/schema.ts';
import { CHECK_WORDS, checkState, countChecks } from '../../report/check-count.ts';
import { evidenceRemark } from '../../report/evidence.ts';
import { answerInWords, intervalInWords, pointsInWords } from '../../report/wording.ts';
import type { CriterionResult } from '../../scoring/result.ts';
import { chooseGradeSet, vetoesOf } from '../../standard/ladder.ts';
import type { Criterion, Eligibility, Standard, Veto } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import type { Session } from './session.ts';

/** One item of the filled form. */
export interface PaperRow {
  id: string;
  /** Place in the whole table, from 1. */
  number: number;
  title: string;
  question: string;
  /** Full points; empty in a table without points. */
  full: string;
  /** The answer in words; empty where there is none yet. */
  answer: string;
  /** 自评分, or whether it is met; empty where it is not decided. */
  own: string;
  /** Numbers of the papers, and what is to be checked. */
  remark: string;
}

/** A dimension of the filled form. */
export interface PaperSection {
  id: string;
  title: string;
  full: string;
  own: string;
  rows: readonly PaperRow[];
}

/** A question beside the points, with its answer in words. */
export interface PaperLine {
  id: string;
  title: string;
  question: string;
  answer: string;
}

/** The filled form (自评表) of an assessment, or a blank one. */
export interface Paper {
  title: string;
  unitName: string;
  higherUnion: string;
  /** Day of the self-assessment in words; empty on a blank form. */
  day: string;
  isFictional: boolean;
  notice: string;
  /** Which rules were used: edition and hash. */
  rules: string;
  hasPoints: boolean;
  sections: readonly PaperSection[];
  /** The last line of the table. */
  sum: { full: string; own: string };
  vetoes: readonly PaperLine[];
  eligibility: readonly PaperLine[];
}

const answerWords = (session: Session, criterion: Criterion, result: CriterionResult): string => {
  const { standard, assessment } = session;
  const answer: Answer | undefined = assessment.value.answers[criterion.id];
  if (answer?.form === 'unknown') return '暂不清楚';
  if (answer?.form === 'notApplicable') return `不适用：${answer.reason}`;
  if (result.state === 'notApplicable') return criterion.appliesTo?.otherwise ?? '不适用';
  if (answer?.form === 'none' && criterion.answer.form === 'date') return criterion.answer.noneLabel ?? '';
  const words = answerInWords(criterion, answer, standard, assessment.value.inputs);
  return typeof words === 'string' ? words : '';
};

const ownWords = (standard: Standard, result: CriterionResult): string => {
  if (!hasScore(standard)) return result.state === 'unanswered' ? '' : CHECK_WORDS[checkState(result)];
  if (result.state === 'notApplicable') return '不适用';
  return result.state === 'unanswered' ? '' : intervalInWords(result);
};

const remarkWords = (session: Session, { id }: Criterion): string => {
  const answer = session.assessment.value.answers[id];
  const papers = evidenceRemark(answer?.evidence ?? []).map((part) => (typeof part === 'string' ? part : part.text));
  const toCheck = answer?.toCheck === undefined ? '' : `待核${answer.toCheck && `：${answer.toCheck}`}`;
  const isWrong = session.result.value.errors.some(({ item }) => item === id);
  return [papers.join(''), toCheck, isWrong ? '有矛盾，先不算' : ''].filter(Boolean).join('；');
};

const sectionsOf = (session: Session, isBlank: boolean): PaperSection[] => {
  const { standard } = session;
  const result = session.result.value;
  const hasPoints = hasScore(standard);
  let number = 0;
  return standard.dimensions.map(({ id, title, criteria }) => {
    const score = result.dimensions.find((dimension) => dimension.id === id);
    const count = countChecks(
      result,
      criteria.map((criterion) => criterion.id),
    );
    const own = hasPoints ? score && intervalInWords(score) : `${count.met}/${count.all}`;
    return {
      id,
      title,
      full: hasPoints && score ? pointsInWords(score.fullPoints) : '',
      own: isBlank ? '' : (own ?? ''),
      rows: criteria.map((criterion): PaperRow => {
        const one = result.criteria.find((candidate) => candidate.id === criterion.id);
        const isFilled = !isBlank && one !== undefined;
        number += 1;
        return {
          id: criterion.id,
          number,
          title: `${criterion.title}${criterion.mandatory ? '（必备）' : ''}${criterion.bonus ? '（加分）' : ''}`,
          question: criterion.question,
          full: hasPoints ? pointsInWords(criterion.fullPoints) : '',
          answer: isFilled ? answerWords(session, criterion, one) : '',
          own: isFilled ? ownWords(standard, one) : '',
          remark: isBlank ? '' : remarkWords(session, criterion),
        };
      }),
    };
  });
};

const VETO_WORDS = { absent: '不存在', present: '存在', unknown: '', notApplicable: '不适用' } as const;

/** The vetoes that count in the chosen ladder. */
const countedVetoes = ({ standard, assessment }: Session): readonly Veto[] => {
  const set = chooseGradeSet(standard, assessment.value.gradeSet);
  return set ? vetoesOf(standard, set) : standard.vetoes;
};

const eligibilityWords = (session: Session, { id }: Eligibility): string => {
  const state = session.result.value.eligibility.find((one) => one.id === id)?.state;
  const value = session.assessment.value.eligibility[id];
  if (state === 'notApplicable') return '不适用';
  if (value === undefined) return '';
  return typeof value === 'string' ? chineseDate(value) : value ? '是' : '否';
};

/** The form of an assessment; `isBlank` leaves all but the questions and the unit empty. */
export const buildPaper = (session: Session, isBlank: boolean): Paper => {
  const { standard } = session;
  const { unit, fictional } = session.assessment.value;
  const result = session.result.value;
  const hasPoints = hasScore(standard);
  const { met, all } = countChecks(result);
  const own = hasPoints ? intervalInWords(result.total) : `${met}/${all}`;
  return {
    title: standard.title,
    unitName: unit.name,
    higherUnion: unit.higherUnion,
    day: isBlank ? '' : chineseDate(result.asOf),
    isFictional: fictional === true,
    notice: standard.notice,
    rules: `${standard.edition} 版，校验码 ${result.standard.hash}`,
    hasPoints,
    sections: sectionsOf(session, isBlank),
    sum: { full: hasPoints ? pointsInWords(result.total.fullPoints) : '', own: isBlank ? '' : own },
    vetoes: countedVetoes(session).map(({ id, title, question }) => {
      const state = result.vetoes.find((veto) => veto.id === id)?.state ?? 'unknown';
      return { id, title, question, answer: isBlank ? '' : VETO_WORDS[state] };
    }),
    eligibility: standard.eligibility.map((item) => ({
      id: item.id,
      title: item.title,
      question: item.question,
      answer: isBlank ? '' : eligibilityWords(session, item),
    })),
  };
};
