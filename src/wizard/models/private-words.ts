import { findPrivatePlaces, type PrivatePlace, type TextPlace } from '../../assessment/text-places.ts';
import type { PrivateKind } from '../../assessment/private-data.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { listCriteria } from '../../standard/criteria.ts';
import { toHash } from './route.ts';
import { findCriterionScreen } from './screen.ts';
import type { Session } from './session.ts';

/** A place where a number of a person seems to stand, for the screen. */
export interface PrivateLine {
  /** Such as 入会率 · 备注. */
  where: string;
  /** Such as 像是手机号：138…5678. */
  what: string;
  /** Step where it is mended. */
  href: string;
}

const KINDS: Readonly<Record<PrivateKind, string>> = {
  identity: '身份证号',
  mobile: '手机号',
  telephone: '电话号码',
  bankCard: '银行卡号',
};
const FIELDS: Readonly<Record<TextPlace['field'], string>> = {
  title: '名称',
  name: '单位名称',
  higherUnion: '上一级工会',
  note: '备注',
  toCheck: '待核',
  reason: '不适用的原因',
  evidence: '佐证',
  occasion: '评家场合',
  countedBy: '计票',
  watchedBy: '监票',
  owner: '责任部门',
  measure: '整改措施',
  outcome: '整改结果',
  guidance: '指导思想',
  deeds: '主要事迹',
  text: '改写的文字',
  place: '地点',
  chair: '主持',
  recorder: '记录',
  opinions: '会议意见',
};
const PARTS: Readonly<Record<TextPlace['part'], string>> = {
  head: '自评',
  answer: '',
  ballot: '会员评家',
  action: '整改台账',
  retired: '已停用项',
  paper: '上报材料',
  section: '自查报告',
  meeting: '讨论自查的会议',
};

/** Step where a part is filled in; where the wizard has none, the result. */
const STEPS: Partial<Record<TextPlace['part'], string>> = { head: 'figures', ballot: 'ballot', action: 'actions' };

/** Only its ends, for a screen that others may see. */
const masked = (text: string): string => `${text.slice(0, 3)}…${text.slice(-2)}`;

const stepOf = ({ part, id }: TextPlace, { screens }: Session): string => {
  if (part === 'answer' && findCriterionScreen(screens, id)) return `criterion/${id}`;
  const wanted = STEPS[part];
  return wanted !== undefined && screens.some(({ path }) => path === wanted) ? wanted : 'result';
};

const toLine = ({ place, kind, text }: PrivatePlace, session: Session): PrivateLine => {
  const { part, id, field } = place;
  const title = listCriteria(session.standard).find(({ criterion }) => criterion.id === id)?.criterion.title;
  return {
    where: [part === 'answer' ? (title ?? id) : PARTS[part], FIELDS[field]].join(' · '),
    what: `像是${KINDS[kind]}：${masked(text)}`,
    href: toHash(stepOf(place, session)),
  };
};

/** What in the texts of `assessment` seems to be personal data; empty where nothing does. */
export const privateLines = (session: Session, assessment: Assessment = session.assessment.value): PrivateLine[] =>
  findPrivatePlaces(assessment).map((place) => toLine(place, session));
