import { listCriteria } from '../../standard/criteria.ts';
import { chooseGradeSet, vetoesOf } from '../../standard/ladder.ts';
import type { Session } from './session.ts';

/** Something that is still to be asked or checked, as it is handed out. */
export interface OpenQuestion {
  id: string;
  /** Which part of the wizard asks it. */
  part: string;
  title: string;
  question: string;
  /** 没有答 · 暂不清楚 · 待核 · 对不上 */
  state: string;
  /** Whom to ask, as an office or post; empty where nobody has said. */
  whom: string;
}

const criteriaOf = ({ standard, assessment, result }: Session): OpenQuestion[] =>
  listCriteria(standard).flatMap(({ criterion, dimension }) => {
    const { id, title, question } = criterion;
    const answer = assessment.value.answers[id];
    const isOpen = result.value.criteria.find((one) => one.id === id)?.state === 'unanswered';
    if (!isOpen && answer?.toCheck === undefined) return [];
    const isWrong = result.value.errors.some(({ item }) => item === id);
    const state = isWrong
      ? '对不上'
      : answer?.toCheck !== undefined
        ? '待核'
        : answer?.form === 'unknown'
          ? '暂不清楚'
          : '没有答';
    return [{ id, part: dimension.title, title, question, state, whom: answer?.toCheck ?? '' }];
  });

const figuresOf = ({ standard, assessment }: Session): OpenQuestion[] =>
  standard.inputs
    .filter(({ id }) => assessment.value.inputs[id] === undefined)
    .map(({ id, label, group, help }) => ({
      id: `input-${id}`,
      part: group,
      title: label,
      question: help ?? '',
      state: '没有填',
      whom: '',
    }));

const vetoesOfSession = ({ standard, assessment, result }: Session): OpenQuestion[] => {
  const set = chooseGradeSet(standard, assessment.value.gradeSet);
  return (set ? vetoesOf(standard, set) : standard.vetoes)
    .filter(
      ({ id, state }) => state !== 'lost' && result.value.vetoes.find((one) => one.id === id)?.state === 'unknown',
    )
    .map(({ id, title, question }) => ({
      id: `veto-${id}`,
      part: '否决项',
      title,
      question,
      state: '不清楚',
      whom: '',
    }));
};

const eligibilityOf = ({ standard, result }: Session): OpenQuestion[] =>
  standard.eligibility
    .filter(({ id }) => result.value.eligibility.find((one) => one.id === id)?.state === 'open')
    .map(({ id, title, question }) => ({
      id: `eligibility-${id}`,
      part: '申报资格',
      title,
      question,
      state: '没有答',
      whom: '',
    }));

/** Everything that is not answered yet or is to be checked, in the order of the steps. */
export const listOpenQuestions = (session: Session): OpenQuestion[] => [
  ...vetoesOfSession(session),
  ...eligibilityOf(session),
  ...figuresOf(session),
  ...criteriaOf(session),
];
