import type { AnswerForm, Rule } from '../standard/schema.ts';
import { NUMBER } from './clause/chinese-number.ts';
import { readClause } from './clause/clause.ts';
import type { Fact } from './clause/fact.ts';
import { isNegative } from './clause/plain-words.ts';
import { spellShare } from './clause/same-words.ts';
import { COUNT_UNITS, cutIntoClauses } from './clause/sentence-clauses.ts';
import { UNSTATED_BASIS, type MadeRule } from './rule/made-rule.ts';
import { makeRule } from './rule/recipe.ts';
import { countPercentages, readContent, type ContentFigures } from './rule/scoring-content.ts';
import { sayRule } from './rule-sentence.ts';

/** What stands around a scoring sentence in its row. */
export interface ScoringContext {
  /** What is examined (考核内容), as the table words it. */
  content: string;
  /** Points of the item; undefined where the table gives none. */
  points: number | undefined;
}

/** A scoring sentence as a rule, or not understood. Not understood is always better than understood wrongly. */
export type ReadScoring =
  | {
      kind: 'understood';
      /** Its `basis` is `UNSTATED_BASIS`: who knows the table puts its name there. */
      rule: Rule;
      answer: AnswerForm;
      /** Points at best: those of the row, else those that the sentence names; undefined where neither says them. */
      fullPoints: number | undefined;
      /** The sentence says 一票否决: the case rules the title out. */
      isVeto: boolean;
      /** The item is a bonus (加分), earning at most this. */
      bonusCap: number | undefined;
      requiresEvidence: boolean;
      /**
       * The question for the number where the content itself is no question, such as 缺几项？; undefined where the
       * answer's own labels ask, or where it is asked whether the content is met.
       */
      asks: string | undefined;
      /** How it was understood, one short Chinese sentence for the person to confirm. */
      meaning: string;
    }
  | { kind: 'unclear'; why: string };

const unclear = (why: string): ReadScoring => ({ kind: 'unclear', why });

/** Reads one scoring text (评分办法、扣分标准). Never throws. */
export function readScoringText(text: string, { content, points }: ScoringContext): ReadScoring {
  const clauses = cutIntoClauses(text);
  if (clauses === undefined) return unclear('这段文字太长，或者数字中间有空格，没有看懂。');
  if (clauses.length === 0) return unclear('没有写评分办法。');
  const facts: Fact[] = [];
  const spelled = points === undefined ? clauses : clauses.map((clause) => spellShare(clause, points));
  for (const clause of joinOutcomes(spelled)) {
    const fact = readClause(clause);
    if (fact === undefined) return unclear(`没有看懂“${shorten(clause)}”。`);
    if (fact.kind === 'requirement' && facts.some(isOutcome)) return unclear(`“${shorten(clause)}”怎么计分没有看懂。`);
    facts.push(fact);
  }
  return readFacts(asEvidence(facts, content), withoutDoubt(content), points);
}

function readFacts(facts: readonly Fact[], content: ContentFigures, rowPoints: number | undefined): ReadScoring {
  const totals = facts.flatMap((fact) => (fact.kind === 'cap' && fact.of === 'total' ? [fact.points] : []));
  const points = rowPoints ?? totals[0];
  const other = totals.find((total) => total !== points);
  if (other !== undefined && points !== undefined)
    return unclear(`句中的满分是${other}分，与这一项的${points}分不一致。`);
  const evidence = facts.filter((fact) => fact.kind === 'evidence');
  const scoring = facts.filter((fact) => !isAside(fact, points));
  const isOnlyEvidence =
    scoring.every(({ kind }) => kind === 'requirement') && evidence.some(({ isStrict }) => isStrict);
  const made: MadeRule | string = isOnlyEvidence
    ? { rule: { kind: 'allOrNothing', basis: UNSTATED_BASIS }, answer: { form: 'yesNo' } }
    : makeRule({ facts: scoring, content, points });
  if (typeof made === 'string') return unclear(made);
  const { rule, answer, asks, bonusCap, isVeto = false } = made;
  const requiresEvidence = evidence.length > 0;
  const sentence = sayRule({ rule, answer, points, bonusCap, isVeto, requiresEvidence });
  return {
    kind: 'understood',
    rule,
    answer,
    fullPoints: points ?? findBest(rule, facts) ?? bonusCap,
    isVeto,
    bonusCap,
    requiresEvidence,
    asks,
    meaning: asks === undefined ? sentence : `填“${asks.replace('？', '')}”。${sentence}`,
  };
}

/** 无材料不得分 asks for papers that prove something, unless the item is about those papers. */
function asEvidence(facts: readonly Fact[], content: string): Fact[] {
  const isScored = facts.some(({ kind }) => ['gain', 'gainEach', 'loseEach', 'proportion'].includes(kind));
  return facts.map((fact) => {
    const [, papers] =
      fact.kind === 'zero' && fact.when.kind === 'words' ? (NO_PAPERS.exec(fact.when.words) ?? []) : [];
    const isOwnMatter = (other: Fact): boolean => other !== fact && wordsOf(other).includes(papers ?? '');
    return papers === undefined || !isScored || content.includes(papers) || facts.some(isOwnMatter)
      ? fact
      : { kind: 'evidence', isStrict: true };
  });
}

