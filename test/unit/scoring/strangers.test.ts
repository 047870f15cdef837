import { expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { score, yes } from './maker.ts';

const site = { kind: 'site' } as const;
const ask = { title: '某项', question: '是否如此？', basis: site, advice: '去办。' };

test('what the standard does not ask is named, each with what it was taken for; what it asks is not', () => {
  const standard = makeStandard(
    { x: [makeYesNo('a', 4)] },
    {
      vetoes: [{ id: 'v', ...ask, state: 'whole' }],
      eligibility: [{ id: 'e', ...ask, rule: { kind: 'yesNo' } }],
      awards: [{ id: 'w', title: '某奖', assessedBy: '某会', namedBy: '某会', basis: site }],
    },
  );
  const errorsOf = (more: Partial<Assessment>, answers = {}): string[] =>
    score(standard, answers, more).errors.map(({ item, field, message }) => `${item} ${field} ${message}`);
  const known = { vetoes: { v: 'absent' }, eligibility: { e: true }, award: 'w', gradeSet: 'set' } as const;
  expect(errorsOf(known, { a: yes })).toEqual([]);
  expect(
    errorsOf(
      { vetoes: { gone: 'absent' }, eligibility: { lost: true }, award: 'none', gradeSet: 'other', inputs: { n: 1 } },
      { z: yes },
    ),
  ).toEqual([
    'inputs n 这套标准没有编号为“n”的基本数据，请删除这一项。',
    'answers z 这套标准没有编号为“z”的考核项目，请删除这一项。',
    'vetoes gone 这套标准没有编号为“gone”的否决项，请删除这一项。',
    'eligibility lost 这套标准没有编号为“lost”的申报条件，请删除这一项。',
    'award none 这套标准没有编号为“none”的申报奖项，请删除这一项。',
    'gradeSet other 这套标准没有编号为“other”的等级口径，请删除这一项。',
  ]);
});

test('the counts of the vote may be kept for a standard that does not ask for them', () => {
  const standard = makeStandard({ x: [makeYesNo('a', 4)] });
  const inputs = { voters: 9, 'ballots-issued': 9, 'ballots-valid': 8, satisfied: 7, 'home-satisfied': 1 };
  expect(score(standard, {}, { inputs }).errors).toEqual([]);
  expect(score(standard, {}, { inputs: { ...inputs, ballots: 1 } }).errors).toHaveLength(1);
});
