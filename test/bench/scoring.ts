/**
 * How long scoring takes, as a ratio to work of known size in the same run: `npm run bench`. The yardstick reads the
 * same saved file with the same parser, for an assessment is parsed once and scored at every answer. Then how long the
 * search for the smallest set of items takes where nothing is answered and 60 items are open, as a ratio to scoring.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import { parseAssessment } from '../../src/assessment/parse.ts';
import { scoreAssessment } from '../../src/scoring/score.ts';
import { findWay } from '../../src/scoring/ways.ts';
import { widen } from './wide-standard.ts';

const content = join(import.meta.dirname, '../../content');
const AS_OF = '2026-11-21';
/** Runs of one pass; enough that the clock's grain does not count. */
const RUNS = 500;
/** The first pass warms up and is left out. */
const PASSES = 10;

const { standard, hash } = readStandardFile(
  join(content, 'standards/xj-edu-model-home.2009.yaml'),
  readStandardReferences(content),
);
const text = readFileSync(join(content, 'examples/school-reaches.jianjia.json'), 'utf8');
const parsed = parseAssessment(text);
if (!parsed.success) throw new Error(parsed.reason);
const { assessment } = parsed;

function timePass(work: () => unknown): number {
  const start = performance.now();
  for (let run = 0; run < RUNS; run += 1) work();
  return (performance.now() - start) / RUNS;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const passes = Array.from({ length: PASSES }, () => ({
  scoring: timePass(() => scoreAssessment(standard, hash, assessment, AS_OF)),
  parsing: timePass(() => parseAssessment(text)),
})).slice(1);
const ratio = median(passes.map(({ scoring, parsing }) => scoring / parsing));
const each = median(passes.map(({ scoring }) => scoring));
console.log(`scoring one assessment of ${standard.dimensions.flatMap(({ criteria }) => criteria).length} criteria:`);
console.log(
  `${ratio.toFixed(2)} × reading its file (median of ${passes.length} passes; ${(each * 1000).toFixed(0)} µs here)`,
);

/** Searches of one pass. */
const SEARCHES = 20;

const wide = widen(standard);
const blank = { ...assessment, inputs: {}, answers: {}, gradeSet: 'site-ladder' };
const searches = Array.from({ length: PASSES }, () => {
  const start = performance.now();
  for (let run = 0; run < SEARCHES; run += 1) findWay(wide, blank, AS_OF, 'model');
  return (performance.now() - start) / SEARCHES;
}).slice(1);
const search = median(searches);
console.log(`finding the smallest set among ${wide.dimensions.flatMap(({ criteria }) => criteria).length} criteria:`);
console.log(
  `${(search / each).toFixed(0)} × scoring (median of ${searches.length} passes; ${search.toFixed(1)} ms here, at most ${Math.max(...searches).toFixed(1)})`,
);
