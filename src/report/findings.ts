/** Chapter 三: what each criterion found, in the order of the standard. */
import type { Criterion, Dimension } from '../standard/schema.ts';
import { answerTo, type Case, listCriteria, resultOf } from './case.ts';
import { evidenceReference } from './evidence.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { plainLine, plainLines } from './plain-line.ts';
import { missing, sentence, withFullStop } from './sentence.ts';
import { buildScoreTable } from './score-table.ts';
import type { Block, Paragraph, Part, Sentence, Source } from './tree.ts';
import { answerInWords, intervalInWords, pointsInWords } from './wording.ts';

/** The answer itself and the inputs that it takes a side of its rate from. */
const sourcesOf = (criterion: Criterion): Source[] => {
  const sources: Source[] = [`answer:${criterion.id}`];
  if (criterion.answer.form !== 'rate') return sources;
  for (const { input } of [criterion.answer.numerator, criterion.answer.denominator]) {
    if (input !== undefined) sources.push(`input:${input}`);
  }
  return sources;
};

/** The standard's sentence for the points earned, `{value}` filled in and the papers named before its last full stop. */
const tellScored = (current: Case, criterion: Criterion): Sentence[] => {
  const answer = answerTo(current, criterion.id);
  const points = resultOf(current, criterion.id).points ?? 0;
  const { fullPoints } = resultOf(current, criterion.id);
  const { whenMet, whenPartly, whenNotMet } = criterion.sentences;
  const template = points >= fullPoints ? whenMet : points > 0 ? (whenPartly ?? whenNotMet) : whenNotMet;
  const value = answer
    ? answerInWords(criterion, answer, current.standard, current.assessment.inputs)
    : missing(criterion.title);
  const pieces = template
    .replace(/。$/, '')
    .split('{value}')
    .flatMap((text, index): (string | Part)[] => (index === 0 ? [text] : [value, text]));
  const reference = evidenceReference(answer?.evidence ?? []);
  if (reference.length > 0) pieces.push('（见', ...reference, '）');
  const told = [sentence(sourcesOf(criterion), ...pieces, '。')];
  if (criterion.bonus && points > 0) told.push(sentence(sourcesOf(criterion), `自评加${pointsInWords(points)}分。`));
  if (!criterion.bonus && points < fullPoints) {
    told.push(sentence(sourcesOf(criterion), `应得${pointsInWords(fullPoints)}分，自评${pointsInWords(points)}分。`));
  }
  return told;
};

const tellNotApplicable = (current: Case, criterion: Criterion): Sentence => {
  const answer = answerTo(current, criterion.id);
  if (answer?.form === 'notApplicable') {
    return sentence([`answer:${criterion.id}`], `本项不适用：${withFullStop(plainLine(answer.reason))}`);
  }
  const condition: Source = criterion.appliesTo?.input ? `input:${criterion.appliesTo.input.id}` : 'unit:kind';
  return sentence([condition], `本项不适用：${withFullStop(criterion.appliesTo?.otherwise ?? '')}`);
};

const tellUnanswered = (current: Case, criterion: Criterion): Sentence => {
  const hasError = current.result.errors.some((error) => error.item === criterion.id);
  return sentence(
    [`answer:${criterion.id}`],
    missing(hasError ? `${criterion.title}，所填数据有矛盾，请先更正` : criterion.title),
  );
};

const tell = (current: Case, criterion: Criterion): Sentence[] => {
  const { state } = resultOf(current, criterion.id);
  switch (state) {
    case 'scored':
      return tellScored(current, criterion);
    case 'notApplicable':
      return [tellNotApplicable(current, criterion)];
    case 'unanswered':
      return [tellUnanswered(current, criterion)];
    default:
      return state satisfies never;
  }
};

/** One criterion: its finding, then the user's own words; each further line of these is a paragraph of its own. */
const tellCriterion = (current: Case, criterion: Criterion, position: number): Paragraph[] => {
  const source: Source = `answer:${criterion.id}`;
  const [ownWords, ...furtherWords] = plainLines(answerTo(current, criterion.id)?.note ?? '').map((line) =>
    sentence([source], withFullStop(line)),
  );
  return [
    {
      kind: 'paragraph',
      lead: sentence([source], `${headingNumber(3, position)}${criterion.title}。`),
      sentences: [...tell(current, criterion), ...(ownWords ? [ownWords] : [])],
    },
    ...furtherWords.map((words): Paragraph => ({ kind: 'paragraph', sentences: [words] })),
  ];
};

const tellDimension = (current: Case, dimension: Dimension, position: number): Block[] => {
  const score = current.result.dimensions.find((candidate) => candidate.id === dimension.id);
  const points = score ? `（应得${pointsInWords(score.fullPoints)}分，自评${intervalInWords(score)}分）` : '';
  return [
    {
      kind: 'heading',
      level: 2,
      id: dimension.id,
      sentence: sentence([`dimension:${dimension.id}`], `${headingNumber(2, position)}${dimension.title}${points}`),
    },
    ...dimension.criteria.flatMap((criterion, index) => tellCriterion(current, criterion, index + 1)),
  ];
};

/** Items that earned points although the answer names no paper: an assessor will ask for them first. */
const tellMissingEvidence = (current: Case): Sentence[] => {
  const without = listCriteria(current.standard).filter(
    (criterion) =>
      (resultOf(current, criterion.id).points ?? 0) > 0 &&
      resultOf(current, criterion.id).state === 'scored' &&
      (answerTo(current, criterion.id)?.evidence ?? []).length === 0,
  );
  if (without.length === 0) return [];
  const sources = without.map((criterion): Source => `answer:${criterion.id}`);
  return [
    sentence(
      sources,
      `以上自评得分的项目中，有${without.length}项尚未列出佐证材料，`,
      missing('佐证材料的编号和名称'),
      '。',
    ),
  ];
};

/** The criteria by dimension, then the table of scores. */
export const buildFindings = (current: Case): Block[] => [
  { kind: 'heading', level: 1, id: 'findings', sentence: frame.findings },
  ...current.standard.dimensions.flatMap((dimension, index) => tellDimension(current, dimension, index + 1)),
  { kind: 'paragraph', sentences: [...tellMissingEvidence(current), frame.scoresFollow] },
  buildScoreTable(current),
];
