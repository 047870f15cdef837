import { listCriteria } from '../standard/criteria.ts';
import { hasScore } from '../standard/scored.ts';
import type { ScoredState } from './compare.ts';
import { mapCriteria, type CriterionMap } from './criterion-map.ts';
import { criterionWords, earnedWords } from './wording.ts';

/** One side of a pair: the item, its answer and what it earned, in words. */
interface Side {
  id: string;
  title: string;
  answer: string;
  /** Empty where the standard has no score. */
  earned: string;
}

/** Two criteria of different standards that ask the same thing. */
export interface Correspondence {
  left: Side;
  right: Side;
  /** Do both answers read the same? */
  isSame: boolean;
}

const sidesOf = ({ standard, assessment, result }: ScoredState): Map<string, Side> => {
  const results = new Map(result.criteria.map((item) => [item.id, item]));
  return new Map(
    listCriteria(standard).map(({ criterion }) => {
      const scored = results.get(criterion.id);
      const side: Side = {
        id: criterion.id,
        title: criterion.title,
        answer: criterionWords(standard, criterion, assessment),
        earned: scored && hasScore(standard) ? earnedWords(scored) : '',
      };
      return [criterion.id, side];
    }),
  );
};

/** The criteria of two standards that ask the same thing, in the order of the first. */
export const listCorrespondences = (left: ScoredState, right: ScoredState, map: CriterionMap): Correspondence[] => {
  const [lefts, rights] = [sidesOf(left), sidesOf(right)];
  const partners = mapCriteria(map, left.standard, right.standard);
  return [...lefts.values()].flatMap((side) => {
    const other = rights.get(partners.get(side.id) ?? '');
    return other ? [{ left: side, right: other, isSame: side.answer === other.answer }] : [];
  });
};
