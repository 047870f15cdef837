import { expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { listOpenQuestions } from '../../../src/wizard/models/open-questions.ts';
import { buildPaper } from '../../../src/wizard/models/paper.ts';
import { makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';
import { openSession } from './session-maker.ts';

const site = { kind: 'site' } as const;
const ask = { question: '是否如此？', basis: site, advice: '去办。' };
const standard = makeStandard(
  {
    x: [
      makeYesNo('met', 4, { mandatory: true }),
      makeYesNo('unsure', 4),
      makeYesNo('none', 2, { appliesTo: { unitKinds: ['firm'], otherwise: '只对企业' } }),
    ],
    y: [
      makeYesNo('left', 4),
      makeYesNo('away', 4),
      makeCriterion(
        { form: 'count', unit: '次' },
        { kind: 'linear', zero: 0, full: 4 },
        { id: 'times', title: '次数' },
      ),
    ],
  },
  {
    inputs: [{ id: 'staff', label: '职工总数', group: '人数', kind: 'integer' }],
    vetoes: [
      { id: 'v1', title: '欠薪', state: 'whole', ...ask },
      { id: 'v2', title: '原文缺', state: 'lost', ...ask },
    ],
    eligibility: [
      { id: 'e1', title: '已有称号', rule: { kind: 'yesNo' }, ...ask },
      { id: 'e2', title: '满两年', rule: { kind: 'fullYearsSince', years: 2 }, ...ask },
    ],
  },
);
const answers: Record<string, Answer> = {
  met: { form: 'yesNo', value: true, evidence: [{ number: '3', title: '文件' }] },
  unsure: { form: 'unknown', toCheck: '人事科' },
  away: { form: 'notApplicable', reason: '本单位没有' },
  times: { form: 'count', value: 2, toCheck: '' },
};
const session = openSession(standard, {
  answers,
  eligibility: { e2: '2020-05-01' },
  vetoes: { v1: 'absent' },
});

const cells = (isBlank: boolean) =>
  buildPaper(session, isBlank).sections.flatMap(({ rows }) =>
    rows.map(({ number, full, answer, own, remark }) => [number, full, answer, own, remark].join('|')),
  );

test('every item stands on the filled form with its answer in words, its points and its papers', () => {
  expect(cells(false)).toEqual([
    '1|4|是|4|附件3',
    '2|4|暂不清楚||待核：人事科',
    '3|2|只对企业|不适用|',
    '4|4|||',
    '5|4|不适用：本单位没有|不适用|',
    '6|4|2次|2|待核',
  ]);
  const paper = buildPaper(session, false);
  expect(paper.sum).toEqual({ full: '22', own: intervalOf() });
  expect(paper.vetoes.map(({ answer }) => answer)).toEqual(['不存在', '']);
  expect(paper.eligibility.map(({ answer }) => answer)).toEqual(['', '2020年5月1日']);
});

/** As the result has it: the form adds nothing up. */
const intervalOf = (): string => {
  const { low, high } = session.result.value.total;
  return `${low}至${high}`;
};

test('the blank form holds the questions and the unit, and nothing that was answered', () => {
  expect(cells(true)).toEqual(['1|4|||', '2|4|||', '3|2|||', '4|4|||', '5|4|||', '6|4|||']);
  const paper = buildPaper(session, true);
  expect([paper.unitName, paper.day, paper.sum.own]).toEqual(['某小学', '', '']);
  expect([...paper.vetoes, ...paper.eligibility].map(({ answer }) => answer).join('')).toBe('');
});

test('what is open or to be checked is listed with whom to ask; a lost text is not asked for', () => {
  expect(listOpenQuestions(session).map(({ id, state, whom }) => [id, state, whom])).toEqual([
    ['eligibility-e1', '没有答', ''],
    ['input-staff', '没有填', ''],
    ['unsure', '待核', '人事科'],
    ['left', '没有答', ''],
    ['times', '待核', ''],
  ]);
});

test('a form without points tells what is met', () => {
  const checks = makeStandard({ x: [makeYesNo('a', 1), makeYesNo('b', 1)] }, { aggregation: { kind: 'checks' } });
  const { hasPoints, sections, sum } = buildPaper(
    openSession(checks, { answers: { a: { form: 'yesNo', value: false } } }),
    false,
  );
  expect([hasPoints, sum.own, sections[0]?.rows.map(({ own }) => own)]).toEqual([false, '0/2', ['没有做到', '']]);
});
