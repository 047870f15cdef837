import { expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { confidenceOf } from '../../../src/wizard/models/confidence-words.ts';
import { withConfidence } from '../../../src/wizard/models/answer.ts';
import { openQuestions } from '../../../src/wizard/models/unanswered.ts';
import { listReminders } from '../../../src/wizard/models/reminders.ts';
import { siteWeightsInWords } from '../../../src/wizard/models/site-weights.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, notApplicable, score, yes } from '../scoring/maker.ts';
import { makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';

const standard = makeStandard(
  {
    x: [
      makeYesNo('a', 4),
      makeYesNo('b', 4),
      makeCriterion({ form: 'date', fromLabel: '换届日' }, { kind: 'inTerm', years: 3 }, { id: 'd', title: 'd' }),
    ],
  },
  { inputs: [{ id: 'founded', label: '成立日期', group: '日期', kind: 'date' }] },
);
const paper = (number: string, title: string, date?: string) => ({ number, title, ...(date ? { date } : {}) });
const remind = (answers: Record<string, Answer>, more: Partial<Assessment> = {}): string[] => {
  const assessment = makeAssessment(answers, more);
  return listReminders(standard, assessment, score(standard, answers, more)).map(
    ({ id, words, places }) => `${id} ${words} ${places.map(({ path }) => path).join(' ')}`,
  );
};

test('points without a paper draw a question; no points and no answer do not', () => {
  expect(remind({ a: yes, b: no })).toEqual(['unproved 1 题有得分，还没有登记佐证，核查时要拿得出材料 criterion/a']);
  expect(remind({ a: { ...yes, evidence: [paper('1', '文件')] } })).toEqual([]);
});

test('days after the day of the assessment are named: of papers, answers and figures', () => {
  const evidence = [paper('1', '文件', '2026-11-22')];
  const answers: Record<string, Answer> = { a: { ...yes, evidence }, d: { form: 'date', from: '2027-01-01' } };
  expect(remind(answers, { inputs: { founded: '2026-12-01' } })).toEqual([
    'future 3 处日期在自评日期2026年11月21日之后，请核对 figures criterion/a criterion/d',
  ]);
  const today = [paper('1', '文件', '2026-11-21')];
  expect(remind({ a: { ...yes, evidence: today } }, { inputs: { founded: '2026-11-21' } })).toEqual([]);
});

test('one number on two papers is named, the same paper twice is not', () => {
  const two = (title: string): Record<string, Answer> => ({
    a: { ...yes, evidence: [paper('3', '会议记录')] },
    b: { ...yes, evidence: [paper('3', title), paper('', '无号')] },
  });
  expect(remind(two('名册'))).toEqual(['sameNumber 佐证编号 3 用在了不同的材料上 criterion/a criterion/b']);
  expect(remind(two('会议记录'))).toEqual([]);
});

test('what is to be checked or does not apply is named', () => {
  expect(remind({ a: { ...no, toCheck: '人事科' }, b: notApplicable })).toEqual([
    'toCheck 1 题标了待核，还没有核 criterion/a',
    'notApplicable 1 题选了不适用，请同上级工会核对是否认可 criterion/b',
  ]);
});

test('the next open question is the first of the standard', () => {
  expect(openQuestions(score(standard, { a: yes }))).toEqual({ count: 2, next: 'criterion/b' });
  const all: Record<string, Answer> = { a: yes, b: no, d: { form: 'date', from: '2025-01-01' } };
  expect(openQuestions(score(standard, all))).toEqual({ count: 0, next: '' });
});

test('a result is a self-assessment until something else is said', () => {
  expect(confidenceOf(makeAssessment())?.label).toBe('自评');
  expect(confidenceOf(withConfidence(makeAssessment(), 'onSite'))?.label).toBe('实地核查');
});

test('the points that rest on weights of this site are counted, bonus items apart', () => {
  const law = { kind: 'published', source: '某细则' } as const;
  const weighed = (...bases: (typeof law | undefined)[]) =>
    siteWeightsInWords(
      makeStandard({
        x: [
          ...bases.map((pointsBasis, index) => makeYesNo(`w${index}`, 2.5, pointsBasis ? { pointsBasis } : {})),
          makeYesNo('extra', 5, { bonus: true }),
        ],
      }),
    );
  expect(weighed(law, undefined)).toBe('5 分中有 2.5 分的分值由本站拟定，没有文件依据。');
  expect(weighed(undefined, undefined)).toBe('5 分的分值都由本站拟定，没有文件依据。');
  expect(weighed(law, law)).toBe('');
});
