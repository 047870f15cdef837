/** Holds the table of faults in test/README.md and the tests that prove its rows against each other. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const range = (letter: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${letter}${String(first + index).padStart(2, '0')}`);
/** R29 to R32, R34, R36 and R37 come with offline use and old browsers; the other S rows belong to parts without a wizard. */
const LATER = new Set([...range('R', 29, 32), 'R34', 'R36', 'R37']);
const ROWS = [
  ...range('R', 1, 45).filter((row) => !LATER.has(row)),
  'S01',
  'S02',
  'S03',
  'S04',
  ...range('S', 5, 7),
  ...range('S', 10, 15),
  'S20',
  'S21',
  'S22',
];

/** Files by row, as the table names them. */
const table = new Map(
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| ([RS]\d\d) +\|[^|]*\|[^|]*\|([^|]*)\|$/gm)].map(
    ([, row = '', files = '']) => [row, [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)] as const,
  ),
);

/** Beginning of the title of a test, of a table of tests or of a group of them; one title may prove two rows. */
const TITLE = /(?:\b(?:test|it|describe)|\))\(\s*['"`]((?:[RS]\d\d )+)/g;

/** Rows by file, as the titles of its tests begin. */
const proofs = new Map(
  globSync('{unit,content,e2e}/**/*.{test,spec}.{ts,tsx}', { cwd: root })
    .map((file) => file.replace(/\\/g, '/'))
    .map((file) => {
      const titles = readFileSync(join(root, file), 'utf8').matchAll(TITLE);
      return [file, new Set([...titles].flatMap(([, rows = '']) => rows.trim().split(' ')))] as const;
    }),
);
const filesFor = (row: string): string[] =>
  [...proofs]
    .filter(([, rows]) => rows.has(row))
    .map(([file]) => file)
    .sort();

test('the table has every row once, and no other', () => {
  expect([...table.keys()].sort()).toEqual([...ROWS].sort());
});

describe('the table names the files that prove', () => {
  test.each(ROWS)('%s', (row) => {
    const files = filesFor(row);
    const cell = files.map((file) => `\`${file}\``).join(', ');
    expect(files.length, `no test has a title that begins with ${row}`).toBeGreaterThan(0);
    expect(table.get(row)?.slice().sort(), `last cell of ${row} in test/README.md: ${cell}`).toEqual(files);
  });
});

test('no test is named after a row that the table lacks', () => {
  const named = [...new Set([...proofs.values()].flatMap((rows) => [...rows]))];
  expect(named.filter((row) => !ROWS.includes(row))).toEqual([]);
});
