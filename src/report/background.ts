/** Two chapters: the facts that the unit entered once, and what its members thought of it. */
import { chineseDate } from '../scoring/calendar.ts';
import { listCriteria } from '../standard/criteria.ts';
import { chooseFormula, listFormulas } from '../standard/formulas.ts';
import type { Criterion, Input } from '../standard/schema.ts';
import { answerTo, type Case, isBallotInput, resultOf } from './case.ts';
import { frame } from './frame.ts';
import { plainLine } from './plain-line.ts';
import { joinPieces, missing, sentence } from './sentence.ts';
import type { Paragraph, Part, Sentence, Source } from './tree.ts';
import { sourcesOf } from './finding.ts';
import { answerInWords, inputInWords, rateInWords } from './wording.ts';

/** A yes/no fact as a statement: 是否实行公司化管理 becomes 实行公司化管理 or 没有实行公司化管理. */
const statedFact = (label: string, value: boolean): string => {
  if (!label.startsWith('是否')) return `${label}：${value ? '是' : '否'}`;
  const fact = label.slice('是否'.length);
  if (value) return fact;
  return fact.startsWith('有') ? `没${fact}` : `没有${fact}`;
};

/** A fact with its value: 职工总数892人; 女会员41人; 没有在档困难职工; 职工总数【待补充：职工总数】. */
const stateInput = ({ assessment }: Case, input: Input): (string | Part)[] => {
  const value = assessment.inputs[input.id];
  if (value === undefined) return [input.label, missing(input.label)];
  if (typeof value === 'boolean') return [statedFact(input.label, value)];
  const counted = /^(.*[^总人])数$/.exec(input.label)?.[1];
  if (value === 0 && input.kind === 'integer' && !/[总人]数$/.test(input.label))
    return [`没有${counted ?? input.label}`];
  return [counted ?? input.label, inputInWords(input, value)];
};

/** All inputs of one group as one sentence. */
const stateInputs = (current: Case, inputs: Input[]): Sentence =>
  sentence(
    inputs.map((input): Source => `input:${input.id}`),
    ...joinPieces(
      inputs.map((input) => stateInput(current, input)),
      '，',
    ),
    '。',
  );

const groupInputs = (inputs: Input[]): Input[][] => {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) groups.set(input.group, [...(groups.get(input.group) ?? []), input]);
  return [...groups.values()];
};

/** 单位和工会基本情况: one paragraph for each group of inputs but the ballots. */
export const buildBackground = (current: Case): Paragraph[] => {
  const groups = groupInputs(current.standard.inputs.filter((input) => !isBallotInput(input)));
  const paragraphs = groups.length > 0 ? groups.map((inputs) => stateInputs(current, inputs)) : [frame.noFacts];
  return paragraphs.map((told): Paragraph => ({ kind: 'paragraph', sentences: [told] }));
};

/** A formula as running text, without the spaces that it has on the screen: 满意÷有效票. */
const inRunningText = (label: string): string => label.replace(/\s*([÷＋+×])\s*/g, '$1');

/** How a rate of the ballot is worked out, and its value: the sources leave the formula open, so it is printed. */
const tellFormula = (current: Case, criterion: Criterion, ballotIds: Set<string>): Sentence[] => {
  const { answer: form } = criterion;
  if (form.form !== 'rate' || form.numerator.input === undefined || !ballotIds.has(form.numerator.input)) return [];
  const answer = answerTo(current, criterion.id);
  const chosen = chooseFormula(form, answer?.form === 'rate' ? answer.formula : undefined);
  const others = listFormulas(form)
    .filter(({ id }) => id !== chosen.id)
    .flatMap((other): (string | Part)[] => {
      const value = rateInWords(other, undefined, current.standard, current.assessment.inputs);
      return [`；按“${inRunningText(other.label)}”计算，为`, value ?? missing(criterion.title)];
    });
  const { state } = resultOf(current, criterion.id);
  const value =
    state === 'scored'
      ? answerInWords(criterion, answer, current.standard, current.assessment.inputs)
      : missing(criterion.title);
  return [
    sentence(
      sourcesOf(criterion),
      `${criterion.title}按“${inRunningText(chosen.label)}”计算，为`,
      value,
      ...others,
      '。',
    ),
  ];
};

/** 会员评议于2026年5月15日在第三届二次会员代表大会上进行，由工会委员会计票。 Only what was entered. */
const tellOccasion = ({ assessment: { ballot } }: Case): Sentence[] => {
  const { date, occasion, countedBy, watchedBy } = ballot ?? {};
  const place = plainLine(occasion ?? '');
  const [counter, watcher] = [plainLine(countedBy ?? ''), plainLine(watchedBy ?? '')];
  const held = [date === undefined ? '' : `于${chineseDate(date)}`, place === '' ? '' : `在${place}上`].join('');
  const posts = [counter === '' ? '' : `由${counter}计票`, watcher === '' ? '' : `由${watcher}监票`];
  const told = [held === '' ? '' : `${held}进行`, ...posts].filter((text) => text !== '');
  return told.length > 0 ? [sentence(['ballot'], `会员评议${told.join('，')}。`)] : [];
};

/** 会员评议情况: when and where the members voted, the ballots, and each rate made from them with the formula used. */
export const buildAppraisal = (current: Case): Paragraph[] => {
  const ballots = current.standard.inputs.filter(isBallotInput);
  const ballotIds = new Set(ballots.map((input) => input.id));
  const sentences =
    ballots.length > 0
      ? [
          ...tellOccasion(current),
          stateInputs(current, ballots),
          ...listCriteria(current.standard).flatMap(({ criterion }) => tellFormula(current, criterion, ballotIds)),
        ]
      : [frame.noBallot];
  return [{ kind: 'paragraph', sentences }];
};
