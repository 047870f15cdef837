import type { Assessment } from './schema.ts';

/** Fields at the head of the file, in the order in which a person looks for them; the rest by name. */
const FIRST = [
  'type',
  'version',
  'id',
  'title',
  'standard',
  'fictional',
  'unit',
  'award',
  'awardYear',
  'gradeSet',
  'savedAt',
];

const rank = (key: string): number => {
  const place = FIRST.indexOf(key);
  return place === -1 ? FIRST.length : place;
};
const byRank = (a: string, b: string): number => rank(a) - rank(b);
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** Text of a `.jianjia.json` file. The same content gives the same text, in whatever order it was entered. */
export const serializeAssessment = (assessment: Assessment): string =>
  `${JSON.stringify(
    assessment,
    (key, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).sort(([a], [b]) => (key === '' ? byRank(a, b) : 0) || byName(a, b));
      return Object.fromEntries(entries);
    },
    2,
  )}\n`;
