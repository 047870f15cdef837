import type { Assessment, Evidence } from '../assessment/schema.ts';
import type { CriterionResult, ScoringResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { BOXES, findBox, type Box } from './boxes.ts';
import { suggestBox } from './suggestion.ts';

/** Where a paper is registered: among the evidence lines of a question. */
export interface PaperUse {
  criterion: Criterion;
  index: number;
}

/** A paper in its box. One of the same number and title that several questions name is one paper. */
export interface FiledPaper {
  evidence: Evidence;
  /** At least one. */
  uses: readonly [PaperUse, ...PaperUse[]];
  /** Nobody has chosen the box: it comes from the question (按题目归入). */
  isSuggested: boolean;
}

/** A question whose answer claims something that its papers do not yet show. */
export interface MissingPapers {
  criterion: Criterion;
  /** No paper at all is registered for it. */
  hasNone: boolean;
  /** Papers that the question asks for and whose name fits none that is registered. */
  papers: readonly string[];
}

/** What lies in one box, and what is missing in it. `box` is `undefined` for what fits none. */
export interface BoxContents {
  box: Box | undefined;
  papers: readonly FiledPaper[];
  missing: readonly MissingPapers[];
}

/** Papers are the same when so much of the asked name stands in the registered one, counted in pairs of characters. */
const SAME_NAME = 0.5;

/** 会员名册（含劳务工） is asked for as 会员名册. */
const bareName = (name: string): string =>
  name.replace(/（[^）]*）|\([^)]*\)/g, '').replace(/[\s，。；、：“”《》〔〕]/g, '');

const pairsOf = (name: string): string[] => {
  const characters = Array.from(bareName(name));
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
};

/** Does the registered title name the paper that is asked for? A guess by the words, and shown as such. */
export const isNamed = (asked: string, title: string): boolean => {
  const wanted = pairsOf(asked);
  const present = new Set(pairsOf(title));
  const shared = wanted.filter((pair) => present.has(pair)).length;
  return wanted.length === 0 ? bareName(asked) === bareName(title) : shared / wanted.length >= SAME_NAME;
};

const isRegistered = ({ number, title }: Evidence): boolean => number.trim() !== '' || title.trim() !== '';

const bareNumber = ({ number }: Evidence): string => number.replace(/^附件/, '').trim();

/** Puts a paper to the others of its box, or to the same one that is there already. */
const addPaper = (papers: readonly FiledPaper[], paper: FiledPaper): FiledPaper[] => {
  const { evidence } = paper;
  const same = papers.find(
    (other) =>
      isRegistered(evidence) &&
      bareNumber(other.evidence) === bareNumber(evidence) &&
      other.evidence.title.trim() === evidence.title.trim(),
  );
  if (!same) return [...papers, paper];
  const merged: FiledPaper = {
    evidence: { ...evidence, ...same.evidence },
    uses: [...same.uses, ...paper.uses],
    isSuggested: same.isSuggested && paper.isSuggested,
  };
  return papers.map((other) => (other === same ? merged : other));
};

/** Only an answer that claims something needs papers. */
const claims = (result: CriterionResult | undefined): boolean =>
  result?.state === 'scored' && (result.points ?? result.low) > 0;

const missingOf = (criterion: Criterion, lines: readonly Evidence[]): MissingPapers | undefined => {
  const registered = lines.filter(isRegistered);
  const papers = criterion.evidence.filter((asked) => !registered.some(({ title }) => isNamed(asked, title)));
  const hasNone = registered.length === 0;
  return hasNone || papers.length > 0 ? { criterion, hasNone, papers } : undefined;
};

/** All papers in their boxes, in the order of the boxes; last, where there are any, those that fit none. */
export const fillBoxes = (standard: Standard, assessment: Assessment, result: ScoringResult): BoxContents[] => {
  const papers = new Map<Box | undefined, FiledPaper[]>();
  const missing = new Map<Box | undefined, MissingPapers[]>();
  for (const { criterion } of listCriteria(standard)) {
    const suggested = suggestBox(criterion);
    const lines = ownValue(assessment.answers, criterion.id)?.evidence ?? [];
    for (const [index, evidence] of lines.entries()) {
      const chosen = findBox(evidence.box);
      const box = chosen ?? suggested;
      const paper: FiledPaper = { evidence, uses: [{ criterion, index }], isSuggested: !chosen };
      papers.set(box, addPaper(papers.get(box) ?? [], paper));
    }
    const lacking = claims(result.criteria.find(({ id }) => id === criterion.id))
      ? missingOf(criterion, lines)
      : undefined;
    if (lacking) missing.set(suggested, [...(missing.get(suggested) ?? []), lacking]);
  }
  const contentsOf = (box: Box | undefined): BoxContents => ({
    box,
    papers: papers.get(box) ?? [],
    missing: missing.get(box) ?? [],
  });
  const rest = contentsOf(undefined);
  return [...BOXES.map(contentsOf), ...(rest.papers.length + rest.missing.length > 0 ? [rest] : [])];
};
