/** 公示: the result on one page, without personal data: no keepers, no notes, no evidence. */
import { buildAppraisal } from '../report/background.ts';
import { awardApplied, isBallotInput, quoted, unitName } from '../report/case.ts';
import { compareGates, tellEligibility, tellScore, tellVetoes } from '../report/conclusion.ts';
import { plainLine } from '../report/plain-line.ts';
import { missing, sentence } from '../report/sentence.ts';
import type { Block, Sentence } from '../report/tree.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fixed, heading, paragraph, type PaperDocument } from './paper-document.ts';

const tellVote = ({ assessment }: PaperCase): Sentence[] => {
  const { date, occasion } = assessment.ballot ?? {};
  const place = plainLine(occasion ?? '');
  if (date === undefined && place === '') return [];
  const on = date === undefined ? '' : `于${chineseDate(date)}`;
  const at = place === '' ? '' : `在${place}上`;
  return [sentence(['ballot:date', 'ballot:occasion'], `会员评议${on}${at}进行。`)];
};

const appraisal = (current: PaperCase): Block[] => {
  if (!current.standard.inputs.some(isBallotInput)) return [];
  const told = buildAppraisal(current).flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
  return [heading('appraisal', '三、会员评议结果'), paragraph(...tellVote(current), ...told)];
};

/** What is put up for members to see and to object to. */
export const buildNotice = (current: PaperCase): PaperDocument => {
  const { assessment, standard } = current;
  const award = awardApplied(current);
  const votes = appraisal(current);
  const conditions = [...compareGates(current), ...tellVetoes(current), ...tellEligibility(current)];
  return {
    title: [
      sentence(['unit:name'], unitName(assessment)),
      sentence(award === undefined ? ['standard'] : ['award'], `关于申报${award ?? standard.honour}自查结果的公示`),
      ...(assessment.fictional ? [sentence(['fictional'], '（虚构示例）')] : []),
    ],
    blocks: [
      paragraph(sentence(['standard'], `根据${quoted(standard.title)}，工会对建家工作进行了自查，现将结果公示如下。`)),
      heading('score', '一、自评结果'),
      paragraph(tellScore(current)),
      heading('conditions', '二、门槛、否决情形和申报条件'),
      paragraph(
        ...(conditions.length > 0
          ? conditions
          : [sentence(['standard'], '这份标准没有另设门槛、否决情形和申报条件。')]),
      ),
      ...votes,
      heading('objections', `${votes.length > 0 ? '四' : '三'}、公示时间和意见反映`),
      paragraph(
        fixed('公示时间：', missing('起止日期'), '。'),
        fixed('公示不少于5个工作日为本站参考，来自相近评选的做法，以上级工会的通知为准。'),
        fixed('对公示内容有意见的，可向', missing('受理部门、地点、电话'), '反映。'),
        fixed('以上为本单位自评结果，以上级工会考核验收意见为准。'),
        ...(assessment.fictional ? [sentence(['fictional'], FICTIONAL)] : []),
      ),
    ],
    signature: sentence(['unit:name'], unitName(assessment)),
    date: fixed(missing('公示日期')),
  };
};
