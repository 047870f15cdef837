/**
 * What this site advises to do before handing in, by the time that is left. No source says how many days a step takes:
 * all of it is 本站参考.
 */

/** 一周、三天、一天. */
export type PlanLength = 'week' | 'threeDays' | 'oneDay';

/** One thing to do: `daysBefore` the deadline it is done. */
export interface SiteTask {
  daysBefore: number;
  title: string;
  note: string;
}

/** The parts of a plan. A paper of the standard is gathered, written and printed with the part of that name. */
export type Part =
  'ask' | 'answer' | 'conditions' | 'gather' | 'meeting' | 'evidence' | 'write' | 'review' | 'print' | 'send';

/** Days that a plan takes. */
export const PLAN_DAYS = { week: 7, threeDays: 3, oneDay: 1 } as const satisfies Record<PlanLength, number>;

/** What to do while there are more days than the longest plan takes. */
export const BEFORE: SiteTask = {
  daysBefore: PLAN_DAYS.week + 1,
  title: '照差距清单补短板',
  note: '先补否决项、门槛和必备项。要开会、要公示的事现在做还来得及；没有做过的事不补造记录。',
};

const ASK = '问清截止到几点、交给谁、用什么表、交几份';
const SEND = '送到，并当面或电话确认收到';

export const SITE_TASKS = {
  week: {
    ask: { daysBefore: 7, title: ASK, note: '通知没有写清的，今天就问上级工会，把答复记下来。' },
    answer: { daysBefore: 7, title: '答完自评', note: '答不上的记“暂不清楚”，写明去问谁。' },
    conditions: { daysBefore: 6, title: '核对申报条件', note: '' },
    gather: { daysBefore: 6, title: '备齐', note: '要别人写的，今天送过去，约好取回的日子。' },
    meeting: {
      daysBefore: 5,
      title: '开会员（代表）大会：通报自查情况，书面投票评家',
      note: '会前发通知、印票，定好谁计票、谁监票；当场计票，写好会议记录。',
    },
    evidence: { daysBefore: 4, title: '佐证编号装盒', note: '得分的题至少有一件佐证，编号与报告的附件号一致。' },
    write: { daysBefore: 3, title: '写完', note: '用导出的草稿改，【待补充】逐处填实。' },
    review: { daysBefore: 2, title: '材料送党政负责人看，定稿', note: '数字、日期、名称与佐证再对一遍。' },
    print: { daysBefore: 1, title: '打印、盖章', note: '打印前看一遍版面；公章提前约好。' },
    send: { daysBefore: 1, title: SEND, note: '早一天送到，缺件还来得及补。' },
  },
  threeDays: {
    ask: { daysBefore: 3, title: ASK, note: '先打电话，再动手。' },
    answer: { daysBefore: 3, title: '答完自评', note: '先答否决项、门槛和分值大的题。' },
    conditions: { daysBefore: 3, title: '核对申报条件', note: '' },
    gather: { daysBefore: 3, title: '备齐', note: '要别人写的，今天就送过去，说明哪天取。' },
    meeting: {
      daysBefore: 2,
      title: '开会员（代表）大会：通报自查情况，当场投票、计票',
      note: '人数不够的改日再开，不凑票数；开不成的问上级工会怎么办。',
    },
    evidence: { daysBefore: 2, title: '佐证编号装盒', note: '先装分值大的题；找不到的，写进报告的问题部分。' },
    write: { daysBefore: 2, title: '写完', note: '用导出的草稿改，只写有佐证的事。' },
    review: { daysBefore: 1, title: '材料送党政负责人看，定稿', note: '数字、日期、名称再对一遍。' },
    print: { daysBefore: 1, title: '打印、盖章', note: '' },
    send: { daysBefore: 0, title: SEND, note: '上午送，不等到下班；迟交、缺件的，有的通知按放弃处理。' },
  },
  oneDay: {
    ask: { daysBefore: 1, title: ASK, note: '现在就打电话；问能不能先传电子文稿，随后送盖章件。' },
    answer: { daysBefore: 1, title: '答完自评', note: '只答否决项、门槛和报告要写到的题，其余先空着。' },
    conditions: { daysBefore: 1, title: '核对申报条件', note: '' },
    gather: { daysBefore: 1, title: '备齐', note: '来不及的，当面请写的人先签意见。' },
    meeting: {
      daysBefore: 1,
      title: '用最近一次会员评家的结果',
      note: '写明评议的日子和票数，不补造记录；要不要另开会，问上级工会。',
    },
    evidence: { daysBefore: 1, title: '给报告里的每个数字找到一张纸', note: '找不到的数字不写。' },
    write: { daysBefore: 1, title: '写完', note: '用导出的草稿改，只写有佐证的事。' },
    review: { daysBefore: 0, title: '材料送党政负责人看，定稿', note: '' },
    print: { daysBefore: 0, title: '打印、盖章', note: '' },
    send: { daysBefore: 0, title: SEND, note: '先把电子文稿传到，再送纸质件。' },
  },
} as const satisfies Record<PlanLength, Record<Part, SiteTask>>;
