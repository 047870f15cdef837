import { basisShares } from '../../standard/basis-shares.ts';
import { toHundredths, toPoints } from '../../standard/hundredths.ts';
import type { Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';

/** How many points rest on weights that no document gives; empty where none do. */
export const siteWeightsInWords = (standard: Standard): string => {
  if (!hasScore(standard)) return '';
  const shares = basisShares(standard);
  const all = toPoints(shares.reduce((sum, { points }) => sum + toHundredths(points), 0));
  const own = shares.find(({ label }) => label === '本站参考')?.points ?? 0;
  if (own === 0) return '';
  if (own === all) return `${all} 分的分值都由本站拟定，没有文件依据。`;
  return `${all} 分中有 ${own} 分的分值由本站拟定，没有文件依据。`;
};
