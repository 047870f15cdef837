import type { Assessment } from '../../assessment/schema.ts';
import { criterionWords } from '../../comparison/wording.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';

/** Criteria whose answer bears 待核 without naming whom to ask: brought along, or marked so by the person. */
export const listToCheck = (
  standard: Standard,
  assessment: Assessment,
): { id: string; title: string; answer: string }[] =>
  listCriteria(standard)
    .filter(({ criterion }) => assessment.answers[criterion.id]?.toCheck === '')
    .map(({ criterion }) => ({
      id: criterion.id,
      title: criterion.title,
      answer: criterionWords(standard, criterion, assessment),
    }));
