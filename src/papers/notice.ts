/** 公示: the result on one page, without personal data: no keepers, no notes, no evidence. */
import { buildAppraisal } from '../report/background.ts';
import { awardApplied, isBallotInput, quoted, unitName } from '../report/case.ts';
import { compareGates, tellEligibility, tellScore, tellVetoes } from '../report/conclusion.ts';
import { plainLine } from '../report/plain-line.ts';
import { missing, sentence } from '../report/sentence.ts';
import type { Sentence } from '../report/tree.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fieldTable, fixed, paragraph, type FieldLine, type PaperDocument } from './paper-document.ts';

const tellVote = (current: PaperCase): Sentence[] => {
  const { assessment, standard } = current;
  if (!standard.inputs.some(isBallotInput)) return [];
  const { date, occasion } = assessment.ballot ?? {};
  const place = plainLine(occasion ?? '');
  const on = date === undefined ? '' : `于${chineseDate(date)}`;
  const at = place === '' ? '' : `在${place}上`;
  const held = on + at === '' ? [] : [sentence(['ballot:date', 'ballot:occasion'], `会员评议${on}${at}进行。`)];
  return [...held, ...buildAppraisal(current).flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))];
};

/** A line of the table; none where there is nothing to tell. */
const line = (label: string, told: readonly Sentence[]): FieldLine[] =>
  told.length === 0
    ? []
    : [{ label, sources: told.flatMap(({ sources }) => sources), value: told.flatMap(({ parts }) => parts) }];

/** What is put up for members to see and to object to. */
export const buildNotice = (current: PaperCase): PaperDocument => {
  const { assessment, standard } = current;
  const award = awardApplied(current);
  return {
    title: [
      sentence(['unit:name'], unitName(assessment)),
      sentence(award === undefined ? ['standard'] : ['award'], `关于申报${award ?? standard.honour}`),
      fixed('自查结果的公示'),
      ...(assessment.fictional ? [sentence(['fictional'], '（虚构示例）')] : []),
    ],
    blocks: [
      paragraph(
        sentence(['standard'], `根据${quoted(standard.title)}，工会对建家工作进行了自查，结果见下表，现予公示。`),
      ),
      fieldTable([
        ...line('自评结果', [tellScore(current)]),
        ...line('门槛', compareGates(current)),
        ...line('否决情形', tellVetoes(current)),
        ...line('申报条件', tellEligibility(current)),
        ...line('会员评议', tellVote(current)),
        ...line('公示时间', [
          fixed(missing('起止日期'), '。'),
          fixed('公示不少于5个工作日为本站参考，以上级工会的通知为准。'),
        ]),
        ...line('意见反映', [fixed('对公示内容有意见的，可向', missing('受理部门、地点、电话'), '反映。')]),
      ]),
      paragraph(
        fixed('以上为自评结果，以上级工会考核验收意见为准。'),
        ...(assessment.fictional ? [sentence(['fictional'], FICTIONAL)] : []),
      ),
    ],
    signature: sentence(['unit:name'], unitName(assessment)),
    date: fixed(missing('公示日期')),
  };
};
