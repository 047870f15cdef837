/** 公示: the result on one page, without personal data: no keepers, no notes, no evidence. */
import { awardApplied, isBallotInput, quoted, unitName } from '../report/case.ts';
import { compareGates, tellEligibility, tellScore, tellVetoes } from '../report/conclusion.ts';
import { plainLine } from '../report/plain-line.ts';
import { missing, orMissing, sentence } from '../report/sentence.ts';
import type { Sentence, Source } from '../report/tree.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fieldTable, fixed, paragraph, type FieldLine, type PaperDocument } from './paper-document.ts';
import { tellVote } from './vote-words.ts';

const voteSentences = (current: PaperCase): Sentence[] => {
  const { assessment, standard } = current;
  const { turnout, grades, strict, inclusive, inputs } = tellVote(current);
  if (turnout + grades === '' && !standard.inputs.some(isBallotInput)) return [];
  const { date, occasion } = assessment.ballot ?? {};
  const place = plainLine(occasion ?? '');
  const on = date === undefined ? '' : `于${chineseDate(date)}`;
  const at = place === '' ? '' : `在${place}上`;
  const held = on + at === '' ? [] : [sentence(['ballot'], `会员评议${on}${at}进行。`)];
  const sources = inputs.map((id): Source => `input:${id}`);
  const counts = [turnout, grades].filter((words) => words !== '').join('；');
  const rates = [strict && `按“满意÷有效票”${strict}`, inclusive && `按“（满意＋基本满意）÷有效票”${inclusive}`];
  const satisfaction = rates.filter((words) => words !== '').join('；');
  return [
    ...held,
    sentence(sources, orMissing(counts, '会员评议的票数'), '。'),
    sentence(sources, '满意率', orMissing(satisfaction, '满意率'), '。'),
  ];
};

/** A line of the table; none where there is nothing to tell. */
const line = (label: string, told: readonly Sentence[]): FieldLine[] =>
  told.length === 0
    ? []
    : [{ label, sources: told.flatMap(({ sources }) => sources), value: told.flatMap(({ parts }) => parts) }];

/** Share of the first column, whose words are short, so that all fits on one page. */
const NARROW = 0.15;

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
      fieldTable(
        [
          ...line('自评结果', [tellScore(current)]),
          ...line('门槛', compareGates(current)),
          ...line('否决情形', tellVetoes(current)),
          ...line('申报条件', tellEligibility(current)),
          ...line('会员评议', voteSentences(current)),
          ...line('公示时间', [
            fixed(missing('起止日期'), '。'),
            fixed('公示不少于5个工作日为本站参考，以上级工会的通知为准。'),
          ]),
          ...line('意见反映', [fixed('对公示内容有意见的，可向', missing('受理部门、地点、电话'), '反映。')]),
          ...line('说明', [
            fixed('以上为自评结果，以上级工会考核验收意见为准。'),
            ...(assessment.fictional ? [sentence(['fictional'], FICTIONAL)] : []),
          ]),
        ],
        NARROW,
      ),
    ],
    signature: sentence(['unit:name'], unitName(assessment)),
    date: fixed(missing('公示日期')),
  };
};
