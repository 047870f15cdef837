import { expect, test } from 'vitest';
import { BOXES, findBox } from '../../../src/filing/boxes.ts';
import { suggestBox } from '../../../src/filing/suggestion.ts';

const ask = (title: string, question = '', evidence: string[] = []) => suggestBox({ title, question, evidence })?.title;

test('there are fourteen boxes, each with an id of its own that a file can hold', () => {
  expect(BOXES).toHaveLength(14);
  expect(new Set(BOXES.map(({ id }) => id)).size).toBe(14);
  for (const { id } of BOXES) expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
  expect(findBox('org')?.title).toBe('组织机构');
  expect(findBox('gone')).toBeUndefined();
  expect(findBox(undefined)).toBeUndefined();
});

test.each([
  ['工会委员会届期', '组织机构'],
  ['工会主席配备、培训和待遇', '组织机构'],
  ['女职工组织', '女工'],
  ['入会率', '会员名册'],
  ['会籍和会费管理', '会员名册'],
  ['党政工联席会议', '会议记录'],
  ['建家工作计划和检查', '计划总结'],
  ['重大事项提交职代会', '职代会'],
  ['校务（院务、厂务）公开', '公开'],
  ['提案和合理化建议办理', '提案'],
  ['劳动（聘用）合同签订率', '集体合同'],
  ['劳动争议调解', '调解与劳保'],
  ['困难职工帮扶率', '帮扶慰问'],
  ['文体活动参与率', '文体竞赛'],
  ['工会经费拨缴率', '经费经审'],
  ['经费审查组织', '经费经审'],
  ['满意率', '评家与荣誉'],
  ['评议结果公开和整改', '评家与荣誉'],
])('papers of %s belong to %s', (title, box) => {
  expect(ask(title)).toBe(box);
});

test('the title decides, then the question, then the papers asked for', () => {
  expect(ask('入会率', '工会经费是否公开？')).toBe('会员名册');
  expect(ask('登记', '器材借还怎样登记？')).toBe('文体竞赛');
  expect(ask('甲项', '做到了吗？', ['集体合同文本'])).toBe('集体合同');
  expect(ask('甲项', '做到了吗？', ['照片'])).toBeUndefined();
});
