/** A standard of 60 criteria, as wide as any that was met, made from a published one. */
import type { Standard } from '../../src/standard/schema.ts';

/** Criteria of the widened standard. */
const WIDE = 60;

/** The standard widened by repeating its criteria, with efforts that leave few ties. */
export function widen(standard: Standard): Standard {
  const regular = standard.dimensions.map((dimension) => dimension.criteria.filter(({ bonus }) => !bonus));
  const missing = WIDE - regular.flat().length;
  const dimensions = standard.dimensions.map((dimension, index) => {
    const own = regular[index] ?? [];
    const share = Math.ceil(missing / standard.dimensions.length);
    const more = Array.from({ length: share }, (_, at) => own[at % own.length]).flatMap((criterion, at) =>
      criterion === undefined ? [] : { ...criterion, id: `${criterion.id}-${at}` },
    );
    const criteria = [...own, ...more].map((criterion, at) => ({
      ...criterion,
      effort: ([1, 2, 3] as const)[(at * 7 + index) % 3] ?? 2,
    }));
    return { ...dimension, criteria };
  });
  const full = dimensions.flatMap(({ criteria }) => criteria).reduce((sum, { fullPoints }) => sum + fullPoints, 0);
  return { ...standard, dimensions, fullPoints: full };
}
