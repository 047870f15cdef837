import { expect, test } from 'vitest';
import { checkWritten } from '../../../src/assessment/read-back.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { makeAssessment } from './maker.ts';

const whole = makeAssessment(
  {
    a1: { form: 'yesNo', value: true, note: '甲', evidence: [{ number: '1', title: '批复' }] },
    a2: { form: 'count', value: 3 },
  },
  { inputs: { staff: 9 }, vetoes: { v1: 'absent' }, actions: { 'veto-v1': { state: 'todo' } } },
);
const without = (edit: (copy: Assessment) => void): string => {
  const copy = JSON.parse(JSON.stringify(whole)) as Assessment;
  edit(copy);
  return serializeAssessment(copy);
};

test('R43 a file that holds all is accepted', () => {
  expect(checkWritten(serializeAssessment(whole), whole)).toBeNull();
});

test.each<[string, string, (copy: Assessment) => void]>([
  ['an answer', '应有答案 2 条，文件里读出 1 条。', ({ answers }) => delete answers['a2']],
  ['a note', '应有备注 1 条，文件里读出 0 条。', ({ answers }) => delete answers['a1']?.note],
  ['evidence', '应有佐证 1 条，文件里读出 0 条。', ({ answers }) => delete answers['a1']?.evidence],
  ['a figure', '应有数据 2 条，文件里读出 1 条。', ({ inputs }) => delete inputs['staff']],
  ['an action', '应有整改 1 条，文件里读出 0 条。', (copy) => delete copy.actions],
  ['the unit', '文件里读出的内容不一样。', ({ unit }) => (unit.name = '')],
])('R43 a file that lacks %s is refused', (_what, reason, edit) => {
  expect(checkWritten(without(edit), whole)).toBe(reason);
});

test('R43 a file that cannot be read is refused', () => {
  expect(checkWritten(serializeAssessment(whole).slice(0, -9), whole)).toContain('不是 JSON');
});
