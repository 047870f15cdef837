import { settleRetired } from '../assessment/retire.ts';
import type { Answer, Assessment, Papers } from '../assessment/schema.ts';
import { listCriteria } from '../standard/criteria.ts';
import { editionName } from '../standard/edition-name.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { mapCriteria, type CriterionMap } from './criterion-map.ts';
import { formulaIds, isSameBasis, isSameForm, isSameInput } from './same-question.ts';

/** The new assessment, and what came over and what did not. All lists hold ids. */
export interface CarriedOver {
  assessment: Assessment;
  /** Criteria of the new standard whose answer was brought along. */
  criteria: string[];
  /** Figures, vetoes and conditions of applying that were. */
  inputs: string[];
  vetoes: string[];
  eligibility: string[];
  /** Answered criteria of the old standard that ask nothing that the new one asks. */
  left: string[];
}

/** Where the new assessment begins; clock and chance stay with the caller. */
export interface CarryStart {
  id: string;
  hash: string;
  savedAt: string;
}

const criteriaById = (standard: Standard): Map<string, Criterion> =>
  new Map(listCriteria(standard).map(({ criterion }) => [criterion.id, criterion]));

/** The answer as the other question may take it, marked 待核; `null` where it would say something else there. */
const carryAnswer = (answer: Answer, from: Criterion, to: Criterion): Answer | null => {
  if (!isSameForm(from.answer, to.answer)) return null;
  if (answer.form === 'notApplicable' && !to.mayNotApply) return null;
  if (answer.form === 'none' && (to.answer.form !== 'date' || to.answer.noneLabel === undefined)) return null;
  if (answer.form === 'rate' && answer.formula !== undefined && !formulaIds(to).includes(answer.formula)) return null;
  // Boxes belong to the site, not to the standard: evidence moves with its answer.
  return { ...answer, toCheck: answer.toCheck ?? '' };
};

/** Does it hold more than a way to count figures, or nothing at all? */
const saysSomething = ({ form, note, evidence, ...answer }: Answer): boolean => {
  const isBare = note === undefined && evidence === undefined;
  if (form === 'blank') return !isBare;
  return !(form === 'rate' && isBare && !('numerator' in answer) && !('denominator' in answer));
};

/** How the papers look comes along; what was written and ticked for them belongs to the old standard's papers. */
const carryPapers = ({ skeleton, headings, fonts }: Papers = {}): Papers | undefined => {
  const look: Papers = {
    ...(skeleton === undefined ? {} : { skeleton }),
    ...(headings === undefined ? {} : { headings }),
    ...(fonts === undefined ? {} : { fonts }),
  };
  return Object.keys(look).length > 0 ? look : undefined;
};

/**
 * The same unit under another standard: figures that both ask, criteria that the map says ask the same, vetoes and
 * conditions of the same id that rest on the same clause. Whatever is brought along is 待核; nothing else is guessed.
 */
export function carryOver(
  { standard, assessment }: { standard: Standard; assessment: Assessment },
  to: Standard,
  map: CriterionMap,
  { id, hash, savedAt }: CarryStart,
): CarriedOver {
  const isTrusted = [standard, to].every((each) => map.standards.includes(editionName(each)));
  const [asked, asks] = [criteriaById(standard), criteriaById(to)];
  const answers = new Map<string, Answer>();
  const left: string[] = [];
  const partner = mapCriteria(map, standard, to);
  for (const [criterionId, answer] of Object.entries(assessment.answers)) {
    const [from, target] = [asked.get(criterionId), asks.get(partner.get(criterionId) ?? '')];
    const carried = from && target ? carryAnswer(answer, from, target) : null;
    if (target && carried) answers.set(target.id, carried);
    else if (saysSomething(answer)) left.push(criterionId);
  }
  const inputs = to.inputs.flatMap((input): [string, number | string | boolean][] => {
    const value = ownValue(assessment.inputs, input.id);
    const isShared = standard.inputs.some((other) => isSameInput(other, input, isTrusted));
    return value === undefined || !isShared ? [] : [[input.id, value]];
  });
  const rest = <T, I extends { id: string; basis: Standard['vetoes'][number]['basis'] }>(
    record: Record<string, T>,
    items: readonly I[],
    others: readonly I[],
  ): [string, T][] =>
    items.flatMap((item): [string, T][] => {
      const value = ownValue(record, item.id);
      const other = others.find((each) => each.id === item.id);
      return value !== undefined && other && isSameBasis(item.basis, other.basis) ? [[item.id, value]] : [];
    });
  const vetoes = rest(assessment.vetoes, to.vetoes, standard.vetoes);
  const eligibility = rest(
    assessment.eligibility,
    to.eligibility,
    standard.eligibility.filter(({ id: each, rule }) =>
      to.eligibility.some((item) => item.id === each && JSON.stringify(item.rule) === JSON.stringify(rule)),
    ),
  );
  const { type, version, unit, fictional, confidence, ballot, awardYear } = assessment;
  const papers = carryPapers(assessment.papers);
  return {
    assessment: {
      type,
      version,
      id,
      standard: { id: to.id, edition: to.edition, hash },
      unit,
      ...(fictional === undefined ? {} : { fictional }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(ballot === undefined ? {} : { ballot }),
      ...(awardYear === undefined ? {} : { awardYear }),
      ...(papers === undefined ? {} : { papers }),
      inputs: Object.fromEntries(inputs),
      answers: Object.fromEntries(answers),
      vetoes: Object.fromEntries(vetoes),
      eligibility: Object.fromEntries(eligibility),
      savedAt,
    },
    criteria: [...answers.keys()],
    inputs: inputs.map(([each]) => each),
    vetoes: vetoes.map(([each]) => each),
    eligibility: eligibility.map(([each]) => each),
    left,
  };
}

/**
 * The same assessment under another edition of its standard, or under its changed text: ids mean the same there, so
 * everything stays; what is no longer asked is set aside, and what is asked in another form is 待核.
 */
export function toEdition(
  { standard, assessment }: { standard: Standard; assessment: Assessment },
  to: Standard,
  hash: string,
): Assessment {
  const asks = criteriaById(to);
  const changedForm = new Set(
    listCriteria(standard)
      .filter(({ criterion }) => {
        const now = asks.get(criterion.id);
        return now !== undefined && criterion.answer.form !== 'selfRated' && !isSameForm(criterion.answer, now.answer);
      })
      .map(({ criterion }) => criterion.id),
  );
  const answers = Object.fromEntries(
    Object.entries(assessment.answers).map(([id, answer]): [string, Answer] => [
      id,
      changedForm.has(id) && answer.toCheck === undefined ? { ...answer, toCheck: '' } : answer,
    ]),
  );
  return settleRetired({ ...assessment, answers, standard: { id: to.id, edition: to.edition, hash } }, to, standard);
}
