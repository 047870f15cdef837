import { expect, test } from 'vitest';
import { cutIntoClauses } from '../../../../src/sheet/clause/sentence-clauses.ts';

test.each([
  ['达到９５％得５分；９０％以上得３分。', ['达到95%得5分', '90%以上得3分']],
  ['每 缺 一 项 扣 0. 5 分', ['每缺一项扣0.5分']],
  ['入会率达到百分之九十五', ['入会率达到95%']],
  ['好2分、较好1.5分、差0分', ['好2分', '较好1.5分', '差0分']],
  ['优秀5分良好3分', ['优秀5分', '良好3分']],
  ['①有制度得1分②有记录得1分', ['有制度得1分', '有记录得1分']],
  ['1.有场所1分；2.有设施1分', ['有场所1分', '有设施1分']],
  ['90%（含）以上得4分', ['90%以上得4分']],
  ['达到95%得5分\n90%以上得3分', ['达到95%得5分', '90%以上得3分']],
  ['每缺一\n项扣1分', ['每缺一项扣1分']],
  ['优秀：5分', ['优秀5分']],
])('%s', (text, clauses) => {
  expect(cutIntoClauses(text)).toEqual(clauses);
});

test('a space inside a number leaves it open', () => {
  expect(cutIntoClauses('扣1 0分')).toBeUndefined();
});

test('a text as long as a page is no scoring sentence', () => {
  expect(cutIntoClauses('每缺一项扣1分。'.repeat(100))).toBeUndefined();
});
