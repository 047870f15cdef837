import type { Answer } from '../assessment/schema.ts';
import type { AnswerForm, Criterion } from '../standard/schema.ts';
import { chineseDate } from './calendar.ts';
import { fractionOf, isLess, type Fraction } from './fraction.ts';
import type { Inputs } from './inputs.ts';
import { rateOf, showMeasure, showSide, sideValue, type Measure, type RateSide } from './measure.ts';
import type { Given } from './rules.ts';

/** What an answer amounts to: ready for the rule, still open and why, or contradicting itself. */
export type ReadAnswer =
  | { state: 'given'; given: Given }
  | { state: 'open'; why: string }
  /** It disagrees with another figure, which is reported once for both. */
  | { state: 'contradicted'; why: string }
  | { state: 'faulty'; field: string; message: string };

type FormOf<F extends AnswerForm['form']> = Extract<AnswerForm, { form: F }>;
type AnswerOf<F extends Answer['form']> = Extract<Answer, { form: F }>;

const given = (value: Given): ReadAnswer => ({ state: 'given', given: value });
const open = (why: string): ReadAnswer => ({ state: 'open', why });
const faulty = (field: string, message: string): ReadAnswer => ({ state: 'faulty', field, message });

const WHOLE = fractionOf(1);
const UNANSWERED = open('尚未作答');

/** Reads the answer to a criterion that applies. Never throws, whatever a file holds. */
export function readAnswer(criterion: Criterion, written: Answer | undefined, inputs: Inputs): ReadAnswer {
  const { answer: asked, title } = criterion;
  const answer = written?.form === 'blank' ? undefined : written;
  if (answer !== undefined) {
    const refused = inputs.refused.get(criterion.id);
    if (refused !== undefined) return { state: 'contradicted', why: refused };
  }
  if (asked.form === 'rate' && (answer === undefined || answer.form === 'rate')) return readRate(asked, answer, inputs);
  if (answer === undefined) return UNANSWERED;
  if (answer.form === 'unknown') return open('暂不清楚，先不计分');
  if (answer.form === 'notApplicable') return open('选了不适用，还没有写原因');
  if (answer.form === 'none' && asked.form === 'date' && asked.noneLabel !== undefined) {
    return given({ form: 'none', label: asked.noneLabel });
  }
  if (asked.form === 'yesNo' && answer.form === 'yesNo') return given({ form: 'yesNo', value: answer.value });
  if (asked.form === 'count' && answer.form === 'count') {
    return given({ form: 'measure', measure: { kind: 'count', value: fractionOf(answer.value), unit: asked.unit } });
  }
  if (asked.form === 'date' && answer.form === 'date') return readTerm(asked, answer);
  if (asked.form === 'grade' && answer.form === 'grade') return readGrade(asked, answer, title);
  if (asked.form === 'checklist' && answer.form === 'checklist') return readChecklist(asked, answer, title);
  if (asked.form === 'selfRated' && answer.form === 'selfRated') return readSelfRated(criterion, answer);
  return faulty('form', `“${title}”的答案类型与这套标准的提问不符，请重新作答。`);
}

type RateForm = FormOf<'rate'>;

/** The sides of a rate as one formula has them, with its name where there is more than one. */
type Formula = Pick<RateForm, 'numerator' | 'denominator'> & { label: string | undefined };

function readRate(asked: RateForm, answer: AnswerOf<'rate'> | undefined, inputs: Inputs): ReadAnswer {
  const { alternatives, numerator, denominator } = asked;
  const main: Formula = { label: asked.formula, numerator, denominator };
  if (alternatives.length === 0) return readFormula(asked, main, answer, inputs);
  const others = alternatives.map((other): Formula & { id: string } => ({
    id: other.id,
    label: other.label,
    numerator: other.numerator ?? numerator,
    denominator: other.denominator ?? denominator,
  }));
  const chosen = answer?.formula === undefined ? main : others.find(({ id }) => id === answer.formula);
  if (chosen === undefined) return faulty('formula', '所选的算法不在这套标准中，请重新选择。');
  const read = readFormula(asked, chosen, answer, inputs);
  if (read.state !== 'given' || read.given.form !== 'measure') return read;
  const beside = [main, ...others]
    .filter((other) => other !== chosen)
    .map((other) => `按“${other.label ?? ''}”为 ${showOther(readFormula(asked, other, answer, inputs))}`);
  return given({ ...read.given, formula: { label: chosen.label ?? '', beside: beside.join('，') } });
}

/** What another formula gives, for the line under the chosen one. */
const showOther = (read: ReadAnswer): string =>
  read.state === 'given' && read.given.form === 'measure' ? showMeasure(read.given.measure) : '（数字还不齐）';

