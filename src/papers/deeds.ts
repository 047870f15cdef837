/** 主要事迹 of the 申报登记表: what the report has found done, within the form's limit. */
import { answerTo, resultOf, type Case } from '../report/case.ts';
import { findingPieces, sourcesOf } from '../report/finding.ts';
import { plainLines } from '../report/plain-line.ts';
import { missing, sentence, withFullStop } from '../report/sentence.ts';
import { type Sentence, sentenceText } from '../report/tree.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Criterion } from '../standard/schema.ts';

/** Limits that forms set, in characters. */
export type DeedsLimit = 500 | 1500 | 2000;
const USUAL_LIMIT: DeedsLimit = 1500;

export interface Deeds {
  /** A paragraph for each part of the standard; the person's own lines where there are any. */
  paragraphs: Sentence[][];
  /** Characters, blanks left out. */
  count: number;
  limit: DeedsLimit;
  /** Written by the person. */
  isOwn: boolean;
}

/** Characters as forms count them: signs and letters count, blanks do not. */
export const countCharacters = (text: string): number => Array.from(text.replace(/\s/g, '')).length;

/** A sentence that may be taken up. */
interface Candidate {
  criterion: Criterion;
  /** `0`: the finding; `1`: the unit's own words on it, which follow only where room is left. */
  rank: 0 | 1;
  sentence: Sentence;
}

/** Words by which a remark says what is not done; a deed says what is. */
const SHORTFALL = /没有|尚未|未能|未签|未办|不足|不够|欠缺|缺少|缺失|有待/;

const splitSentences = (text: string): string[] =>
  plainLines(text)
    .flatMap((line) => line.match(/[^。！？]+[。！？]*[”’）》]*/g) ?? [])
    .filter((text) => !SHORTFALL.test(text));

/** Only what is surely and wholly done is a deed; a finding with something left to fill in is none. */
const candidatesOf = (current: Case, criterion: Criterion): Candidate[] => {
  const { state, points, fullPoints } = resultOf(current, criterion.id);
  if (state !== 'scored' || points === null || points <= 0 || points < fullPoints) return [];
  const finding = sentence(sourcesOf(criterion), ...findingPieces(current, criterion), '。');
  if (finding.parts.some(({ kind }) => kind === 'missing')) return [];
  const own = splitSentences(answerTo(current, criterion.id)?.note ?? '').map((text) =>
    sentence([`answer:${criterion.id}`], withFullStop(text)),
  );
  return [
    { criterion, rank: 0, sentence: finding },
    ...own.map((told): Candidate => ({ criterion, rank: 1, sentence: told })),
  ];
};

/** Whole sentences, those that count most first, as many as fit; in the order given. */
const choose = (candidates: readonly Candidate[], limit: number): Candidate[] => {
  const order = [...candidates].sort((a, b) => a.rank - b.rank || b.criterion.fullPoints - a.criterion.fullPoints);
  const chosen = new Set<Candidate>();
  const texts = new Set<string>();
  let count = 0;
  for (const candidate of order) {
    const text = sentenceText(candidate.sentence);
    const length = countCharacters(text);
    if (texts.has(text) || count + length > limit) continue;
    texts.add(text);
    chosen.add(candidate);
    count += length;
  }
  return candidates.filter((candidate) => chosen.has(candidate));
};

const textOf = (paragraphs: readonly Sentence[][]): string => paragraphs.flat().map(sentenceText).join('');

/** The deeds: the person's own words, else built from the findings, never beyond the limit and never within a sentence. */
export const buildDeeds = (current: Case): Deeds => {
  const { limit = USUAL_LIMIT, text = '' } = current.assessment.papers?.deeds ?? {};
  const own = plainLines(text);
  if (own.length > 0) {
    const paragraphs = own.map((line) => [sentence(['written:deeds'], line)]);
    return { paragraphs, count: countCharacters(textOf(paragraphs)), limit, isOwn: true };
  }
  const all = listCriteria(current.standard).flatMap(({ criterion }) => candidatesOf(current, criterion));
  const chosen = choose(all, limit);
  const paragraphs = current.standard.dimensions
    .map(({ criteria }) => chosen.filter(({ criterion }) => criteria.includes(criterion)).map((one) => one.sentence))
    .filter((sentences) => sentences.length > 0);
  if (paragraphs.length === 0) {
    return { paragraphs: [[sentence(['total'], missing('主要事迹'))]], count: 0, limit, isOwn: false };
  }
  return { paragraphs, count: countCharacters(textOf(paragraphs)), limit, isOwn: false };
};
