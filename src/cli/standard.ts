/**
 * Checks, compares and releases standards.
 *
 * `npm run -s standard -- [<standard.yaml>…] [--all]` checks the files named, or without a name all that are published:
 * exit code 0 and one line for each that sums it up; or 2 and, for each that is wrong, one line on standard error that
 * names file, item and field. With `--all` every problem has its line. A template with numbers to fill in is no problem.
 *
 * `npm run -s standard -- diff <old.yaml> <new.yaml>` prints one line for each change between two editions.
 *
 * `npm run -s standard -- release <standard.yaml>` writes an edition into `standards.lock.json` beside the folder that
 * holds the file. From then on the build refuses the file if its content changes.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type CheckedStandard,
  EmptyTemplateError,
  readStandardFile,
  readStandardReferences,
  readStandardLock,
  StandardFileError,
  writeStandardLock,
} from '../adapters/standard-file.ts';
import { listCriteria } from '../standard/criteria.ts';
import { changeLine, differenceOf } from '../standard/difference.ts';
import { editionName } from '../standard/edition-name.ts';
import { changeAfterRelease, withEdition } from '../standard/release.ts';
import { refuse, runCommand, type Outcome } from './outcome.ts';
import { resolveUserPath } from './user-path.ts';

const USAGE =
  'usage: npm run -s standard -- [<standard.yaml>…] [--all] | diff <old.yaml> <new.yaml> | release <standard.yaml>';
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

type Asked =
  | { kind: 'check'; files: readonly string[]; all: boolean }
  | { kind: 'diff'; before: string; after: string }
  | { kind: 'release'; file: string };

function readArguments(): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    const [first, second, third, ...rest] = positionals;
    if (first !== 'diff' && first !== 'release') return { kind: 'check', files: positionals, all: values.all };
    if (second === undefined || rest.length > 0 || values.all) return undefined;
    if (first === 'diff') return third === undefined ? undefined : { kind: 'diff', before: second, after: third };
    return third === undefined ? { kind: 'release', file: second } : undefined;
  } catch {
    // An option that the command does not know: the usage line says what it does.
    return undefined;
  }
}

const read = (file: string): CheckedStandard =>
  readStandardFile(resolveUserPath(file), readStandardReferences(CONTENT), file);

function check(file: string, all: boolean): Outcome {
  try {
    const { standard, hash } = read(file);
    const criteria = listCriteria(standard).length;
    return {
      code: 0,
      output: `${file}: ${standard.id} ${standard.edition} is sound: ${criteria} criteria, ${standard.fullPoints} points, hash ${hash}`,
    };
  } catch (error) {
    if (!(error instanceof StandardFileError)) throw error;
    if (error instanceof EmptyTemplateError) {
      const { length } = error.lines;
      const summary = `${file}: a template with ${length} ${length === 1 ? 'value' : 'values'} to fill`;
      return { code: 0, output: [summary, ...(all ? error.lines : [])].join('\n') };
    }
    const [first = error.message, ...rest] = error.lines;
    if (all) return { code: 2, errors: error.lines };
    return refuse(rest.length === 0 ? first : `${first} (${rest.length} more: --all)`);
  }
}

/** Every file of `content/standards/`, templates included. */
const listPublished = (): string[] =>
  readdirSync(join(CONTENT, 'standards'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(CONTENT, 'standards', name));

/** All outcomes as one: what is wrong with any file, or else a line for each. */
function checkAll(files: readonly string[], all: boolean): Outcome {
  const outcomes = (files.length === 0 ? listPublished() : files).map((file) => check(file, all));
  const errors = outcomes.flatMap((outcome) => (outcome.code === 2 ? outcome.errors : []));
  if (errors.length > 0) return { code: 2, errors };
  return { code: 0, output: outcomes.flatMap((outcome) => (outcome.code === 0 ? outcome.output : [])).join('\n') };
}

function compare(before: string, after: string): Outcome {
  const [old, now] = [read(before).standard, read(after).standard];
  const changes = differenceOf(old, now).map(changeLine);
  const title = `${editionName(old)} → ${editionName(now)}`;
  return { code: 0, output: changes.length === 0 ? `${title}: no difference` : [`${title}:`, ...changes].join('\n') };
}

function release(file: string): Outcome {
  const edition = read(file);
  const name = editionName(edition.standard);
  const lockPath = join(dirname(resolveUserPath(file)), '..', 'standards.lock.json');
  const lock = readStandardLock(lockPath);
  const change = changeAfterRelease(edition, lock);
  if (change !== undefined) return refuse(`${file}: ${change}`);
  if (lock[name] !== undefined) return { code: 0, output: `${name} is released already, with hash ${edition.hash}` };
  writeStandardLock(lockPath, withEdition(lock, edition));
  return { code: 0, output: `${name} is released with hash ${edition.hash}` };
}

runCommand((): Outcome => {
  const asked = readArguments();
  switch (asked?.kind) {
    case undefined:
      return refuse(USAGE);
    case 'check':
      return checkAll(asked.files, asked.all);
    case 'diff':
      return compare(asked.before, asked.after);
    case 'release':
      return release(asked.file);
    default:
      return asked satisfies never;
  }
});
