import { expect, test } from 'vitest';
import { renderXlsx } from '../../../src/adapters/sheet-xlsx.ts';
import { readTableFile } from '../../../src/adapters/table-file/read-table-file.ts';
import { renderCsv } from '../../../src/papers/csv.ts';
import { gapSheet } from '../../../src/papers/gap-sheet.ts';
import { ledgerSheet } from '../../../src/papers/ledger-sheet.ts';
import { parseXml } from '../adapters/table-file/office-files.ts';
import { no, yes } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { emptyAssessment, makeCase } from './cases.ts';

const ADVICE = '先与行政协商，发文成立机构，再按季度检查，把记录归入台账盒，'.repeat(4);

/** A standard of 300 items of which so many are not done. */
const caseWith = (gaps: number) => {
  const ids = Array.from({ length: 300 }, (_, index) => `i${index}`);
  const standard = makeStandard({
    x: ids.map((id, index) => makeYesNo(id, 1, { title: `第${index + 1}项工作`, advice: `${id}：${ADVICE}` })),
  });
  const answers = Object.fromEntries(ids.map((id, index) => [id, index < gaps ? no : yes]));
  const actions = Object.fromEntries(
    ids.slice(0, gaps).map((id) => [`criterion-${id}`, { state: 'todo' as const, due: '2026-12-31' }]),
  );
  return makeCase(standard, emptyAssessment(standard, { answers, ...(gaps > 0 ? { actions } : {}) }));
};

const titlesOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((cells) => cells[column] ?? '').filter((text) => /^第\d+项工作/.test(text));

test.each([0, 1, 60, 300])(
  'R45 a list of %i gaps and a ledger of as many lines are whole in every file',
  async (count) => {
    const current = caseWith(count);
    expect(current.result.gaps).toHaveLength(count);
    for (const [sheet, column] of [
      [gapSheet(current), 2],
      [ledgerSheet(current), 1],
    ] as const) {
      expect(sheet.rows).toHaveLength(count);
      for (const [name, bytes] of [
        ['a.xlsx', renderXlsx(sheet)],
        ['a.csv', new TextEncoder().encode(renderCsv(sheet))],
      ] as const) {
        const read = await readTableFile(name, bytes, { parseXml });
        if (read.kind !== 'read') throw new Error(read.message);
        const titles = titlesOf(read.grids[0]?.rows ?? [], column);
        expect(titles).toHaveLength(count);
        expect(new Set(titles).size).toBe(count);
      }
    }
  },
);
