/** Tables for tests: those of test/fixtures/tables by name, and small ones written in place. */
import { readFileSync } from 'node:fs';
import type { Grid, Merge } from '../../../src/sheet/grid.ts';
import { makeStandard, type Choices } from '../../../src/sheet/make-standard.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import type { TableReading } from '../../../src/sheet/table-reading.ts';

/** A table of test/fixtures/tables. */
export const loadTable = (name: string): Grid =>
  JSON.parse(readFileSync(new URL(`../../fixtures/tables/${name}.json`, import.meta.url), 'utf8')) as Grid;

/** A table without merges, its cells between bars: `'序号|项目|分值'`. */
export function table(...lines: string[]): Grid {
  const rows = lines.map((line) => line.split('|'));
  const columns = Math.max(...rows.map(({ length }) => length));
  return {
    name: 'Sheet1',
    rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]),
    merges: [],
  };
}

/** The same with merged cells. */
export const merged = (grid: Grid, ...merges: Merge[]): Grid => ({ ...grid, merges });

/** What a person would choose at the least. */
export const choices: Choices = {
  title: '考核表',
  honour: '模范职工之家',
  unitKinds: ['school'],
  date: '2026-11-21',
  source: '考核表.xlsx',
  rows: new Map(),
};

/** The standard out of a table that must be sound. */
export function standardOf(reading: TableReading, more: Partial<Choices> = {}): Standard {
  const made = makeStandard(reading, { ...choices, ...more });
  if (made.kind === 'refused') throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return made.standard;
}
