/** What to do about each shortfall, by whom and by when, as the 整改台账 has it. */
import type { Action } from '../assessment/schema.ts';
import { chineseDate } from '../scoring/calendar.ts';
import type { Gap } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Standard } from '../standard/schema.ts';
import { type Case, gateSubject, quoted } from './case.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { plainLine, plainLines } from './plain-line.ts';
import { sentence, withFullStop } from './sentence.ts';
import { criterionOf, gateOf, listShortfalls, vetoOf } from './shortfalls.ts';
import type { Paragraph, Row, Sentence, Source, Table } from './tree.ts';

/** What one gap is about, what to do about it, and the criterion behind it. */
interface Measure {
  title: string;
  advice: string;
  source: Source;
  criterion?: string;
  /** Keys that its line in the 整改台账 may have, the likeliest first. */
  keys: string[];
}

const toMeasure = (standard: Standard, gap: Gap): Measure => {
  switch (gap.kind) {
    case 'veto': {
      const { id, title, advice } = vetoOf(standard, gap);
      return { title, advice, source: `veto:${id}`, keys: [`veto-${id}`] };
    }
    case 'gate': {
      const { id, advice, metric } = gateOf(standard, gap);
      const title = gateSubject(standard, gateOf(standard, gap));
      const measure: Measure = { title, advice, source: `gate:${id}`, keys: [`gate-${id}`] };
      if (metric.kind !== 'criterion') return measure;
      return { ...measure, criterion: metric.criterion, keys: [...measure.keys, `criterion-${metric.criterion}`] };
    }
    case 'mandatory':
    case 'points': {
      const { id, title, advice } = criterionOf(standard, gap);
      return { title, advice, source: `answer:${id}`, criterion: id, keys: [`criterion-${id}`] };
    }
    default:
      return gap.kind satisfies never;
  }
};

/**
 * One measure for each gap; a criterion that is a gate as well is told once, as the gate. A total that is too low is no
 * measure of its own where there are others: it follows from them.
 */
const listMeasures = (current: Case): Measure[] => {
  const measures: Measure[] = [];
  for (const gap of listShortfalls(current, 'veto', 'gate', 'mandatory', 'points')) {
    const measure = toMeasure(current.standard, gap);
    const isTold = measure.criterion !== undefined && measures.some((told) => told.criterion === measure.criterion);
    if (!isTold) measures.push(measure);
  }
  const own = measures.filter(({ criterion, source }) => criterion !== undefined || source.startsWith('veto:'));
  return own.length > 0 ? own : measures;
};

const PROGRESS = { todo: '未开始', doing: '正在整改', done: '已完成' } as const satisfies Record<
  Action['state'],
  string
>;

const actionOf = ({ assessment }: Case, { keys }: Measure): [string, Action] | undefined => {
  for (const key of keys) {
    const action = ownValue(assessment.actions ?? {}, key);
    if (action) return [key, action];
  }
  return undefined;
};

/** A text of several lines in one cell. */
const inOneLine = (text: string): string => plainLines(text).map(withFullStop).join('');

/** Its line of the 整改台账 says who, by when and how far it is; what stands in none is to be filled in. */
const toRow = (current: Case, measure: Measure, index: number, hasProgress: boolean): Row => {
  const { title, advice, source } = measure;
  const [key = '', action] = actionOf(current, measure) ?? [];
  const sources: Source[] = action ? [source, `action:${key}`] : [source];
  const told = (text: string, otherwise: Sentence): Sentence => (text === '' ? otherwise : sentence(sources, text));
  const ownWords = inOneLine(action?.measure ?? '');
  const outcome = inOneLine(action?.outcome ?? '');
  return {
    strong: false,
    cells: [
      sentence([source], `${headingNumber(3, index + 1)}${title}`),
      sentence(sources, ownWords === '' ? advice : ownWords, outcome === '' ? '' : `整改结果：${outcome}`),
      told(plainLine(action?.owner ?? ''), frame.owner),
      told(action?.due === undefined ? '' : chineseDate(action.due), frame.deadline),
      ...(hasProgress ? [action ? sentence(sources, PROGRESS[action.state]) : frame.progress] : []),
    ],
  };
};

const buildMeasureTable = (current: Case, measures: Measure[]): Table => {
  const hasProgress = measures.some((measure) => actionOf(current, measure) !== undefined);
  return {
    kind: 'table',
    columns: hasProgress
      ? [
          { title: '问题', share: 0.19, align: 'left' },
          { title: '整改措施', share: 0.33, align: 'left' },
          { title: '责任人', share: 0.15, align: 'center' },
          { title: '完成时限', share: 0.18, align: 'center' },
          { title: '进展', share: 0.15, align: 'center' },
        ]
      : [
          { title: '问题', share: 0.24, align: 'left' },
          { title: '整改措施', share: 0.44, align: 'left' },
          { title: '责任人', share: 0.16, align: 'center' },
          { title: '完成时限', share: 0.16, align: 'center' },
        ],
    rows: measures.map((measure, index) => toRow(current, measure, index, hasProgress)),
  };
};

/** Lines of the 整改台账 that are done and whose gap has gone: put right during the self-inspection. */
const tellDone = (current: Case): Sentence[] => {
  const { standard, assessment, result } = current;
  const open = new Set(result.gaps.flatMap((gap) => toMeasure(standard, gap).keys));
  const items = [
    ...standard.vetoes.map(({ id, title }) => ({ key: `veto-${id}`, title })),
    ...standard.gates.map((gate) => ({ key: `gate-${gate.id}`, title: gateSubject(standard, gate) })),
    ...listCriteria(standard).map(({ criterion: { id, title } }) => ({ key: `criterion-${id}`, title })),
  ].filter(({ key }) => ownValue(assessment.actions ?? {}, key)?.state === 'done' && !open.has(key));
  if (items.length === 0) return [];
  const titles = [...new Set(items.map(({ title }) => quoted(title)))].join('');
  const sources = items.map(({ key }): Source => `action:${key}`);
  return [sentence(sources, `自查期间已经完成整改的有${titles}。`)];
};

/** 整改措施和下一步打算: what has been put right, then a table of what to do. */
export const buildMeasures = (current: Case): (Paragraph | Table)[] => {
  const measures = listMeasures(current);
  const done = tellDone(current);
  if (measures.length === 0) return [{ kind: 'paragraph', sentences: [...done, frame.noMeasures] }];
  return [{ kind: 'paragraph', sentences: [...done, frame.measuresFollow] }, buildMeasureTable(current, measures)];
};
