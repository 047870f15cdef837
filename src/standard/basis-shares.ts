/** How much of a standard rests on what: the first thing to know about a scoring table. */
import { basisLabel, type BasisLabel } from './basis.ts';
import { listCriteria } from './criteria.ts';
import { toHundredths, toPoints } from './hundredths.ts';
import type { Criterion, Standard } from './schema.ts';

/** What rests on one kind of source, bonus items apart. */
export interface BasisShare {
  label: BasisLabel;
  /** Criteria whose requirement it is; of several sources the strongest counts. */
  requirements: number;
  /** Points of the full mark whose weight it sets. */
  points: number;
  /** Criteria whose way of scoring it sets. */
  rules: number;
}

/** Strongest first. */
const LABELS: readonly BasisLabel[] = ['官方条款', '导入的考核表', '公开细则参考', '本站参考'];

const strongest = ({ basis }: Criterion): BasisLabel | undefined => {
  const labels = basis.map(basisLabel);
  return LABELS.find((label) => labels.includes(label));
};

/** The shares of every kind of source that the standard uses, strongest first. */
export function basisShares(standard: Standard): BasisShare[] {
  const criteria = listCriteria(standard)
    .map(({ criterion }) => criterion)
    .filter(({ bonus }) => !bonus);
  return LABELS.map((label) => ({
    label,
    requirements: criteria.filter((criterion) => strongest(criterion) === label).length,
    points: toPoints(
      criteria
        .filter(({ pointsBasis }) => basisLabel(pointsBasis) === label)
        .reduce((sum, { fullPoints }) => sum + toHundredths(fullPoints), 0),
    ),
    rules: criteria.filter(({ rule }) => basisLabel(rule.basis) === label).length,
  })).filter(({ requirements, points, rules }) => requirements + points + rules > 0);
}
