/** What falls short, in the order in which to work. */
import type { Gap } from '../scoring/result.ts';
import { hasScore } from '../standard/scored.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Criterion } from '../standard/schema.ts';
import { answerTo, type Case, gateSubject, resultOf } from './case.ts';
import { findingPieces, sourcesOf } from './finding.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { joinPieces, sentence, withFullStop } from './sentence.ts';
import { criterionOf, gateOf, listShortfalls, vetoOf } from './shortfalls.ts';
import { FRAME, type Paragraph, type Part, type Sentence, sentenceText, type Source } from './tree.ts';
import { answerInWords, pointsInWords } from './wording.ts';

/** One problem, still without its number. */
interface Problem {
  title: string;
  sentence: Sentence;
}

/** The working of a gap as running text: 58÷64=90.63%，低于95%，还差3人. */
const toRunningText = (working: string): string =>
  working.replace(/ < /g, '，低于').replace(/～/g, '至').replace(/ /g, '');

/** The bare working of a rate, to be put as the rate with its units. */
const BARE_RATE = /^[\d.]+÷[\d.]+=[\d.]+%/;

const tellGate = (current: Case, gap: Gap): Problem => {
  const { standard, assessment } = current;
  const gate = gateOf(standard, gap);
  const bare = toRunningText(gap.missing.replace(`${gate.title}：`, ''));
  const { metric } = gate;
  const criterion =
    metric.kind === 'criterion'
      ? listCriteria(standard).find((one) => one.criterion.id === metric.criterion)?.criterion
      : undefined;
  const value = criterion && answerInWords(criterion, answerTo(current, criterion.id), standard, assessment.inputs);
  const working = typeof value === 'string' ? bare.replace(BARE_RATE, () => `现为${value}`) : bare;
  return {
    title: gateSubject(standard, gate),
    sentence: sentence([`gate:${gate.id}`], withFullStop(working)),
  };
};

/** One finding with the points that it lacks, under its title unless the finding names that itself. */
const itemPieces = (current: Case, criterion: Criterion, gap: Gap): (string | Part)[] => {
  const finding = findingPieces(current, criterion);
  const isNamed = sentenceText(sentence([FRAME], ...finding)).includes(criterion.title);
  const lost = hasScore(current.standard) && gap.gain > 0 ? `（差${pointsInWords(gap.gain)}分）` : '';
  return [isNamed ? '' : `${criterion.title}：`, ...finding, lost];
};

/** An item that falls short, and by how much. */
interface Item {
  gap: Gap;
  criterion: Criterion;
}

const itemsOf = ({ standard }: Case, gaps: Gap[]): Item[] =>
  gaps.map((gap) => ({ gap, criterion: criterionOf(standard, gap) }));

const sourcesOfItems = (items: Item[]): Source[] => items.flatMap(({ criterion }) => sourcesOf(criterion));

const tellEach = (current: Case, items: Item[]): (string | Part)[] =>
  joinPieces(
    items.map(({ criterion, gap }) => itemPieces(current, criterion, gap)),
    '；',
  );

/** The findings of several items as one sentence. */
const tellItems = (current: Case, title: string, gaps: Gap[]): Problem[] => {
  if (gaps.length === 0) return [];
  const items = itemsOf(current, gaps);
  return [{ title, sentence: sentence(sourcesOfItems(items), ...tellEach(current, items), '。') }];
};

/**
 * The shortfalls of one part of the standard: what earned nothing is told in full; of several that earned something the
 * points are enough, as each has been told under its own number.
 */
const tellPart = (current: Case, title: string, gaps: Gap[]): Problem[] => {
  const earned = (gap: Gap): boolean => (resultOf(current, gap.ref).points ?? 0) > 0;
  const partly = itemsOf(current, gaps.filter(earned));
  if (partly.length < 2) return tellItems(current, title, gaps);
  const none = itemsOf(
    current,
    gaps.filter((gap) => !earned(gap)),
  );
  const counted = none.length > 1 ? `不得分的有${none.length}项。` : '';
  const lost = partly.map(({ criterion, gap }) => `${criterion.title}（差${pointsInWords(gap.gain)}分）`).join('、');
  return [
    {
      title,
      sentence: sentence(
        sourcesOfItems([...none, ...partly]),
        ...(none.length > 0 ? [counted, ...tellEach(current, none), '。'] : []),
        `${none.length > 0 ? '另有' : ''}${partly.length}项未得满分：${lost}，情况见各项自查。`,
      ),
    },
  ];
};

const listProblems = (current: Case): Problem[] => {
  const { standard } = current;
  const points = listShortfalls(current, 'points');
  const mandatory = hasScore(standard) ? '不得分的必备项目' : '没有做到的必备项目';
  return [
    ...listShortfalls(current, 'veto').map((gap): Problem => {
      const { id, title } = vetoOf(standard, gap);
      return { title, sentence: sentence([`veto:${id}`], '自查存在这一情形，属于所选口径的否决情形。') };
    }),
    ...listShortfalls(current, 'gate').map((gap) => tellGate(current, gap)),
    ...tellItems(current, mandatory, listShortfalls(current, 'mandatory')),
    ...standard.dimensions.flatMap(({ title, criteria }) =>
      tellPart(
        current,
        title,
        points.filter((gap) => criteria.some((criterion) => criterion.id === gap.ref)),
      ),
    ),
  ];
};

/** 存在的问题: vetoes, gates, must-have items, then the points missed in each area. */
export const buildProblems = (current: Case): Paragraph[] => {
  const paragraphs = listProblems(current).map(({ title, sentence: told }, index): Paragraph => ({
    kind: 'paragraph',
    lead: sentence(told.sources, `${headingNumber(3, index + 1)}${title}。`),
    sentences: [told],
  }));
  const isOpen = current.result.criteria.some((criterion) => criterion.state === 'unanswered');
  if (isOpen) paragraphs.push({ kind: 'paragraph', sentences: [frame.unanswered] });
  if (paragraphs.length === 0)
    paragraphs.push({
      kind: 'paragraph',
      sentences: [hasScore(current.standard) ? frame.noShortfall : frame.noMissingCheck],
    });
  return paragraphs;
};
