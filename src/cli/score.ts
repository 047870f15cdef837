/**
 * Scores an assessment: `npm run -s score -- <standard.yaml> <assessment.json> [--as-of YYYY-MM-DD]`.
 *
 * Exit code 0 and the result as JSON on standard output; or 2 and one line on standard error that names file, item
 * and field: the standard is wrong, the assessment cannot be read, or what it holds contradicts itself.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayInChina, readClock } from '../adapters/clock.ts';
import { readStandardFile, readStandardReferences } from '../adapters/standard-file.ts';
import { parseAssessment } from '../assessment/parse.ts';
import { scoreAssessment } from '../scoring/score.ts';
import { refuse, runCommand, type Outcome } from './outcome.ts';
import { resolveUserPath } from './user-path.ts';

const USAGE = 'usage: npm run -s score -- <standard.yaml> <assessment.json> [--as-of YYYY-MM-DD]';
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

interface Asked {
  standardFile: string;
  assessmentFile: string;
  asOf: string;
}

function readArguments(): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'as-of': { type: 'string' } } });
    const [standardFile, assessmentFile, ...rest] = positionals;
    if (standardFile === undefined || assessmentFile === undefined || rest.length > 0) return undefined;
    return { standardFile, assessmentFile, asOf: values['as-of'] ?? dayInChina(readClock()) };
  } catch {
    // An option that the command does not know: the usage line says what it does.
    return undefined;
  }
}

/** A day that the calendar has, written YYYY-MM-DD. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The text of a file, or undefined where there is none to read. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

runCommand((): Outcome => {
  const asked = readArguments();
  if (asked === undefined) return refuse(USAGE);
  const { standardFile, assessmentFile, asOf } = asked;
  if (!isDay(asOf)) return refuse(`--as-of: "${asOf}" is no day of the calendar; write YYYY-MM-DD`);
  const references = readStandardReferences(CONTENT);
  const { standard, hash } = readStandardFile(resolveUserPath(standardFile), references, standardFile);

  const text = readText(resolveUserPath(assessmentFile));
  if (text === undefined) return refuse(`${assessmentFile}: cannot be read`);
  const parsed = parseAssessment(text);
  if (!parsed.success) return refuse(`${assessmentFile}: ${parsed.reason}`);
  const { assessment } = parsed;
  if (assessment.standard.id !== standard.id) {
    return refuse(
      `${assessmentFile}: standard: id: is "${assessment.standard.id}", but ${standardFile} is "${standard.id}"`,
    );
  }

  const result = scoreAssessment(standard, hash, assessment, asOf);
  const error = result.errors[0];
  if (error !== undefined) return refuse(`${assessmentFile}: ${error.item}: ${error.field}: ${error.message}`);
  return { code: 0, output: JSON.stringify(result, null, 2) };
});
