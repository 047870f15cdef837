import type { Criterion, Dimension, Standard } from './schema.ts';

/** A criterion with the dimension that it stands in. */
export interface PlacedCriterion {
  criterion: Criterion;
  dimension: Dimension;
}

/** All criteria in the order of the standard, each with its dimension. */
export const listCriteria = (standard: Standard): PlacedCriterion[] =>
  standard.dimensions.flatMap((dimension) => dimension.criteria.map((criterion) => ({ criterion, dimension })));
