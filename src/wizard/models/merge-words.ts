/** How the two sides of a conflict read beside each other. */
import type { Conflict, ItemValue, Part } from '../../assessment/merger.ts';
import { valueOf } from '../../assessment/remarks.ts';
import type { Action, Answer, Assessment, Evidence, Retired, Rewritten } from '../../assessment/schema.ts';
import { answerInWords, inputInWords } from '../../report/wording.ts';
import { sectionTitle, skeletonTitle } from '../../report/skeleton.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';

/** A conflict for the screen. */
export interface ConflictWords {
  /** What it is about, such as 入会率 · 备注. */
  title: string;
  mine: string;
  theirs: string;
}

const HEAD: Readonly<Record<string, string>> = {
  title: '自评名称',
  name: '单位名称',
  kind: '单位类别',
  higherUnion: '上一级工会',
  award: '申报奖项',
  awardYear: '表彰年',
  confidence: '核对程度',
  gradeSet: '对比的口径',
};
const BALLOT: Readonly<Record<string, string>> = {
  date: '评家日期',
  occasion: '评家场合',
  countedBy: '计票',
  watchedBy: '监票',
};
const PAPER: Readonly<Record<string, string>> = {
  skeleton: '自查报告的结构',
  headings: '自查报告标题里的分数',
  fonts: 'Word 文件的字体',
  guidance: '指导思想',
  'deeds-limit': '主要事迹的字数',
  'deeds-text': '主要事迹',
};
/** Values of these fields that are no words of a person. */
const PAPER_VALUES: Readonly<Record<string, string>> = {
  scored: '写分数',
  unscored: '不写分数',
  standard: '公文标准字体',
  system: '系统自带字体',
};
const MEETING: Readonly<Record<string, string>> = {
  body: '会议名称',
  date: '日期',
  place: '地点',
  expected: '应到人数',
  present: '实到人数',
  chair: '主持',
  recorder: '记录',
  opinions: '会议意见',
};
const MEETING_BODY: Readonly<Record<string, string>> = {
  committee: '工会委员会会议',
  congress: '会员（代表）大会',
};
const VETO: Readonly<Record<string, string>> = {
  absent: '不存在',
  present: '存在',
  unknown: '暂不清楚',
  notApplicable: '不适用',
};
const CONFIDENCE: Readonly<Record<string, string>> = { self: '自评', reviewed: '复核', onSite: '实地' };
const STATE: Readonly<Record<Action['state'], string>> = { todo: '没有开始', doing: '正在做', done: '已做完' };

/** What is added to the name of the item where only a part of its answer is in question. */
const ASIDE: Partial<Record<Part, string>> = { note: '备注', evidence: '佐证', toCheck: '待核', action: '整改' };

const plainWords = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
const dayOrWords = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? chineseDate(value) : value);

const formWords = (answer: Answer, id: string, standard: Standard, inputs: Assessment['inputs']): string => {
  if (answer.form === 'unknown') return '暂不清楚';
  if (answer.form === 'notApplicable') return `不适用：${answer.reason}`;
  const criterion = listCriteria(standard).find((one) => one.criterion.id === id)?.criterion;
  if (answer.form === 'none') {
    const form = criterion?.answer;
    return form?.form === 'date' ? (form.noneLabel ?? '没有') : '没有';
  }
  const words = criterion && answerInWords(criterion, answer, standard, inputs);
  return typeof words === 'string' ? words : '没有填全';
};

const actionWords = ({ state, owner, due, measure, outcome }: Action): string =>
  [STATE[state], owner, due && `${chineseDate(due)}前`, measure, outcome].filter(Boolean).join('；');

const evidenceWords = (lines: readonly Evidence[]): string =>
  `${lines.length} 件：${lines
    .slice(0, 3)
    .map(({ number, title }) => `附件${number} ${title}`)
    .join('，')}${lines.length > 3 ? ' 等' : ''}`;

const valueWords = (
  { part, id }: Conflict,
  value: ItemValue,
  standard: Standard,
  inputs: Assessment['inputs'],
): string => {
  if (Array.isArray(value)) return evidenceWords(value);
  if (typeof value === 'object') {
    if (part === 'section') return (value as Rewritten).text;
    if (part === 'action') return actionWords(value as Action);
    const answer = part === 'retired' ? (value as Retired).answer : (value as Answer);
    return valueOf(answer) === null ? '没有作答' : formWords(answer, id, standard, inputs);
  }
  const input = part === 'input' && standard.inputs.find((one) => one.id === id);
  if (input) return inputInWords(input, value);
  if (part === 'veto') return VETO[String(value)] ?? '';
  if (part === 'paper' && id === 'skeleton') return skeletonTitle(String(value));
  if (part === 'paper' && (id === 'headings' || id === 'fonts')) return PAPER_VALUES[String(value)] ?? '';
  if (part === 'paper' && id === 'deeds-limit') return `${String(value)} 字以内`;
  if (part === 'meeting' && id === 'body') return MEETING_BODY[String(value)] ?? '';
  if (part === 'head' && id === 'confidence') return CONFIDENCE[String(value)] ?? '';
  if (part === 'head' && id === 'award')
    return standard.awards.find((award) => award.id === value)?.title ?? String(value);
  if (part === 'head' && id === 'gradeSet') {
    return standard.gradeSets.find((set) => set.id === value)?.title ?? String(value);
  }
  if (part === 'toCheck' && value === '') return '待核，没有写问谁';
  return typeof value === 'string' ? dayOrWords(value) : plainWords(value);
};

const itemTitle = ({ part, id }: Conflict, standard: Standard): string => {
  switch (part) {
    case 'head':
      return HEAD[id] ?? id;
    case 'ballot':
      return BALLOT[id] ?? id;
    case 'paper':
      return PAPER[id] ?? id;
    case 'meeting':
      return `讨论自查的会议 · ${MEETING[id] ?? id}`;
    case 'section':
      return `自查报告 · ${sectionTitle(id, standard)}`;
    case 'input':
      return standard.inputs.find((input) => input.id === id)?.label ?? id;
    case 'veto':
      return standard.vetoes.find((veto) => veto.id === id)?.title ?? id;
    case 'condition':
      return standard.eligibility.find((condition) => condition.id === id)?.title ?? id;
    case 'action': {
      const item = id.replace(/^[a-z]+-/, '');
      const criterion = listCriteria(standard).find((one) => one.criterion.id === item)?.criterion;
      return criterion?.title ?? standard.vetoes.find((veto) => veto.id === item)?.title ?? '等级门槛';
    }
    case 'answer':
    case 'note':
    case 'evidence':
    case 'toCheck':
    case 'retired':
      return listCriteria(standard).find((one) => one.criterion.id === id)?.criterion.title ?? `已停用项 ${id}`;
    default:
      return part satisfies never;
  }
};

/** A conflict in words; `mine` and `theirs` are the two assessments that it lies between. */
export const conflictWords = (
  conflict: Conflict,
  standard: Standard,
  mine: Assessment,
  theirs: Assessment,
  kindTitle: (kind: string) => string,
): ConflictWords => {
  const say = (value: ItemValue, { inputs }: Assessment): string =>
    conflict.key === 'head:kind' && typeof value === 'string'
      ? kindTitle(value)
      : valueWords(conflict, value, standard, inputs);
  const aside = ASIDE[conflict.part];
  return {
    title: `${itemTitle(conflict, standard)}${aside ? ` · ${aside}` : ''}`,
    mine: say(conflict.mine, mine),
    theirs: say(conflict.theirs, theirs),
  };
};
