import type { Term } from '../../../../src/site/terms/schema.ts';

/** A sound term of this name, with the id `ci` unless another is given. */
export const makeTerm = (term: string, given: Partial<Term> = {}): Term => ({
  id: 'ci',
  term,
  short: [],
  alsoCalled: [],
  except: [],
  definition: '一个词。',
  basis: [{ common: true }],
  certainty: 'C',
  everyday: false,
  related: [],
  topics: ['jianjia-pingxuan'],
  ...given,
});
