/**
 * The last chapter: the result beside the figures of the chosen ladder. It compares and never certifies: points, gates,
 * vetoes and eligibility stay four separate statements, and the assessment is the higher union's.
 */
import { chineseDate } from '../scoring/calendar.ts';
import type { GateResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { chooseGradeSet, gatesOf, vetoesOf } from '../standard/ladder.ts';
import type { Gate, Veto } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import { type Case, gateSubject, listBlockers, quoted } from './case.ts';
import { countChecks } from './check-count.ts';
import { frame } from './frame.ts';
import { missing, sentence, withFullStop } from './sentence.ts';
import type { Paragraph, Part, Sentence, Source } from './tree.ts';
import { intervalInWords, percentInWords, pointsInWords } from './wording.ts';

/** 自评得分96.5分（满分100分）, or 自查做到12项（共18项） where there is no score. */
const tellTotal = (current: Case): string => {
  const { standard, result } = current;
  if (!hasScore(standard)) {
    const { all, met } = countChecks(result);
    return met > 0 ? `自查做到${met}项（共${all}项），` : `自查共${all}项，目前还没有一项做到，`;
  }
  const full = `（满分${pointsInWords(result.total.fullPoints)}分）`;
  return result.blockedBy.length > 0
    ? `${listBlockers(current)}未做到，不计总分，其余各项合计${intervalInWords(result.total)}分${full}，`
    : `自评得分${intervalInWords(result.total)}分${full}，`;
};

/** The total beside the chosen ladder. */
export const tellScore = (current: Case): Sentence => {
  const { standard, result } = current;
  const { grade } = result;
  const ladder = standard.gradeSets.find((candidate) => candidate.id === grade.set);
  const reached = ladder?.grades.find((candidate) => candidate.id === grade.id);
  const open = grade.state === 'open' ? missing('尚未作答、尚未查清的内容补齐后，再作对照') : '';
  const compared = reached ? `对应${quoted(reached.title)}` : open === '' ? '没有对应的等次' : '暂不能确定等次';
  return sentence(
    ['total', `grade:${grade.set}`],
    tellTotal(current),
    `与所选口径${quoted(ladder?.title ?? '')}相比，${compared}`,
    ...(open === '' ? [] : ['，', open]),
    '。',
  );
};

/** A figure of a gate with its unit: 98.09%, 3次, 96.5分. */
const gateFigure = ({ standard }: Case, gate: Gate, value: number): string => {
  const { metric } = gate;
  if (metric.kind === 'total') return `${pointsInWords(value)}${hasScore(standard) ? '分' : '项'}`;
  const form = listCriteria(standard).find(({ criterion }) => criterion.id === metric.criterion)?.criterion.answer;
  if (form?.form === 'rate') return percentInWords(value, 1);
  return `${pointsInWords(value)}${form?.form === 'count' ? form.unit : ''}`;
};

/** What was reached: the reach of the total, or the figure of the criterion; 【待补充：…】 while that is open. */
const reachedFigure = (current: Case, gate: Gate, { value, state }: GateResult): string | Part => {
  if (gate.metric.kind === 'total')
    return `${intervalInWords(current.result.total)}${hasScore(current.standard) ? '分' : '项'}`;
  return value === null || state === 'open'
    ? missing(gateSubject(current.standard, gate))
    : gateFigure(current, gate, value);
};

const compareGate = (current: Case, gate: Gate, found: GateResult): Sentence => {
  const bound = gateFigure(current, gate, found.atLeast);
  const verdicts = {
    met: `不低于口径要求的${bound}`,
    notMet: `低于口径要求的${bound}`,
    open: `口径要求不低于${bound}`,
  };
  const subject = gateSubject(current.standard, gate);
  return sentence([`gate:${gate.id}`], subject, reachedFigure(current, gate, found), `，${verdicts[found.state]}。`);
};

/** The ladder compared with decides which gates and vetoes count. */
const gatesCompared = ({ standard, result }: Case): Gate[] => {
  const set = chooseGradeSet(standard, result.grade.set);
  return set ? gatesOf(standard, set) : standard.gates;
};
const vetoesCompared = ({ standard, result }: Case): Veto[] => {
  const set = chooseGradeSet(standard, result.grade.set);
  return set ? vetoesOf(standard, set) : standard.vetoes;
};

/** Each gate of the ladder compared with, a sentence each. */
export const compareGates = (current: Case): Sentence[] =>
  gatesCompared(current).flatMap((gate) => {
    const found = current.result.gates.find((candidate) => candidate.id === gate.id);
    return found ? [compareGate(current, gate, found)] : [];
  });

/** Titles as a list that reads as one: “甲”“乙”. */
const listTitles = (items: { title: string }[]): string => items.map((item) => quoted(item.title)).join('');

/** How the cases that rule the title out stand; nothing where the ladder has none. */
export const tellVetoes = (current: Case): Sentence[] => {
  const { result } = current;
  const vetoes = vetoesCompared(current);
  if (vetoes.length === 0) return [];
  const withState = (state: string) =>
    vetoes.filter((veto) => result.vetoes.some((found) => found.id === veto.id && found.state === state));
  const [absent, present, unknown, notApplicable] = ['absent', 'present', 'unknown', 'notApplicable'].map(withState);
  const statements: (string | Part)[] = [`对照否决情形${vetoes.length}项`];
  if (present?.length) statements.push(`，存在${present.length}项：${listTitles(present)}`);
  if (absent?.length) statements.push(`，自查不存在${absent.length}项`);
  if (notApplicable?.length) statements.push(`，不适用${notApplicable.length}项`);
  if (unknown?.length)
    statements.push(`，尚未查清${unknown.length}项：`, missing(unknown.map((veto) => veto.title).join('、')));
  const damaged = vetoes.filter((veto) => veto.state !== 'whole');
  const sources = vetoes.map((veto): Source => `veto:${veto.id}`);
  return [
    sentence(sources, ...statements, '。'),
    ...(damaged.length > 0
      ? [
          sentence(
            damaged.map((veto): Source => `veto:${veto.id}`),
            `其中${damaged.length}项的原文有缺损，完整条文应向上级工会核对。`,
          ),
        ]
      : []),
  ];
};

/** How the conditions of applying stand; nothing where there are none. */
export const tellEligibility = ({ standard, result }: Case): Sentence[] => {
  const sources = standard.eligibility.map((item): Source => `eligibility:${item.id}`);
  const withState = (state: string) =>
    standard.eligibility.filter((item) =>
      result.eligibility.some((found) => found.id === item.id && found.state === state),
    );
  const [met, notMet, open] = ['met', 'notMet', 'open'].map(withState);
  const statements: (string | Part)[] = [];
  if (met?.length) statements.push(`，具备${met.length}项`);
  if (notMet?.length) {
    const titles = notMet.map((item) => {
      const from = result.eligibility.find((found) => found.id === item.id)?.from;
      return quoted(item.title) + (from ? `（${chineseDate(from)}起具备）` : '');
    });
    statements.push(`，尚不具备${notMet.length}项：${titles.join('、')}`);
  }
  if (open?.length) statements.push(`，尚未填写${open.length}项：`, missing(open.map((item) => item.title).join('、')));
  if (statements.length === 0) return [];
  return [sentence(sources, '对照申报条件', ...statements, '。')];
};

/** The exact rules that were used, so that two people can prove they used the same. */
const tellStandard = ({ standard, result }: Case): Sentence =>
  sentence(
    ['standard'],
    `所用标准：${standard.title}，${standard.edition}版，校验码${result.standard.hash}。`,
    '两份自评的校验码相同，说明用的是同一套规则。',
  );

/** 自评结论 */
export const buildConclusion = (current: Case): Paragraph[] => {
  const { standard, assessment } = current;
  const fictional = assessment.fictional ? [sentence(['fictional'], '本报告为虚构示例，单位和数据都不是真实的。')] : [];
  const paragraphs = [
    [tellScore(current), ...compareGates(current)],
    [...tellVetoes(current), ...tellEligibility(current)],
    [sentence(['standard'], `自评标准的编者说明：${withFullStop(standard.notice)}`), ...fictional, frame.selfRated],
    [tellStandard(current)],
    [frame.closing],
  ];
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map((sentences): Paragraph => ({ kind: 'paragraph', sentences }));
};
