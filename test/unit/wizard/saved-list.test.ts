import { expect, test } from 'vitest';
import type { AssessmentSummary } from '../../../src/adapters/assessment-store.ts';
import { arrangeSaved, daysLeft, listExpired, nameOf, stateInWords } from '../../../src/wizard/models/saved-list.ts';

const NOW = new Date('2026-11-21T02:00:00.000Z');

const line = (id: string, more: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  id,
  title: '',
  unitName: id,
  standard: { id: 'test', edition: '2026' },
  fictional: false,
  savedAt: '2026-09-01T00:00:00.000Z',
  answered: 3,
  all: 8,
  revision: 1,
  shelving: 'open',
  shelvedAt: '',
  filedAt: '',
  filedAnswers: 0,
  ...more,
});
const ids = (list: readonly AssessmentSummary[]): string[] => list.map(({ id }) => id);

test('the title given by the person goes before the name of the unit', () => {
  expect(nameOf(line('某小学', { title: '2026年自查' }))).toBe('2026年自查');
  expect(nameOf(line('某小学'))).toBe('某小学');
  expect(nameOf(line('', { unitName: '' }))).toBe('（单位名称没有填）');
});

test.each([
  [0, 8, '还没有答'],
  [1, 8, '填写中'],
  [8, 8, '已答完'],
  [0, 0, ''],
])('%i of %i answered reads %s', (answered, all, words) => {
  expect(stateInWords({ answered, all })).toBe(words);
});

test('the list is split by shelving and keeps the order of the store', () => {
  const lists = arrangeSaved([
    line('b'),
    line('gone', { shelving: 'deleted' }),
    line('a'),
    line('old', { shelving: 'archived' }),
  ]);
  expect(ids(lists.open)).toEqual(['b', 'a']);
  expect(ids(lists.archived)).toEqual(['old']);
  expect(ids(lists.deleted)).toEqual(['gone']);
});

test('the list goes by name, numbers by value, or by how much is answered', () => {
  const saved = [
    line('第10小学', { answered: 1 }),
    line('第9小学', { answered: 8 }),
    line('甲', { all: 0, answered: 0 }),
  ];
  expect(ids(arrangeSaved(saved, 'name').open)).toEqual(['第9小学', '第10小学', '甲']);
  expect(ids(arrangeSaved(saved, 'progress').open)).toEqual(['第9小学', '第10小学', '甲']);
});

test('the search looks at title and unit, without case and spaces', () => {
  const saved = [line('某小学', { title: 'A校 2026' }), line('某中学')];
  expect(ids(arrangeSaved(saved, 'changed', 'a校2026').open)).toEqual(['某小学']);
  expect(ids(arrangeSaved(saved, 'changed', '某').open)).toEqual(['某小学', '某中学']);
  expect(ids(arrangeSaved(saved, 'changed', '大学').open)).toEqual([]);
});

test('a deleted one is kept for 30 days', () => {
  const deletedOn = (day: string) => line('x', { shelving: 'deleted', shelvedAt: `${day}T02:00:00.000Z` });
  expect(daysLeft(deletedOn('2026-11-21'), NOW)).toBe(30);
  expect(daysLeft(deletedOn('2026-10-23'), NOW)).toBe(1);
  expect(daysLeft(deletedOn('2026-01-01'), NOW)).toBe(0);
  // A clock that was set back.
  expect(daysLeft(deletedOn('2027-01-01'), NOW)).toBe(30);
  expect(ids(listExpired([deletedOn('2026-10-22')], NOW))).toEqual([]);
  expect(ids(listExpired([deletedOn('2026-10-21')], NOW))).toEqual(['x']);
});

test('only deleted ones expire, and none that another window has written since', () => {
  const shelvedAt = '2026-01-01T00:00:00.000Z';
  const saved = [
    line('open', { shelvedAt }),
    line('archived', { shelving: 'archived', shelvedAt }),
    line('written', { shelving: 'deleted', shelvedAt, savedAt: '2026-11-20T00:00:00.000Z' }),
    line('gone', { shelving: 'deleted', shelvedAt }),
    line('unknown', { shelving: 'deleted', shelvedAt: '' }),
  ];
  expect(ids(listExpired(saved, NOW))).toEqual(['gone']);
});
