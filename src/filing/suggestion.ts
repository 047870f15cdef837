import type { Criterion } from '../standard/schema.ts';
import { findBox, type Box, type BoxId } from './boxes.ts';

/**
 * Words that say which box a question belongs to. The first line that fits counts, so what names one box for certain
 * stands before what occurs beside many subjects.
 */
const WORDS: readonly (readonly [BoxId, RegExp])[] = [
  ['women', /女职工|女教职工|女工|哺乳|孕/],
  ['proposals', /提案|合理化建议/],
  ['members', /入会|会员名册|会籍|会员发展/],
  ['funds', /会费|经费|经审|预算|决算|拨缴|财务|账户|账簿/],
  ['contract', /集体合同|集体协商|工资协商|平等协商|(劳动|聘用|人事).{0,4}合同/],
  ['mediation', /调解|劳动保护|劳保|劳动安全|安全事|安全生产|争议|消防|防火|防盗|电线|线路|通道/],
  ['care', /困难|帮扶|慰问|体检|疗休养|心理|急救|送温暖|关爱/],
  [
    'appraisal',
    /会员评家|满意|参评|评议结果|结果公开|测评|上级.{0,4}(评价|表彰|考核)|评价意见|党政.{0,3}评价|表彰|获奖|荣誉|特色/,
  ],
  ['congress', /职代会|教代会|职工大会|职工代表|教师代表|评议领导|领导干部|职工董事|职工监事|讨论本部门/],
  ['open', /公开/],
  ['minutes', /联席会议|委员会会议|会议记录|小家会议|有关会议|工会会议/],
  ['org', /主席|法人/],
  ['activities', /竞赛|练兵|文体|活动|场所|场地|设施|器材|书屋|学习|培训|教育|传帮带|阵地|现场|开放时间/],
  ['org', /选举|换届|届期|机构|组织|批准|建会|小组|负责人|分工|印章|牌子|积极分子|小家建设/],
  ['plans', /计划|总结|检查|档案|台账|制度|自查/],
];

const boxFor = (words: string): BoxId | undefined => WORDS.find(([, pattern]) => pattern.test(words))?.[0];

/**
 * The box that the papers of a question belong to: by its title, else by its wording, else by the papers that it asks
 * for. `undefined` where no word of it is known.
 */
export const suggestBox = ({
  title,
  question,
  evidence,
}: Pick<Criterion, 'title' | 'question' | 'evidence'>): Box | undefined =>
  findBox(boxFor(title) ?? boxFor(question) ?? boxFor(evidence.join('；')));
