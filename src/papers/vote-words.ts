/** What a members' vote came to, in official words. */
import { readCounts, type BallotCounts } from '../ballot/counts.ts';
import { tallyBallot } from '../ballot/tally.ts';
import { officialWords } from './official-words.ts';
import { showMeasure, type Measure } from '../scoring/measure.ts';
import { ballotInputsOf, type BallotCount } from '../standard/ballot-inputs.ts';
import type { PaperCase } from './paper-case.ts';

/** Each part is empty while its figures are missing or contradict each other. */
export interface VoteWords {
  /** 应参加58人，发出测评票55张，收回52张，有效票50张 */
  turnout: string;
  /** 满意43张，基本满意6张，不满意1张 */
  grades: string;
  /** 满意÷有效票 */
  strict: string;
  /** （满意＋基本满意）÷有效票 */
  inclusive: string;
  /** Ids of the inputs that it is told from. */
  inputs: readonly string[];
}

const TURNOUT: readonly (readonly [BallotCount, string, string])[] = [
  ['voters', '应参加', '人'],
  ['issued', '发出测评票', '张'],
  ['returned', '收回', '张'],
  ['valid', '有效票', '张'],
];
const GRADES: readonly (readonly [BallotCount, string, string])[] = [
  ['satisfied', '满意', '张'],
  ['basicallySatisfied', '基本满意', '张'],
  ['dissatisfied', '不满意', '张'],
];

const tell = (counts: BallotCounts, list: typeof TURNOUT): string =>
  list
    .flatMap(([count, label, unit]) => {
      const value = counts[count];
      return value === undefined ? [] : [`${label}${value}${unit}`];
    })
    .join('，');

const rate = (measure: Measure | undefined): string => (measure ? officialWords(showMeasure(measure)) : '');

/** The vote that an assessment holds. */
export const tellVote = ({ standard, assessment }: PaperCase): VoteWords => {
  const ids = ballotInputsOf(standard);
  const counts = readCounts(assessment.inputs, ids);
  const { dissatisfied, strict, inclusive, contradictions } = tallyBallot(counts, (count) => count);
  const known: BallotCounts =
    contradictions.length > 0 ? {} : { ...counts, ...(dissatisfied === undefined ? {} : { dissatisfied }) };
  return {
    turnout: tell(known, TURNOUT),
    grades: tell(known, GRADES),
    strict: rate(strict),
    inclusive: rate(inclusive),
    inputs: Object.values(ids),
  };
};
