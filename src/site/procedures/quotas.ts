import type { Quota } from './schema.ts';

/** Units that all prefectures together may put forward in one year. */
export const totalPerYear = (quotas: readonly Quota[]): number =>
  quotas.reduce((sum, { perYear, prefectures }) => sum + perYear * prefectures.length, 0);