function readFormula(
  asked: RateForm,
  formula: Formula,
  answer: AnswerOf<'rate'> | undefined,
  inputs: Inputs,
): ReadAnswer {
  const numerator = readSide(formula.numerator, answer?.numerator, inputs);
  const denominator = readSide(formula.denominator, answer?.denominator, inputs);
  const { label } = formula.denominator;
  if (denominator.known && isZero(denominator.side)) {
    return faulty(
      'denominator',
      `“${label}”为 0，不能计算比率。请核对数字；本单位确实没有的，请选“不适用”并写明原因。`,
    );
  }
  // What the unit's figures supply need not be answered here; the rest is missing because nobody came by yet.
  if (answer === undefined && (formula.numerator.input === undefined || formula.denominator.input === undefined))
    return UNANSWERED;
  if (!numerator.known) return open(numerator.why);
  if (!denominator.known) return open(denominator.why);
  const measure: Measure = rateOf(numerator.side, denominator.side);
  if (!asked.mayExceed && isLess(WHOLE, measure.value)) {
    const parts = `“${formula.numerator.label}”${bracket(numerator.side)}大于“${label}”${bracket(denominator.side)}`;
    return faulty('numerator', `${parts}，请核对这两个数字。`);
  }
  return given({ form: 'measure', measure });
}

const NOTHING: Fraction = fractionOf(0);
const isZero = (side: RateSide): boolean => !isLess(NOTHING, sideValue(side));

/** A side as messages name it: （892）, （1000000 × 2%）. */
const bracket = (side: RateSide): string => showSide(side).replace(/^[^（].*$/, '（$&）');

type ReadSide = { known: true; side: RateSide } | { known: false; why: string };

function readSide(asked: RateForm['numerator'], answered: number | undefined, inputs: Inputs): ReadSide {
  const { input, plus = [], times, unit } = asked;
  if (input === undefined) {
    return answered === undefined
      ? { known: false, why: `缺少“${asked.label}”，暂不能计分` }
      : { known: true, side: { amounts: [answered], times, unit } };
  }
  const amounts: number[] = [];
  for (const id of [input, ...plus]) {
    const amount = inputs.values.get(id);
    if (typeof amount === 'number') {
      amounts.push(amount);
      continue;
    }
    const label = inputs.labelOf(id);
    const why = inputs.faulty.has(id) ? `“${label}”填写有误，更正后再计分` : `缺少“${label}”，暂不能计分`;
    return { known: false, why };
  }
  return { known: true, side: { amounts, times, unit } };
}

function readTerm(asked: FormOf<'date'>, { from, to }: AnswerOf<'date'>): ReadAnswer {
  if (from !== undefined && to !== undefined && from > to) {
    const names = [asked.fromLabel ?? '开始日期', asked.toLabel ?? '结束日期'];
    return faulty(
      'from',
      `“${names[0]}”（${chineseDate(from)}）晚于“${names[1]}”（${chineseDate(to)}），请核对这两个日期。`,
    );
  }
  if (from === undefined && to === undefined) return UNANSWERED;
  if (asked.fromLabel !== undefined && from === undefined) return open(`缺少“${asked.fromLabel}”，暂不能计分`);
  if (asked.toLabel !== undefined && to === undefined) return open(`缺少“${asked.toLabel}”，暂不能计分`);
  return given({ form: 'date', from, to });
}

function readGrade(asked: FormOf<'grade'>, { option }: AnswerOf<'grade'>, title: string): ReadAnswer {
  const chosen = asked.options.find(({ id }) => id === option);
  if (chosen === undefined) return faulty('option', `“${title}”所选的档次不在这套标准中，请重新选择。`);
  return given({ form: 'grade', option, label: chosen.label });
}

function readChecklist(asked: FormOf<'checklist'>, answer: AnswerOf<'checklist'>, title: string): ReadAnswer {
  const ticked = new Set(answer.ticked);
  for (const { id } of asked.items) ticked.delete(id);
  if (ticked.size > 0) return faulty('ticked', `“${title}”勾选的内容有的不在这套标准中，请重新勾选。`);
  return given({ form: 'checklist', ticked: new Set(answer.ticked), all: asked.items.length });
}

function readSelfRated({ rule, title, fullPoints }: Criterion, { points }: AnswerOf<'selfRated'>): ReadAnswer {
  const min = rule.kind === 'selfRated' ? rule.min : 0;
  if (points < min || points > fullPoints) {
    return faulty('points', `“${title}”的自评分应在 ${min} 到 ${fullPoints} 分之间，请重新填写。`);
  }
  return given({ form: 'selfRated', points });
}
