/** The opening, and how the self-inspection was done and how far it has come. */
import type { Meeting } from '../assessment/schema.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { listCriteria } from '../standard/criteria.ts';
import { hasScore } from '../standard/scored.ts';
import { awardApplied, type Case, listBlockers, quoted, resultOf, unitName } from './case.ts';
import { countChecks } from './check-count.ts';
import { frame } from './frame.ts';
import { plainLines } from './plain-line.ts';
import { missing, sentence, withFullStop } from './sentence.ts';
import { listAttachments } from './evidence.ts';
import type { Paragraph, Sentence, Source } from './tree.ts';
import { amountInWords, intervalInWords, pointsInWords } from './wording.ts';

const MEETINGS = { committee: '工会委员会会议', congress: '会员（代表）大会' } as const satisfies Record<
  Meeting['body'],
  string
>;

const countUnanswered = (current: Case): number =>
  current.result.criteria.filter((criterion) => criterion.state === 'unanswered').length;

/** 自查共18项，做到12项，没有做到3项; what is open is still to be filled in. */
const tellChecks = ({ result }: Case): Sentence => {
  const { all, met, notMet, open } = countChecks(result);
  const done = met > 0 ? `，${met === all ? '全部做到' : `做到${met}项`}` : '';
  const missed = notMet > 0 ? `，没有做到${notMet}项` : '';
  const rest = open > 0 ? ['，', missing(`${open}项尚未作答`)] : [];
  return sentence(['total'], `自查共${all}项${done}${missed}`, ...rest, '。');
};

/** 自评总分为96.5分, or the reach of the total while answers are missing. */
const tellTotal = (current: Case): Sentence => {
  if (!hasScore(current.standard)) return tellChecks(current);
  const { total, bonus } = current.result;
  const full = `满分${pointsInWords(total.fullPoints)}分`;
  if (current.result.blockedBy.length > 0) {
    const range = `其余各项合计${intervalInWords(total)}分（${full}）`;
    return sentence(['total'], `${listBlockers(current)}未做到，按标准不计总分，${range}。`);
  }
  if (total.points === null) {
    const range = `自评总分在${pointsInWords(total.low)}分至${pointsInWords(total.high)}分之间（${full}）`;
    return sentence(
      ['total'],
      `${range}，`,
      missing(`${countUnanswered(current)}项尚未作答，答完后总分才能确定`),
      '。',
    );
  }
  const added = bonus.low === bonus.high && bonus.low > 0 ? `，含加分${pointsInWords(bonus.low)}分` : '';
  return sentence(['total'], `自评总分为${pointsInWords(total.points)}分（${full}${added}）。`);
};

/** 引言: what was checked against what, and the total. */
export const buildOpening = (current: Case): Paragraph => {
  const { standard } = current;
  const award = awardApplied(current);
  const purpose = award === undefined ? '' : `为申报${award}，`;
  const sources: Source[] = award !== undefined ? ['unit:name', 'standard', 'award'] : ['unit:name', 'standard'];
  return {
    kind: 'paragraph',
    sentences: [
      sentence(
        sources,
        purpose,
        unitName(current.assessment),
        `对照${quoted(standard.title)}，对工会建家工作进行了自查。`,
      ),
      tellTotal(current),
      frame.reportFollows,
    ],
  };
};

/** How many items were checked; kinds that do not occur are left out. */
const tellProgress = (current: Case): Sentence => {
  const criteria = listCriteria(current.standard).map(({ criterion }) => criterion);
  const count = (state: string): number =>
    criteria.filter((criterion) => resultOf(current, criterion.id).state === state).length;
  const progress = [
    count('scored') > 0 ? `作答${count('scored')}项` : '',
    count('notApplicable') > 0 ? `不适用${count('notApplicable')}项` : '',
    count('unanswered') > 0 ? `尚未作答${count('unanswered')}项` : '',
  ].filter((text) => text !== '');
  const areas = current.standard.dimensions.map((dimension) => dimension.title).join('、');
  return sentence(
    ['standard', ...criteria.map((criterion): Source => `answer:${criterion.id}`)],
    `自查内容包括${areas}，共${criteria.length}项，其中${progress.join('，')}。`,
  );
};

const tellPapers = (current: Case): Sentence[] => {
  const papers = listAttachments(current);
  const sources = papers.flatMap((paper) => paper.title.sources);
  return papers.length > 0 ? [sentence(sources, `整理佐证材料${papers.length}份。`)] : [];
};

/** The meeting that discussed the self-inspection; what was not written down of it is to be filled in. */
const tellDiscussion = ({ assessment, standard }: Case): Sentence[] => {
  const meeting = assessment.papers?.meeting;
  if (!meeting) return [hasScore(standard) ? frame.discussion : frame.discussionOfChecks];
  const { body, date, expected, present } = meeting;
  const counts = [
    expected === undefined ? '' : `，应到${amountInWords(expected, '人')}`,
    present === undefined ? '' : `，实到${amountInWords(present, '人')}`,
  ];
  const opinions = plainLines(meeting.opinions ?? '').map(withFullStop);
  return [
    sentence(
      ['meeting'],
      `${hasScore(standard) ? '自查情况和自评得分' : '自查情况'}于`,
      date === undefined ? missing('会议日期') : chineseDate(date),
      `提交${MEETINGS[body]}讨论${counts.join('')}。`,
    ),
    ...(opinions.length > 0 ? [sentence(['meeting'], `会议意见：${opinions.join('')}`)] : []),
  ];
};

/** 自查工作开展情况 */
export const buildProcess = (current: Case): Paragraph[] => [
  { kind: 'paragraph', sentences: [frame.organisers, tellProgress(current), ...tellPapers(current)] },
  { kind: 'paragraph', sentences: tellDiscussion(current) },
];