function wordsOf(fact: Fact): string {
  if (fact.kind === 'requirement') return fact.words;
  if (fact.kind === 'loseEach') return fact.asks;
  return 'when' in fact && fact.when.kind !== 'none' ? fact.when.words : '';
}
const NO_PAPERS =
  /^(?:无|没有|缺少|未见|未附|未留存?|未提供|不能提供|无法提供)[^\d%]{0,10}?(材料|资料|记录|照片|图片|痕迹|依据|凭证)$/;

/** The most that the sentence itself says the item can earn. */
function findBest(rule: Rule, facts: readonly Fact[]): number | undefined {
  if (rule.kind === 'perOccurrence') return rule.cap;
  const said = facts.flatMap((fact) => (fact.kind === 'gain' && fact.points !== 'full' ? [fact.points] : []));
  return said.length === 0 ? undefined : Math.max(...said);
}

/** Clauses that are looked at apart from the rule, or say what the item's points say already. */
const isAside = (fact: Fact, points: number | undefined): boolean =>
  fact.kind === 'harmless' ||
  fact.kind === 'evidence' ||
  (fact.kind === 'cap' && fact.of === 'total' && fact.points === points);

/** A percentage of the content is a target only where it is the only one and was read. */
function withoutDoubt(content: string): ContentFigures {
  const read = readContent(content);
  const percentages = read.figures.filter(({ unit }) => unit === '%').length;
  if (content.length <= LONGEST_CONTENT && countPercentages(content) === percentages) return read;
  const figures = read.figures.filter(({ unit }) => unit !== '%');
  return { ...read, figures, only: undefined, isDoubtful: true };
}
/** Beyond this a content is not looked into, in characters. */
const LONGEST_CONTENT = 400;

const isOutcome = ({ kind }: Fact): boolean => !['requirement', 'target', 'harmless', 'evidence'].includes(kind);

const BARE_OUTCOME = new RegExp(
  `^(?:则|可|就|即|应|均|各|再|一律|本项|该项|此项|的)*(?:不得分|不给分|不计分|得零分|不扣分|得满分|满分|得分|扣除?(?:全分|满分|(?:本项|该项|此项)?全部分值?)|(?:扣除|扣减|扣|减|得|计|记|额外加|另外加|另加|奖励|加|给)?${NUMBER}分)$`,
);

/** 每次扣0.5分 does not say what for. */
const BARE_STEP = new RegExp(`^每${NUMBER}?(?:${COUNT_UNITS})(?:扣|减)`);

/** 应公开未公开，一项次扣1分: the same, where what stands before it is a case of loss. */
const BARE_ONE = new RegExp(`^(?:一|1)(?:${COUNT_UNITS})(?:扣|减)`);

/** 逾期 with the exception in brackets after it: 逾期（未经批准延期）0分. */
const PAST = /^已?(?:逾期|超期|过期|超届|超过任期|到期|届满)的?$/;
const WITHOUT_LEAVE = /^且?未[经获][^\d%]{1,20}$/;

/** 达不到的 before 每低1%扣0.2分 or 按比例计分 says what those say themselves. */
const SHORT_OF_IT = /^(?:达不到|未达到?|没有达到|不达标|未达标|不足|不够)(?:目标|要求|标准|规定)?(?:的|者|部分)*$/;
const GOES_BY_SHORTFALL = /^(?:每(?:低|少|降|差|下降|减少|缺)|按)/;

const saysNoCause = (step: string, before: string): boolean =>
  BARE_STEP.test(step) || (BARE_ONE.test(step) && isNegative(before));

/** Puts 不得分 or 扣1分 that stands alone back to the case before it. */
function joinOutcomes(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined[joined.length - 1];
    if (before !== undefined && BARE_OUTCOME.test(clause) && !/分$|为止$/.test(before)) {
      joined[joined.length - 1] = `${before}${clause}`;
    } else if (before !== undefined && SHORT_OF_IT.test(before) && GOES_BY_SHORTFALL.test(clause)) {
      joined[joined.length - 1] = clause;
    } else if (before !== undefined && PAST.test(before) && WITHOUT_LEAVE.test(clause)) {
      joined[joined.length - 1] = `${before.replace(/的$/, '')}${clause}`;
    } else if (before !== undefined && saysNoCause(clause, before) && !/[\d%]|为止$/.test(before)) {
      joined[joined.length - 1] = `${before.replace(/(?:的|者)$/, '')}${clause}`;
    } else {
      joined.push(clause);
    }
  }
  return joined;
}

const shorten = (clause: string): string => (clause.length > 24 ? `${clause.slice(0, 23)}…` : clause);
