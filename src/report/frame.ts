import { missing, sentence, UNFILLED } from './sentence.ts';
import { FRAME, type Part, type Sentence } from './tree.ts';

const fixed = (...pieces: (string | Part)[]): Sentence => sentence([FRAME], ...pieces);

/**
 * The fixed sentences of every report. They state nothing about the unit; this list is closed, and any other
 * sentence names the answers that it comes from.
 */
export const frame = {
  reportFollows: fixed('现将自查情况报告如下。'),
  noFacts: fixed(missing('单位职工人数、会员人数和工会组织的基本情况')),
  organisers: fixed('自查工作由', missing('牵头部门和参加人员'), '负责，于', missing('起止日期'), '进行。'),
  discussion: fixed('自查情况和自评得分', missing('提交会员（代表）大会讨论的日期和意见'), '。'),
  discussionOfChecks: fixed('自查情况', missing('提交会员（代表）大会讨论的日期和意见'), '。'),
  checksFollow: fixed('各项自查结果见下表，“上级核查”一栏由上级工会填写。'),
  scoresFollow: fixed('各项自评得分见下表，“考核分”一栏由上级工会填写。'),
  blank: fixed(),
  sum: fixed('合计'),
  noBallot: fixed(missing('会员评议的日期、发出和收回的测评票数、各档票数')),
  noShortfall: fixed('对照标准，自评没有失分的项目。', missing('工作中仍需改进的方面')),
  noMissingCheck: fixed('对照标准，自查没有缺项。', missing('工作中仍需改进的方面')),
  unanswered: fixed(missing('补齐未作答的项目后，再补写其中存在的问题')),
  noMeasures: fixed(missing('下一步工作打算、责任人和完成时限')),
  measuresFollow: fixed('针对以上问题，整改措施见下表。'),
  progress: fixed(UNFILLED),
  owner: fixed(UNFILLED),
  deadline: fixed(UNFILLED),
  noAttachments: fixed(missing('佐证材料的编号和名称')),
  selfRated: fixed('以上为本单位自评结果，以上级工会考核验收意见为准。'),
  closing: fixed('特此报告。'),
} as const satisfies Record<string, Sentence>;
