/** Chapters 五 and 六: what falls short, in the order in which to work, and what to do about it. */
import type { Gap } from '../scoring/result.ts';
import type { Case } from './case.ts';
import { listCriteria } from './case.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { sentence, withFullStop } from './sentence.ts';
import type { Block, Paragraph, Source } from './tree.ts';

/** A gap with the words of the item that it belongs to. */
interface Problem {
  title: string;
  missing: string;
  advice: string;
  source: Source;
  /** The criterion behind it, so that a gate and its criterion are told once. */
  criterion: string | undefined;
}

const toProblem = ({ standard }: Case, gap: Gap): Problem => {
  switch (gap.kind) {
    case 'veto': {
      const veto = standard.vetoes.find((candidate) => candidate.id === gap.ref);
      if (veto)
        return {
          title: veto.title,
          missing: gap.missing,
          advice: veto.advice,
          source: `veto:${veto.id}`,
          criterion: undefined,
        };
      break;
    }
    case 'gate': {
      const gate = standard.gates.find((candidate) => candidate.id === gap.ref);
      const criterion = gate?.metric.kind === 'criterion' ? gate.metric.criterion : undefined;
      if (gate)
        return { title: gate.title, missing: gap.missing, advice: gate.advice, source: `gate:${gate.id}`, criterion };
      break;
    }
    case 'mandatory':
    case 'points': {
      const item = listCriteria(standard).find((candidate) => candidate.id === gap.ref);
      if (item)
        return {
          title: item.title,
          missing: gap.missing,
          advice: item.advice,
          source: `answer:${item.id}`,
          criterion: item.id,
        };
      break;
    }
    default:
      gap.kind satisfies never;
  }
  throw new Error(`The gap list names "${gap.ref}", which the standard does not have.`);
};

/** What was answered and falls short; what nobody has answered yet is no problem but missing. */
const listProblems = (current: Case): Problem[] => {
  const problems: Problem[] = [];
  for (const gap of current.result.gaps) {
    if (gap.state !== 'short') continue;
    const problem = toProblem(current, gap);
    const isTold = problems.some((other) => problem.criterion !== undefined && other.criterion === problem.criterion);
    if (!isTold) problems.push(problem);
  }
  return problems;
};

const toItem = (problem: Problem, index: number, text: string): Paragraph => ({
  kind: 'paragraph',
  lead: sentence([problem.source], `${headingNumber(3, index + 1)}${problem.title}。`),
  sentences: [sentence([problem.source], withFullStop(text))],
});

/** 五、存在的问题 */
export const buildProblems = (current: Case): Block[] => {
  const problems = listProblems(current);
  const isOpen = current.result.criteria.some((criterion) => criterion.state === 'unanswered');
  const rest: Block[] = isOpen ? [{ kind: 'paragraph', sentences: [frame.unanswered] }] : [];
  const none: Block[] = problems.length === 0 && !isOpen ? [{ kind: 'paragraph', sentences: [frame.noShortfall] }] : [];
  return [
    { kind: 'heading', level: 1, id: 'problems', sentence: frame.problems },
    ...problems.map((problem, index) => toItem(problem, index, problem.missing)),
    ...none,
    ...rest,
  ];
};

/** 六、整改措施和下一步打算: one measure for each problem, under the same number. */
export const buildMeasures = (current: Case): Block[] => {
  const measures = listProblems(current).map((problem, index): Paragraph => {
    const item = toItem(problem, index, problem.advice);
    return { ...item, sentences: [...item.sentences, frame.owner] };
  });
  const none: Block[] = [{ kind: 'paragraph', sentences: [frame.noMeasures] }];
  return [
    { kind: 'heading', level: 1, id: 'measures', sentence: frame.measures },
    ...(measures.length > 0 ? measures : none),
  ];
};
