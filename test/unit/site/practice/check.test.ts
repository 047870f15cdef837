import { describe, expect, test } from 'vitest';
import { type CheckedClause, checkPractice } from '../../../../src/site/practice/check.ts';
import { practiceSchema, type RulePractice } from '../../../../src/site/practice/schema.ts';

const clauses = new Map<string, CheckedClause>([
  ['tongzhi#s1', { kind: 'notice', scope: 'core', text: '入会率在95%以上' }],
  ['tongzhi#s2', { kind: 'notice', scope: 'core', text: '经费收支合理，档案齐全' }],
  ['tongzhi#s3', { kind: 'notice', scope: 'core', text: '有创新' }],
  ['zongjie#s1', { kind: 'report', scope: 'core', text: '会员875人' }],
  ['lvyou#s1', { kind: 'activityNote', scope: 'adjacent', text: '去爬山' }],
  ['yuegao#s1', { kind: 'report', scope: 'offTopic', text: '排查43起' }],
]);
const criteria = new Map([
  ['tongzhi#s1', ['a11']],
  ['tongzhi#s2', ['a14', 'b21']],
]);
const problems = (...rules: RulePractice[]): string[] => checkPractice(rules, { clauses, criteria });
const sound = { clause: 'zongjie#s1', says: '会员 875 人' };

test('sound data has no problem', () => {
  expect(
    problems(
      { rule: 'tongzhi#s1', practice: [sound] },
      {
        rule: 'tongzhi#s2',
        practice: [
          { ...sound, criterion: 'a14' },
          { ...sound, criterion: 'none' },
        ],
      },
      { rule: 'tongzhi#s3', practice: [sound] },
    ),
  ).toEqual([]);
});

describe('what is wrong is named with item and field', () => {
  test.each<[string, RulePractice, string]>([
    ['an unknown rule', { rule: 'tongzhi#s9', practice: [sound] }, 'tongzhi#s9: rule: no such clause'],
    [
      'a report as rule',
      { rule: 'zongjie#s1', practice: [sound] },
      'zongjie#s1: rule: not a clause of a notice or regulation',
    ],
    [
      'an unknown clause',
      { rule: 'tongzhi#s1', practice: [{ ...sound, clause: 'zongjie#s9' }] },
      'tongzhi#s1: practice zongjie#s9: clause: no such clause',
    ],
    [
      'a rule as practice',
      { rule: 'tongzhi#s1', practice: [{ clause: 'tongzhi#s3', says: '有' }] },
      'tongzhi#s1: practice tongzhi#s3: clause: a rule, not practice',
    ],
    [
      'a paper of no union',
      { rule: 'tongzhi#s1', practice: [{ clause: 'yuegao#s1', says: '43 起' }] },
      'tongzhi#s1: practice yuegao#s1: clause: of a document of scope offTopic, not of a union',
    ],
    [
      'a paper near to one',
      { rule: 'tongzhi#s1', practice: [{ clause: 'lvyou#s1', says: '爬山' }] },
      'tongzhi#s1: practice lvyou#s1: clause: of a document of scope adjacent, not of a union',
    ],
    [
      'a foreign figure',
      { rule: 'tongzhi#s1', practice: [{ ...sound, says: '会员 892 人' }] },
      'tongzhi#s1: practice zongjie#s1: says: not in the clause: 892',
    ],
    [
      'the same twice',
      { rule: 'tongzhi#s1', practice: [sound, sound] },
      'tongzhi#s1: practice zongjie#s1: clause: stands twice',
    ],
    [
      'no criterion among several',
      { rule: 'tongzhi#s2', practice: [sound] },
      'tongzhi#s2: practice zongjie#s1: criterion: must be one of a14, b21 or none',
    ],
    [
      'a criterion of another rule',
      { rule: 'tongzhi#s2', practice: [{ ...sound, criterion: 'a11' }] },
      'tongzhi#s2: practice zongjie#s1: criterion: a11 does not rest on the rule; a14, b21 may stand here',
    ],
  ])('%s', (_, rule, problem) => {
    expect(problems(rule)).toEqual([problem]);
  });

  test('a rule that stands twice', () => {
    const rule = { rule: 'tongzhi#s1', practice: [sound] };
    expect(problems(rule, rule)).toEqual(['tongzhi#s1: rule: stands twice']);
  });
});

test('an unknown field, an empty list and a reference without # are refused', () => {
  const faults = (data: unknown): string[] => {
    const result = practiceSchema.safeParse(data);
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
  };
  expect(faults([{ rule: 'tongzhi#s1', practice: [sound] }])).toEqual([]);
  expect(faults([{ rule: 'tongzhi#s1', practice: [{ ...sound, note: '' }] }])).toEqual(['0.practice.0']);
  expect(faults([{ rule: 'tongzhi#s1', practice: [] }])).toEqual(['0.practice']);
  expect(faults([{ rule: 'tongzhi', practice: [sound] }])).toEqual(['0.rule']);
});
