import type { AnswerForm } from '../../standard/schema.ts';

type RateForm = Extract<AnswerForm, { form: 'rate' }>;
/** How a rate is worked out: what is counted, out of what, in which unit. */
type Sides = readonly [numerator: string, denominator: string, unit: string];

/** A rate in a sentence: some words that end in 率 or the like. */
const RATE_NAME = /[一-龥]{1,12}?(?:率(?!先)|比例|比重|覆盖面|满意度)/g;

/** Words that only end like a rate. */
const NO_RATE = /(?:效率|频率|速率|概率|按.{0,6}比例)$/;

/** Rates that tables name, by what their name ends in; more special ones first. */
const KNOWN: readonly (readonly [ending: string, sides: Sides])[] = [
  ['入会率', ['会员人数', '职工人数', '人']],
  ['建会率', ['已建立工会的单位数', '应建立工会的单位数', '个']],
  ['建制率', ['已建立制度的单位数', '应建立制度的单位数', '个']],
  ['小家建设率', ['已建成的小家数', '应建的小家数', '个']],
  ['劳动合同签订率', ['已签订劳动合同的人数', '应签订劳动合同的人数', '人']],
  ['集体合同签订率', ['已签订集体合同的单位数', '应签订集体合同的单位数', '个']],
  ['签订率', ['已签订数', '应签订数', '份']],
  ['履约率', ['已履行的条款数', '约定的条款数', '条']],
  ['满意率', ['满意票数', '有效票数', '票']],
  ['满意度', ['满意票数', '有效票数', '票']],
  ['支持率', ['支持票数', '有效票数', '票']],
  ['参评率', ['参加评议的人数', '应参加评议的人数', '人']],
  ['测评率', ['参加测评的人数', '应参加测评的人数', '人']],
  ['参赛率', ['参赛人数', '应参赛人数', '人']],
  ['参与率', ['参加人数', '应参加人数', '人']],
  ['参加率', ['参加人数', '应参加人数', '人']],
  ['参保率', ['参保人数', '应参保人数', '人']],
  ['到会率', ['实到人数', '应到人数', '人']],
  ['出席率', ['实到人数', '应到人数', '人']],
  ['出勤率', ['实到人数', '应到人数', '人']],
  ['培训率', ['参加培训的人数', '应参加培训的人数', '人']],
  ['持证率', ['持证人数', '应持证人数', '人']],
  ['体检率', ['参加体检的人数', '应参加体检的人数', '人']],
  ['帮扶率', ['已帮扶的人数', '应帮扶的人数', '人']],
  ['慰问率', ['已慰问的人数', '应慰问的人数', '人']],
  ['知晓率', ['知晓人数', '调查人数', '人']],
  ['拨缴率', ['已拨缴金额', '应拨缴金额', '元']],
  ['收缴率', ['已收缴金额', '应收缴金额', '元']],
  ['上缴率', ['已上缴金额', '应上缴金额', '元']],
  ['缴纳率', ['已缴纳金额', '应缴纳金额', '元']],
  ['办结率', ['已办结的件数', '应办理的件数', '件']],
  ['办理率', ['已办理的件数', '应办理的件数', '件']],
  ['答复率', ['已答复的件数', '应答复的件数', '件']],
  ['落实率', ['已落实的件数', '应落实的件数', '件']],
  ['采纳率', ['已采纳的条数', '提出的条数', '条']],
  ['实施率', ['已实施的条数', '提出的条数', '条']],
  ['调解成功率', ['调解成功的件数', '受理的件数', '件']],
  ['调解率', ['已调解的件数', '受理的件数', '件']],
  ['建档率', ['已建档数', '应建档数', '份']],
  ['完成率', ['已完成数', '应完成数', '项']],
  ['合格率', ['合格数', '总数', '个']],
  ['达标率', ['达标数', '总数', '个']],
  ['覆盖率', ['已覆盖数', '应覆盖数', '个']],
  ['覆盖面', ['已覆盖数', '应覆盖数', '个']],
];

/** A rate that the table does not name. */
const NAMELESS: Sides = ['达到要求的数量', '总数量', '个'];
const namedSides = (name: string): Sides => [`计入${name}的数量`, '总数量', '个'];

/** Words before the name of a rate that belong to the sentence around it. */
const BEFORE_NAME =
  /^(?:本(?:单位|级|年度)|全(?:体|年)|职工|会员|员工|教职工|工会|单位|企业|基层|年度|当年|其中|要求|确保|保持|做到|的)+/;

const withoutLead = (name: string): string => {
  const bare = name.replace(BEFORE_NAME, '');
  return bare.length > 1 ? bare : name;
};

/** Names of the rates in a text, each once, without the words that all of them could have: 入会率 for 职工入会率. */
export function findRateNames(text: string): string[] {
  const found = (text.match(RATE_NAME) ?? []).filter((name) => !NO_RATE.test(name)).map(withoutLead);
  // 签订率 after 劳动合同签订率 means the same rate.
  return [...new Set(found)].filter((name) => !found.some((other) => other !== name && other.endsWith(name)));
}

/** What to ask for a rate of this name; without a name, for any share. */
export function askRate(name: string | undefined): RateForm {
  const [numerator, denominator, unit] = name === undefined ? NAMELESS : (findSides(name) ?? namedSides(name));
  return {
    form: 'rate',
    numerator: { label: numerator, unit },
    denominator: { label: denominator, unit },
    mayExceed: false,
    alternatives: [],
  };
}

/** 农民工入会率 is not out of all staff: a rate of some people only has no sides that are known. */
const WHOLE_STAFF = '入会率';
const findSides = (name: string): Sides | undefined =>
  KNOWN.find(([ending]) => (ending === WHOLE_STAFF ? name === ending : name.endsWith(ending)))?.[1];

/** The name by which `askRate` asks for this rate; undefined where it is asked in other words. */
export function nameRate({ numerator, denominator }: RateForm): string | undefined {
  const known = KNOWN.find(([, sides]) => sides[0] === numerator.label && sides[1] === denominator.label)?.[0];
  return known ?? /^计入(.+)的数量$/.exec(numerator.label)?.[1];
}
