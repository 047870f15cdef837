/** The map of criteria that ask the same thing: every id exists, and every answer means the same on both sides. */
import { expect, test } from 'vitest';
import { checkMap } from '../../src/comparison/criterion-map.ts';
import { readShippedStandards } from './shipped-standards.ts';
import { readCriterionMap } from '../../src/site/criterion-map/file.ts';
import { editionName } from '../../src/standard/edition-name.ts';

const standards = readShippedStandards().map(({ standard }) => standard);

test('the map is sound: criteria exist, stand in one group only, and take the same answer', () => {
  expect(readCriterionMap(standards).groups.length).toBeGreaterThan(20);
});

test('a wrong map is refused, each fault by name', () => {
  const map = readCriterionMap(standards);
  const group = (id: string, criteria: Record<string, string>) => ({ id, title: id, criteria });
  const X = 'xj-edu-model-home.2009';
  const S = 'school-union-home.2026';
  const faults = checkMap(
    {
      standards: [...map.standards, 'none.2026'],
      groups: [
        group('lonely', { [X]: 'a01' }),
        group('twice', { [X]: 'a01', [S]: 's-a01' }),
        group('gone', { [X]: 'a99', [S]: 's-a02' }),
        group('other-form', { [X]: 'a02', [S]: 's-c01' }),
        group('other-options', { [X]: 'b03', [S]: 's-b03' }),
      ],
    },
    standards,
  );
  expect(faults).toEqual([
    'standards: no standard none.2026',
    'lonely: needs two standards',
    `twice: a01 of ${X} stands in two groups`,
    `gone: no criterion a99 in ${X}`,
    'gone: needs two standards',
    `other-form: the answers of ${X} and ${S} are not of one form`,
    `other-options: the answers of ${X} and ${S} are not of one form`,
  ]);
});

test('figures of one id mean the same in all standards of the map', () => {
  const { standards: names } = readCriterionMap(standards);
  const seen = new Map<string, string>();
  for (const standard of standards.filter((each) => names.includes(editionName(each)))) {
    for (const { id, kind, unit, label } of standard.inputs) {
      const meaning = `${kind} ${unit ?? ''} ${label.replaceAll('教职工', '职工').replace('学校', '单位').replace('教工', '职工')}`;
      expect(seen.get(id) ?? meaning, `${id} in ${editionName(standard)}`).toBe(meaning);
      seen.set(id, meaning);
    }
  }
});

test('a small home is not its unit, and a room is no criteria set: neither is mapped', () => {
  const { standards: names } = readCriterionMap(standards);
  expect(names.filter((name) => /^(small-home|rooms-and-rules)\./.test(name))).toEqual([]);
});
