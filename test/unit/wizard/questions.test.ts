import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { SIMPLIFIED } from '../../../src/search/traditional.ts';
import { createQuestionFinder } from '../../../src/wizard/models/question-finder.ts';
import { listQuestions, nextUntouched } from '../../../src/wizard/models/questions.ts';
import type { Session } from '../../../src/wizard/models/session.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { AS_OF, no, score, yes } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const standard = makeStandard({
  x: [
    makeYesNo('a', 2, { title: '会籍管理', question: '会籍清楚吗？', evidence: ['会员名册'] }),
    makeYesNo('b', 2),
    makeYesNo('c', 2),
  ],
  y: [makeYesNo('d', 2), makeYesNo('e', 2), makeYesNo('f', 2, { evidence: [] })],
});

const line = { number: '1', title: '台账' };
const answers: Record<string, Answer> = {
  a: { ...yes, note: 'ＸＹ 2024 年补录' },
  b: { ...yes, evidence: [line] },
  c: { form: 'unknown', toCheck: '' },
  d: no,
  f: { ...yes, toCheck: '人事处' },
};

const list = (given = answers) => listQuestions(standard, makeAssessment(given), score(standard, given));

test('each question says how it stands, from the result of the scoring', () => {
  expect(list().map(({ criterion, state }) => [criterion.id, state])).toEqual([
    ['a', 'met'],
    ['b', 'met'],
    ['c', 'unknown'],
    ['d', 'short'],
    ['e', 'todo'],
    ['f', 'met'],
  ]);
  expect(list().map(({ number }) => number)).toEqual([1, 2, 3, 1, 2, 3]);
});

test('a question passes the filters that it belongs to, and no other', () => {
  const passing = (filter: 'unanswered' | 'gap' | 'evidence' | 'toCheck') =>
    list()
      .filter(({ filters }) => filters.has(filter))
      .map(({ criterion }) => criterion.id);
  expect(passing('unanswered')).toEqual(['c', 'e']);
  expect(passing('gap')).toEqual(['d']);
  // b has its paper, d claims nothing, f has nothing to show.
  expect(passing('evidence')).toEqual(['a']);
  expect(passing('toCheck')).toEqual(['c', 'f']);
});

test('a paper without a title proves nothing', () => {
  const nameless = list({ b: { ...yes, evidence: [{ number: '1', title: ' ' }] } })[1];
  expect(nameless?.filters.has('evidence')).toBe(true);
});

test('the next unanswered question is one that nobody has touched, and the list begins anew at its end', () => {
  const questions = list({ b: { form: 'unknown' }, c: yes, e: yes });
  const next = (start: number) => nextUntouched(questions, start)?.criterion.id;
  expect(next(-1)).toBe('a');
  expect(next(1)).toBe('d');
  expect(next(5)).toBe('f');
  expect(nextUntouched(list({ ...answers, e: { form: 'unknown' } }), 0)).toBeUndefined();
  expect(nextUntouched(list({ ...answers, a: { form: 'blank', note: '问' } }), 3)?.criterion.id).toBe('e');
  expect(nextUntouched(list({ ...answers, a: { form: 'blank', note: '问' }, e: yes }), 3)?.criterion.id).toBe('a');
});

const makeFinder = (load = async () => SIMPLIFIED) => {
  const assessment = signal<Assessment>(makeAssessment(answers));
  const result = signal(scoreAssessment(standard, '0', assessment.value, AS_OF));
  const finder = createQuestionFinder({ standard, assessment, result } as unknown as Session, load);
  const found = (words: string) => {
    finder.words.value = words;
    return finder.found.value?.map(({ criterion }) => criterion.id);
  };
  return { finder, found };
};

test('words are found in question, papers, note and registered evidence, whatever their width and case', () => {
  const { found } = makeFinder();
  expect(found('会籍')).toEqual(['a']);
  expect(found('名册')).toEqual(['a']);
  expect(found('xy　２０２４')).toEqual(['a']);
  expect(found('台账')).toEqual(['b']);
  expect(found('人事处')).toEqual(['f']);
  expect(found('没有这样的词')).toEqual([]);
  expect(found('  ')).toBeUndefined();
});

test('traditional characters are found once their table has come, and a table that cannot be read is no harm', async () => {
  const { finder, found } = makeFinder();
  expect(found('會員名冊')).toEqual([]);
  await finder.prepare();
  expect(found('會員名冊')).toEqual(['a']);
  const broken = makeFinder(() => Promise.reject(new Error('offline')));
  await broken.finder.prepare();
  expect(broken.found('会员')).toEqual(['a']);
});

test('filter and words narrow together; a filter is taken away by itself or with all', () => {
  const { finder, found } = makeFinder();
  expect(finder.counts.value).toEqual({ unanswered: 2, gap: 1, evidence: 1, toCheck: 2 });
  finder.toggle('toCheck');
  expect(finder.found.value?.map(({ criterion }) => criterion.id)).toEqual(['c', 'f']);
  expect(found('人事')).toEqual(['f']);
  finder.toggle('toCheck');
  expect(finder.filter.value).toBeNull();
  finder.toggle('gap');
  finder.clear();
  expect(finder.found.value).toBeNull();
});
