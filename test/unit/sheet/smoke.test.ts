import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readTable } from '../../../src/sheet/table.ts';
test('x', () => {
  for (const f of readdirSync('test/fixtures/tables')) {
    const r = readTable(JSON.parse(readFileSync('test/fixtures/tables/' + f, 'utf8')));
    console.log(f, r.score, r.title, r.columns.map((c) => c.role).join(' '), JSON.stringify(r.header));
    for (const d of r.dimensions) {
      console.log(' ##', d.kind, d.title, d.cell, d.statedPoints);
      for (const i of d.items) console.log('   ', i.row, i.number, '|', i.title, '|', i.content, '|', i.points, i.isBonus ? 'bonus' : '', i.mark ?? '', '|', i.scoringText, '|', i.evidence.join('/'), JSON.stringify(i.cells));
    }
    console.log(JSON.stringify([r.vetoes, r.cutoffs, r.statedTotal, r.bonusCap]));
    for (const p of r.problems) console.log('  !', p.level, p.kind, p.message);
  }
});
