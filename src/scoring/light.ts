import type { ScoredCriterion } from './criterion.ts';
import type { Light } from './result.ts';

/** The light of one dimension of a standard without a score; undefined where nothing of it applies. */
export function judgeLight(criteria: readonly ScoredCriterion[]): Light | undefined {
  const applicable = criteria.filter(({ state }) => state !== 'notApplicable');
  if (applicable.length === 0) return undefined;
  const isMet = ({ low, full }: ScoredCriterion): boolean => low >= full;
  const canBeMet = ({ high, full }: ScoredCriterion): boolean => high >= full;
  const worst = lightOf(applicable, isMet);
  return worst === lightOf(applicable, canBeMet) ? worst : 'open';
}

function lightOf(criteria: readonly ScoredCriterion[], isMet: (scored: ScoredCriterion) => boolean): Light {
  const missing = criteria.filter((scored) => !isMet(scored));
  if (missing.length === 0) return 'green';
  const isRed = missing.length === criteria.length || missing.some(({ criterion }) => criterion.mandatory);
  return isRed ? 'red' : 'amber';
}
