/** 提醒: what does not change the points and yet draws a question when somebody comes to check. */
import type { Answer, Assessment } from '../../assessment/schema.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Criterion, Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';

/** One thing to look at, with the places it is about. */
export interface Reminder {
  id: 'unproved' | 'future' | 'sameNumber' | 'toCheck' | 'notApplicable';
  words: string;
  places: { title: string; path: string }[];
}

interface Item {
  criterion: Criterion;
  answer: Answer;
}

const toPlace = ({ criterion }: Item): Reminder['places'][number] => ({
  title: criterion.title,
  path: `criterion/${criterion.id}`,
});

const remind = (id: Reminder['id'], words: (count: number) => string, places: Reminder['places']): Reminder[] =>
  places.length > 0 ? [{ id, words: words(places.length), places }] : [];

/** Days of an answer and its papers. */
const daysOf = ({ answer }: Item): string[] => [
  ...(answer.form === 'date' ? [answer.from ?? ''] : []),
  ...(answer.evidence ?? []).map(({ date }) => date ?? ''),
];

/** Numbers under which papers of different names are registered. */
const findSameNumbers = (items: readonly Item[]): Reminder[] => {
  const first = new Map<string, string>();
  const clashes = new Set<string>();
  for (const { number, title } of items.flatMap(({ answer }) => answer.evidence ?? [])) {
    const [name, paper] = [number.trim(), title.trim()];
    if (name === '' || paper === '') continue;
    const known = first.get(name) ?? paper;
    first.set(name, known);
    if (known !== paper) clashes.add(name);
  }
  const places = items.filter(({ answer }) => (answer.evidence ?? []).some(({ number }) => clashes.has(number.trim())));
  return remind('sameNumber', () => `佐证编号 ${[...clashes].join('、')} 用在了不同的材料上`, places.map(toPlace));
};

/** All reminders that the answers give rise to. */
export const listReminders = (standard: Standard, assessment: Assessment, result: ScoringResult): Reminder[] => {
  const { answers, inputs } = assessment;
  const items = listCriteria(standard).flatMap(({ criterion }): Item[] => {
    const answer = answers[criterion.id];
    return answer ? [{ criterion, answer }] : [];
  });
  const earning = new Set(result.criteria.filter(({ points }) => (points ?? 0) > 0).map(({ id }) => id));
  const unproved = items.filter(
    ({ criterion, answer }) =>
      earning.has(criterion.id) && criterion.evidence.length > 0 && (answer.evidence ?? []).length === 0,
  );
  const future = [
    ...standard.inputs
      .filter(({ id, kind }) => kind === 'date' && String(inputs[id] ?? '') > result.asOf)
      .map(({ label }) => ({ title: label, path: 'figures' })),
    ...items.filter((item) => daysOf(item).some((day) => day > result.asOf)).map(toPlace),
  ];
  return [
    ...remind(
      'unproved',
      (count) => `${count} 题${hasScore(standard) ? '有得分' : '答了做到'}，还没有登记佐证，核查时要拿得出材料`,
      unproved.map(toPlace),
    ),
    ...remind('future', (count) => `${count} 处日期在自评日期${chineseDate(result.asOf)}之后，请核对`, future),
    ...findSameNumbers(items),
    ...remind(
      'toCheck',
      (count) => `${count} 题标了待核，还没有核`,
      items.filter(({ answer }) => answer.toCheck !== undefined).map(toPlace),
    ),
    ...remind(
      'notApplicable',
      (count) => `${count} 题选了不适用，请同上级工会核对是否认可`,
      items.filter(({ answer }) => answer.form === 'notApplicable').map(toPlace),
    ),
  ];
};
