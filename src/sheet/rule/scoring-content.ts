import { readFigure, type Figure } from '../clause/figure.ts';
import { findRateNames } from './rate-name.ts';
import { cutIntoClauses } from '../clause/sentence-clauses.ts';

/** What the content of an item (考核内容) gives a scoring sentence that leaves its target out. */
export interface ContentFigures {
  /** Figures to be reached, as in 入会率达到95%. */
  figures: readonly Figure[];
  /** The figure, where the content says nothing else. */
  only: Figure | undefined;
  rateNames: readonly string[];
  /** It holds percentages of which none is sure to be the target. */
  isDoubtful: boolean;
  /** Its words, where they say that the title hangs on it (必备条件); else empty. */
  mandatory: string;
}

const NOTHING: ContentFigures = { figures: [], only: undefined, rateNames: [], isDoubtful: false, mandatory: '' };

/** Looks for figures in a content; a content too long to be one item has none. */
export function readContent(content: string): ContentFigures {
  const clauses = cutIntoClauses(content)?.flatMap(splitList);
  if (clauses === undefined) return NOTHING;
  const read = clauses.map((clause) => readFigure(clause.replace(/(?:的|者)$/, '')));
  const figures = read.flatMap((figure) => (figure !== undefined && isGoal(figure) ? [figure] : []));
  return {
    figures: figures.filter(({ bound }) => bound === 'atLeast' || bound === 'exactly'),
    only: clauses.length === 1 ? figures[0] : undefined,
    rateNames: findRateNames(clauses.join('，')),
    isDoubtful: false,
    mandatory: /必备(?:条件|项)|否决项|一票否决|前置条件/.test(content) ? content : '',
  };
}

/** 农民工、劳务派遣工入会率达90% is one rate of two kinds of people; any other list is cut into its parts. */
function splitList(clause: string): string[] {
  const parts = clause.split('、');
  const isOfAll = parts.length > 1 && parts.slice(0, -1).every((part) => PEOPLE.test(part));
  return isOfAll && findRateNames(parts[parts.length - 1] ?? '').length === 1 ? [parts.join('和')] : parts;
}
const PEOPLE =
  /^[^\d%有无未不建成设立签召开配]{1,7}(?:工|员|人|者|户|会|企业|单位|公开|合同|协商|组织|小组|干部|分子|代表|主席)$/;

/** 拨缴2% names an amount and not a rate to reach: a share needs a word of reaching, or the name of a rate. */
const isGoal = ({ bound, unit, name }: Figure): boolean =>
  unit !== '%' || bound === 'atLeast' || findRateNames(name).length > 0 || /^(?:目标|指标)值?为?$/.test(name);

/** How many percentages a content holds, read or not: with more than one, none of them is sure to be the target. */
export const countPercentages = (content: string): number =>
  (content.normalize('NFKC').match(/%|百分之/g) ?? []).length;
