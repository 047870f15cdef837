/** A standard with awards, papers and deadlines, each kind once. */
import { makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';

const clause = (id: string) => ({ kind: 'clause' as const, clause: `notice#${id}` });

export const standard = makeStandard(
  {
    x: [
      makeYesNo('x1', 4),
      makeCriterion(
        { form: 'date', fromLabel: '选举日期', toLabel: '届满日期', noneLabel: '没有选举' },
        { kind: 'inTerm' },
        { id: 'term', title: '届期', advice: '报批换届。', basis: [clause('s1')] },
      ),
      makeCriterion(
        { form: 'date', fromLabel: '评家日期' },
        { kind: 'inTerm', years: 1 },
        { id: 'review', title: '会员评家', advice: '开会评家。' },
      ),
    ],
  },
  {
    eligibility: [
      {
        id: 'agreed',
        title: '会员认可',
        question: '是否认可？',
        rule: { kind: 'yesNo' },
        basis: clause('s4'),
        advice: '表决。',
      },
      {
        id: 'two-years',
        title: '满两年',
        question: '哪天获得？',
        rule: { kind: 'fullYearsSince', years: 2 },
        basis: clause('s4'),
        note: '从哪天起算没有写。',
        advice: '等满。',
      },
    ],
    awards: [
      { id: 'yearly', title: '每年的', assessedBy: '甲', namedBy: '乙', calendar: 'april', basis: clause('s6') },
      { id: 'biennial', title: '两年的', assessedBy: '甲', namedBy: '乙', calendar: 'january', basis: clause('s6') },
      { id: 'undated', title: '没写的', assessedBy: '甲', namedBy: '乙', basis: clause('s6') },
    ],
    materials: [
      { id: 'plan', title: '建家计划', by: '本单位工会', basis: clause('s4') },
      { id: 'application', title: '申请报告', copies: 3, seal: true, electronic: true, basis: clause('s4') },
      {
        id: 'form',
        title: '登记表',
        awards: ['biennial'],
        copies: 3,
        seal: true,
        basis: clause('s6'),
        note: '事迹要简明。',
      },
    ],
    calendar: [
      { id: 'april', title: '每年4月底前', everyYears: 1, deadline: '04-30', basis: clause('s7') },
      {
        id: 'january',
        title: '表彰年元月底前',
        everyYears: 2,
        deadline: '01-31',
        basis: clause('s7'),
        note: '哪些年没有写。',
      },
    ],
  },
);
