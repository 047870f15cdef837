/** What each criterion found, in the order of the standard. */
import { listCriteria } from '../standard/criteria.ts';
import { hasScore } from '../standard/scored.ts';
import type { Criterion, Dimension } from '../standard/schema.ts';
import { answerTo, type Case, resultOf } from './case.ts';
import { evidenceReference } from './evidence.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { plainLine, plainLines } from './plain-line.ts';
import { findingPieces, sourcesOf } from './finding.ts';
import { missing, sentence, withFullStop, withoutFullStop } from './sentence.ts';
import { CHECK_WORDS, checkState, countChecks } from './check-count.ts';
import { buildCheckTable } from './check-table.ts';
import { buildScoreTable } from './score-table.ts';
import type { Draft } from './section.ts';
import { SECTION_TITLES } from './skeleton.ts';
import { type Paragraph, type Sentence, sentenceText, type Source } from './tree.ts';
import { intervalInWords, pointsInWords } from './wording.ts';

/** The finding of a scored criterion, the papers named before its full stop. */
const tellScored = (current: Case, criterion: Criterion): Sentence => {
  const reference = evidenceReference(answerTo(current, criterion.id)?.evidence ?? []);
  const papers = reference.length > 0 ? ['（见', ...reference, '）'] : [];
  return sentence(sourcesOf(criterion), ...findingPieces(current, criterion), ...papers, '。');
};

const tellNotApplicable = (current: Case, criterion: Criterion): Sentence => {
  const answer = answerTo(current, criterion.id);
  if (answer?.form === 'notApplicable') {
    return sentence([`answer:${criterion.id}`], `${withoutFullStop(plainLine(answer.reason))}，本项不适用。`);
  }
  const condition: Source = criterion.appliesTo?.input ? `input:${criterion.appliesTo.input.id}` : 'unit:kind';
  const reason = criterion.appliesTo?.otherwise ?? '';
  return sentence([condition], reason.includes('不适用') ? reason : `${withoutFullStop(reason)}，本项不适用。`);
};

const tellUnanswered = (current: Case, { id, title }: Criterion): Sentence => {
  const isContradictory = current.result.errors.some((error) => error.item === id);
  return sentence([`answer:${id}`], missing(isContradictory ? `${title}，所填数据有矛盾，请先更正` : title), '。');
};

const tell = (current: Case, criterion: Criterion): Sentence => {
  const { state } = resultOf(current, criterion.id);
  switch (state) {
    case 'scored':
      return tellScored(current, criterion);
    case 'notApplicable':
      return tellNotApplicable(current, criterion);
    case 'unanswered':
      return tellUnanswered(current, criterion);
    default:
      return state satisfies never;
  }
};

/**
 * Points missed, or added: the pair that ends an item. Full marks need no words; a check says whether it is met.
 * Where headings name no points, those of the table are enough.
 */
const tellPoints = (current: Case, criterion: Criterion): Sentence[] => {
  const found = resultOf(current, criterion.id);
  const { state, points, fullPoints } = found;
  const sources = sourcesOf(criterion);
  if (!hasScore(current.standard)) {
    return state === 'scored' ? [sentence(sources, `本项${CHECK_WORDS[checkState(found)]}。`)] : [];
  }
  if (state !== 'scored' || points === null || current.assessment.papers?.headings === 'unscored') return [];
  if (criterion.bonus) return points > 0 ? [sentence(sources, `自评加${pointsInWords(points)}分。`)] : [];
  if (points >= fullPoints) return [];
  return [sentence(sources, `应得${pointsInWords(fullPoints)}分，自评${pointsInWords(points)}分。`)];
};

/**
 * One criterion: its finding, the user's own words, each line of these after the first a paragraph of its own, and the
 * points. The title runs in front unless the finding starts with the same words.
 */
const tellCriterion = (current: Case, criterion: Criterion, position: number): Paragraph[] => {
  const source: Source = `answer:${criterion.id}`;
  const finding = tell(current, criterion);
  const ownWords = plainLines(answerTo(current, criterion.id)?.note ?? '');
  const told = ownWords.map((line) => [sentence([source], withFullStop(line))]);
  const [first = [], ...further] = told;
  const paragraphs = [[finding, ...first], ...further];
  const isNamed = [criterion.title, missing(criterion.title).text].some((name) =>
    sentenceText(finding).startsWith(name),
  );
  const title = isNamed ? '' : `${criterion.title}。`;
  return paragraphs.map((sentences, index): Paragraph => {
    const points = index === paragraphs.length - 1 ? tellPoints(current, criterion) : [];
    const paragraph: Paragraph = { kind: 'paragraph', sentences: [...sentences, ...points] };
    return index === 0 ? { ...paragraph, lead: sentence([source], headingNumber(3, position) + title) } : paragraph;
  });
};

const tellScore = ({ result }: Case, { id }: Dimension): string => {
  const score = result.dimensions.find((candidate) => candidate.id === id);
  return score ? `（应得${pointsInWords(score.fullPoints)}分，自评${intervalInWords(score)}分）` : '';
};

const tellCount = ({ result }: Case, { criteria }: Dimension): string => {
  const ids = criteria.map(({ id }) => id);
  const { all, met, notMet, open } = countChecks(result, ids);
  if (all === 0) return '（不适用）';
  if (met > 0) return `（${all}项中做到${met}项）`;
  if (notMet === all) return `（${all}项没有做到）`;
  return open === all ? `（${all}项尚未作答）` : `（没有做到${notMet}项，尚未作答${open}项）`;
};

/** The name of a part of the standard as its heading has it, with its points unless these are not wanted there. */
const nameDimension = (current: Case, dimension: Dimension): Sentence => {
  const points = hasScore(current.standard) ? tellScore(current, dimension) : tellCount(current, dimension);
  const isScored = current.assessment.papers?.headings !== 'unscored';
  return sentence([`dimension:${dimension.id}`], `${dimension.title}${isScored ? points : ''}`);
};

/** Items that earned points although the answer names no paper: an assessor will ask for them first. */
const tellMissingEvidence = (current: Case): Sentence[] => {
  const without = listCriteria(current.standard).filter(
    ({ criterion }) =>
      (resultOf(current, criterion.id).points ?? 0) > 0 &&
      resultOf(current, criterion.id).state === 'scored' &&
      (answerTo(current, criterion.id)?.evidence ?? []).length === 0,
  );
  if (without.length === 0) return [];
  const sources = without.map(({ criterion }): Source => `answer:${criterion.id}`);
  return [
    sentence(
      sources,
      `以上${hasScore(current.standard) ? '自评得分' : '做到'}的项目中，有${without.length}项尚未列出佐证材料，`,
      missing('佐证材料的编号和名称'),
      '。',
    ),
  ];
};

/** The criteria by dimension, then the table of scores. */
export const buildFindings = (current: Case): Draft[] => [
  ...current.standard.dimensions.map((dimension): Draft => ({
    id: dimension.id,
    title: dimension.title,
    heading: nameDimension(current, dimension),
    blocks: dimension.criteria.flatMap((criterion, index) => tellCriterion(current, criterion, index + 1)),
  })),
  {
    id: 'scores',
    title: SECTION_TITLES.scores,
    blocks: [
      {
        kind: 'paragraph',
        sentences: [
          ...tellMissingEvidence(current),
          hasScore(current.standard) ? frame.scoresFollow : frame.checksFollow,
        ],
      },
      hasScore(current.standard) ? buildScoreTable(current) : buildCheckTable(current),
    ],
  },
];
