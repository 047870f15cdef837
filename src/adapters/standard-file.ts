import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { knownClauses, type ClauseLock } from '../clauses/lock.ts';
import { checkStandard, type StandardProblem } from '../standard/check.ts';
import { hashStandard } from '../standard/hash.ts';
import { nameItemPath } from '../standard/item-path.ts';
import { standardSchema, type Standard } from '../standard/schema.ts';
import { toStandard } from '../standard/template.ts';
import { templateSchema, type Template } from '../standard/template-schema.ts';

/** A standard that passed every check, with the hash that assessments are tied to. */
export interface CheckedStandard {
  standard: Standard;
  /** First 16 hex digits of the SHA-256 of the parsed standard. */
  hash: string;
}

/** What a standard may refer to outside its own file. */
export interface StandardReferences {
  /** Every clause that can be cited, as `<document>#<clause id>`. */
  clauses: ReadonlySet<string>;
  /** Ids of `content/units.yaml`. */
  unitKinds: ReadonlySet<string>;
}

/** A standard, or a file that it leans on, cannot be used. Each of `lines` names file, item and field. */
export class StandardFileError extends Error {
  override name = 'StandardFileError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The file is a template that still waits for numbers. Each of `lines` names one of them. */
export class EmptyTemplateError extends StandardFileError {
  override name = 'EmptyTemplateError';

  constructor(file: string, empty: readonly string[]) {
    const message = 'is empty; this is a template, to be filled in before it can score';
    super(empty.map((path) => nameProblem(file, { path, message })));
  }
}

const lockSchema = z.record(
  z.string(),
  z.strictObject({
    ids: z.array(z.string()),
    aliases: z.record(z.string(), z.string()).default({}),
    formerly: z.array(z.string()).default([]),
  }),
);
const unitsSchema = z.array(z.object({ id: z.string() }));

/**
 * Reads what standards may refer to: `clauses.lock.json` and `units.yaml` in the content folder.
 * @throws StandardFileError if one of them is missing or not in its form.
 */
export function readStandardReferences(contentFolder: string): StandardReferences {
  const lock: ClauseLock = readChecked(join(contentFolder, 'clauses.lock.json'), lockSchema);
  const units = readChecked(join(contentFolder, 'units.yaml'), unitsSchema);
  return { clauses: knownClauses(lock), unitKinds: new Set(units.map(({ id }) => id)) };
}

/**
 * Reads and checks a standard, or a template that has become one. `name` is what messages call the file, by default
 * its path.
 * @throws StandardFileError if it cannot be read or anything in it is wrong; EmptyTemplateError if numbers are missing.
 */
export function readStandardFile(path: string, references: StandardReferences, name = path): CheckedStandard {
  return checkStandardText(readText(path, name), references, name);
}

/** Is a file of this name in `content/standards/` a template (`<id>.template.yaml`) and no standard? */
export const isTemplateFile = (name: string): boolean => name.endsWith('.template.yaml');

/**
 * Reads a template, filled or not. `name` is what messages call the file.
 * @throws StandardFileError if it cannot be read or is not in its form.
 */
export const readTemplateFile = (path: string, name: string): Template =>
  check(parseYaml(readText(path, name), name), templateSchema, name);

/**
 * Reads a standard out of YAML text.
 * @throws StandardFileError if it is no YAML or anything in it is wrong; EmptyTemplateError if numbers are missing.
 */
export function checkStandardText(text: string, references: StandardReferences, name: string): CheckedStandard {
  const standard = readStandard(parseYaml(text, name), name);
  const problems = checkStandard(standard, references.clauses, references.unitKinds);
  if (problems.length > 0) throw new StandardFileError(problems.map((problem) => nameProblem(name, problem)));
  return { standard, hash: hashStandard(standard) };
}

function readStandard(data: unknown, name: string): Standard {
  if (typeof data !== 'object' || data === null || !('template' in data)) return check(data, standardSchema, name);
  const result = toStandard(check(data, templateSchema, name));
  // Through the schema, whose order of fields the hash of every standard has.
  if (result.filled) return check(result.standard, standardSchema, name);
  throw new EmptyTemplateError(name, result.empty);
}

const readChecked = <T>(path: string, schema: z.core.$ZodType<T>): T =>
  check(parseYaml(readText(path, path), path), schema, path);

/** JSON is YAML too, so one parser reads both kinds of file. */
function parseYaml(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new StandardFileError([`${name}: not valid YAML: ${firstLine(error)}`]);
  }
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StandardFileError([`${name}: cannot be read: ${firstLine(error)}`]);
  }
}

function check<T>(data: unknown, schema: z.core.$ZodType<T>, name: string): T {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  throw new StandardFileError(
    result.error.issues.map((issue) =>
      nameProblem(name, { path: nameItemPath(data, issue.path), message: issue.message }),
    ),
  );
}

const nameProblem = (file: string, { path, message }: StandardProblem): string =>
  `${file}: ${path === '' ? 'the file' : path}: ${message}`;

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
