import type { Assessment, Evidence } from '../../assessment/schema.ts';

const keyOf = ({ number, title }: Evidence): string => `${number.trim()}\n${title.trim()}`;

/**
 * Papers that are registered for other questions and not for `criterion`, each once, by their numbers; for a person to
 * name the same paper again without typing it.
 */
export const listOtherPapers = (assessment: Assessment, criterion: string): Evidence[] => {
  const here = new Set((assessment.answers[criterion]?.evidence ?? []).map(keyOf));
  const others = new Map<string, Evidence>();
  for (const { evidence = [] } of Object.values(assessment.answers)) {
    for (const paper of evidence) {
      const key = keyOf(paper);
      if (paper.title.trim() !== '' && !here.has(key) && !others.has(key)) others.set(key, paper);
    }
  }
  const inNumbers = ({ number }: Evidence): number => Number.parseFloat(number) || Number.MAX_VALUE;
  return [...others.values()].sort((a, b) => inNumbers(a) - inNumbers(b));
};
