/** Chapters 五 and 六: what falls short, in the order in which to work, and what to do about it. */
import type { Gap } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { hasScore } from '../standard/scored.ts';
import type { Criterion, Gate, Standard, Veto } from '../standard/schema.ts';
import { type Case, gateSubject } from './case.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { findingPieces, sourcesOf } from './finding.ts';
import { joinPieces, sentence, withFullStop } from './sentence.ts';
import {
  type Block,
  FRAME,
  type Paragraph,
  type Part,
  type Row,
  type Sentence,
  sentenceText,
  type Source,
  type Table,
} from './tree.ts';
import { pointsInWords } from './wording.ts';

/** What was answered and falls short; what nobody has answered yet is missing, not a problem. */
const listShortfalls = (current: Case, ...kinds: Gap['kind'][]): Gap[] =>
  current.result.gaps.filter((gap) => gap.state === 'short' && kinds.includes(gap.kind));

/** @throws when the standard has no such item, so that no gap is dropped in silence */
const find = <T extends { id: string }>(items: readonly T[], { ref }: Gap): T => {
  const found = items.find((item) => item.id === ref);
  if (!found) throw new Error(`The gap list names "${ref}", which the standard does not have.`);
  return found;
};
const vetoOf = (standard: Standard, gap: Gap): Veto => find(standard.vetoes, gap);
const gateOf = (standard: Standard, gap: Gap): Gate => find(standard.gates, gap);
const criterionOf = (standard: Standard, gap: Gap): Criterion =>
  find(
    listCriteria(standard).map(({ criterion }) => criterion),
    gap,
  );

/** One problem, still without its number. */
interface Problem {
  title: string;
  sentence: Sentence;
}

/** The working of a gap as running text: 58÷64=90.63%，低于95%，还差3人. */
const toRunningText = (working: string): string => working.replace(/ < /g, '，低于').replace(/ /g, '');

const tellGate = (standard: Standard, gap: Gap): Problem => {
  const gate = gateOf(standard, gap);
  const working = gap.missing.replace(`${gate.title}：`, '');
  return {
    title: gateSubject(standard, gate),
    sentence: sentence([`gate:${gate.id}`], withFullStop(toRunningText(working))),
  };
};

/** One finding with the points that it lacks, under its title unless the finding names that itself. */
const itemPieces = (current: Case, criterion: Criterion, gap: Gap): (string | Part)[] => {
  const finding = findingPieces(current, criterion);
  const isNamed = sentenceText(sentence([FRAME], ...finding)).includes(criterion.title);
  const lost = hasScore(current.standard) && gap.gain > 0 ? `（差${pointsInWords(gap.gain)}分）` : '';
  return [isNamed ? '' : `${criterion.title}：`, ...finding, lost];
};

/** The findings of several items as one sentence. */
const tellItems = (current: Case, title: string, gaps: Gap[]): Problem[] => {
  if (gaps.length === 0) return [];
  const items = gaps.map((gap) => ({ gap, criterion: criterionOf(current.standard, gap) }));
  const pieces = joinPieces(
    items.map(({ criterion, gap }) => itemPieces(current, criterion, gap)),
    '；',
  );
  const sources = items.flatMap(({ criterion }) => sourcesOf(criterion));
  return [{ title, sentence: sentence(sources, ...pieces, '。') }];
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
    ...listShortfalls(current, 'gate').map((gap) => tellGate(standard, gap)),
    ...tellItems(current, mandatory, listShortfalls(current, 'mandatory')),
    ...standard.dimensions.flatMap(({ title, criteria }) =>
      tellItems(
        current,
        title,
        points.filter((gap) => criteria.some((criterion) => criterion.id === gap.ref)),
      ),
    ),
  ];
};

/** 五、存在的问题: vetoes, gates, must-have items, then the points missed in each area. */
export const buildProblems = (current: Case): Block[] => {
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
  return [{ kind: 'heading', level: 1, id: 'problems', sentence: frame.problems }, ...paragraphs];
};

/** What one gap is about, what to do about it, and the criterion behind it. */
interface Measure {
  title: string;
  advice: string;
  source: Source;
  criterion?: string;
}

const toMeasure = (standard: Standard, gap: Gap): Measure => {
  switch (gap.kind) {
    case 'veto': {
      const { id, title, advice } = vetoOf(standard, gap);
      return { title, advice, source: `veto:${id}` };
    }
    case 'gate': {
      const gate = gateOf(standard, gap);
      const measure: Measure = { title: gateSubject(standard, gate), advice: gate.advice, source: `gate:${gate.id}` };
      return gate.metric.kind === 'criterion' ? { ...measure, criterion: gate.metric.criterion } : measure;
    }
    case 'mandatory':
    case 'points': {
      const { id, title, advice } = criterionOf(standard, gap);
      return { title, advice, source: `answer:${id}`, criterion: id };
    }
    default:
      return gap.kind satisfies never;
  }
};

/** One measure for each gap; a criterion that is a gate as well is told once, as the gate. */
const listMeasures = (current: Case): Measure[] => {
  const measures: Measure[] = [];
  for (const gap of listShortfalls(current, 'veto', 'gate', 'mandatory', 'points')) {
    const measure = toMeasure(current.standard, gap);
    const isTold = measure.criterion !== undefined && measures.some((told) => told.criterion === measure.criterion);
    if (!isTold) measures.push(measure);
  }
  return measures;
};

const toRow = ({ title, advice, source }: Measure, index: number): Row => ({
  strong: false,
  cells: [
    sentence([source], `${headingNumber(3, index + 1)}${title}`),
    sentence([source], advice),
    frame.owner,
    frame.deadline,
  ],
});

const buildMeasureTable = (measures: Measure[]): Table => ({
  kind: 'table',
  columns: [
    { title: '问题', share: 0.22, align: 'left' },
    { title: '整改措施', share: 0.42, align: 'left' },
    { title: '责任人', share: 0.18, align: 'center' },
    { title: '完成时限', share: 0.18, align: 'center' },
  ],
  rows: measures.map(toRow),
});

/** 六、整改措施和下一步打算: a table of what to do, for owners and deadlines to be filled in. */
export const buildMeasures = (current: Case): Block[] => {
  const measures = listMeasures(current);
  const heading: Block = { kind: 'heading', level: 1, id: 'measures', sentence: frame.measures };
  if (measures.length === 0) return [heading, { kind: 'paragraph', sentences: [frame.noMeasures] }];
  return [heading, { kind: 'paragraph', sentences: [frame.measuresFollow] }, buildMeasureTable(measures)];
};
