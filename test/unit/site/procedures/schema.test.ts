import { expect, test } from 'vitest';
import { procedureSchema } from '../../../../src/site/procedures/schema.ts';

const valid = { title: '某事', shortTitle: '某事', summary: '说某事。', order: 1, sources: ['wen'] };
const step = { id: 'one', title: '开会', who: '会员', lane: 'unit', what: '开会。', clauses: ['wen#s1'] };
/** `path: message` of everything that is wrong. */
const faults = (data: unknown): string[] => {
  const result = procedureSchema.safeParse(data);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('没有另写可靠程度的页面，说明只依据一份通知、以上级现行文件为准', () => {
  expect(procedureSchema.parse(valid).status).toMatch(/2009 年.*以那份文件为准/);
});

test('不认识的字段被拒绝，并说出名字', () => {
  expect(faults({ ...valid, colour: 'red' })).toEqual([': Unrecognized key: "colour"']);
});

test('步骤必须有条款，图里写不下的名称被拒绝', () => {
  expect(faults({ ...valid, steps: [step] })).toEqual([]);
  expect(faults({ ...valid, steps: [{ ...step, clauses: [] }] })).toHaveLength(1);
  expect(faults({ ...valid, steps: [{ ...step, clauses: ['s1'] }] })).toEqual([
    'steps.0.clauses.0: must be <document>#<clause id>',
  ]);
  expect(faults({ ...valid, steps: [{ ...step, title: '这是一个写不进图里的很长很长的名称' }] })).toHaveLength(1);
});
