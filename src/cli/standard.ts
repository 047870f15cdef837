/**
 * Checks a standard: `npm run -s standard -- <standard.yaml> [--all]`.
 *
 * Exit code 0 and one line that sums it up; or 2 and one line on standard error that names file, item and field.
 * With `--all` every problem has its line. A template with numbers to fill in is no problem: exit code 0.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  EmptyTemplateError,
  readStandardFile,
  readStandardReferences,
  StandardFileError,
} from '../adapters/standard-file.ts';
import { listCriteria } from '../standard/criteria.ts';
import { refuse, runCommand, type Outcome } from './outcome.ts';
import { resolveUserPath } from './user-path.ts';

const USAGE = 'usage: npm run -s standard -- <standard.yaml> [--all]';
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

function readArguments(): { file: string; all: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    const [file, ...rest] = positionals;
    return file === undefined || rest.length > 0 ? undefined : { file, all: values.all };
  } catch {
    // An option that the command does not know: the usage line says what it does.
    return undefined;
  }
}

runCommand((): Outcome => {
  const asked = readArguments();
  if (asked === undefined) return refuse(USAGE);
  const references = readStandardReferences(CONTENT);
  try {
    const { standard, hash } = readStandardFile(resolveUserPath(asked.file), references, asked.file);
    const criteria = listCriteria(standard).length;
    return {
      code: 0,
      output: `${asked.file}: ${standard.id} ${standard.edition} is sound: ${criteria} criteria, ${standard.fullPoints} points, hash ${hash}`,
    };
  } catch (error) {
    if (!(error instanceof StandardFileError)) throw error;
    if (error instanceof EmptyTemplateError) {
      const { length } = error.lines;
      const summary = `${asked.file}: a template with ${length} ${length === 1 ? 'value' : 'values'} to fill`;
      return { code: 0, output: [summary, ...(asked.all ? error.lines : [])].join('\n') };
    }
    const [first = error.message, ...rest] = error.lines;
    if (asked.all) return { code: 2, errors: error.lines };
    return refuse(rest.length === 0 ? first : `${first} (${rest.length} more: --all)`);
  }
});
