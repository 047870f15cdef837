import type { Standard } from './schema.ts';

/** Does it end in points? Else every criterion is one check, and the result counts them and shows lights. */
export const hasScore = ({ aggregation }: Pick<Standard, 'aggregation'>): boolean => aggregation.kind !== 'checks';
