import { readBonusCap, readCutoffs, readFullMark } from './footer-line.ts';
import type { BodyFacts, TableReading } from './table-reading.ts';

/** Takes grades, the full mark, the cap of bonus items and what an export says of itself out of the lines. */
export function readLines(reading: TableReading, { lines }: BodyFacts): void {
  const seen = new Set<number>();
  for (const { text, cell, first } of lines) {
    // The notice of an exported table is our own sentence and states no grade.
    if (reading.stated !== undefined && !/^(等级|加分合计)：/.test(text)) continue;
    for (const cutoff of readCutoffs(text)) {
      if (seen.has(cutoff.totalAtLeast)) continue;
      seen.add(cutoff.totalAtLeast);
      reading.cutoffs.push({ ...cutoff, cell: reading.stated === undefined ? cell : first });
    }
    reading.bonusCap ??= readBonusCap(text);
    const fullMark = readFullMark(text);
    if (fullMark !== undefined) reading.statedTotal ??= { points: fullMark, cell };
  }
  reading.cutoffs.sort((a, b) => b.totalAtLeast - a.totalAtLeast);
}
