import { countChecks } from '../../report/check-count.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Tick } from './ticks.ts';

/** What the bar of a score shows, in words. */
const scoreInWords = ({ total, blockedBy }: ScoringResult, ticks: readonly Tick[]): string => {
  const { points, low, high, fullPoints } = total;
  const range = low === high ? `得 ${low} 分` : `已得 ${low} 分，最高可到 ${high} 分`;
  const sum = blockedBy.length > 0 ? `没有总分，各项合计${range}` : points === null ? range : `得 ${points} 分`;
  const lines = ticks.map(({ at, title }) => `${title} ${at} 分`).join('，');
  return `${sum}，满分 ${fullPoints} 分${lines ? `；等级线：${lines}` : ''}。`;
};

/** 做到 12 项，有缺 3 项，待定 3 项，共 18 项 */
export const checksInWords = (result: ScoringResult, ids?: readonly string[]): string => {
  const { all, met, notMet, open } = countChecks(result, ids);
  return [`做到 ${met} 项`, notMet > 0 && `没有做到 ${notMet} 项`, open > 0 && `待定 ${open} 项`, `共 ${all} 项`]
    .filter(Boolean)
    .join('，');
};

/** What is not among the checks that are met: `没有做到 3 项，待定 2 项`; empty where nothing is. */
export const checksLeftInWords = (result: ScoringResult): string => {
  const { notMet, open } = countChecks(result);
  return [notMet > 0 && `没有做到 ${notMet} 项`, open > 0 && `待定 ${open} 项`].filter(Boolean).join('，');
};

/** How the whole stands, in a sentence. */
export const totalInWords = (standard: Standard, result: ScoringResult, ticks: readonly Tick[]): string =>
  hasScore(standard) ? scoreInWords(result, ticks) : `${checksInWords(result)}。`;

/** The items without which there is no total, by title; empty where none is missing. */
export const blockersInWords = (standard: Standard, { blockedBy }: ScoringResult): string =>
  listCriteria(standard)
    .filter(({ criterion }) => blockedBy.includes(criterion.id))
    .map(({ criterion }) => `“${criterion.title}”`)
    .join('');
