import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { StandardLock } from '../standard/release.ts';
import { StandardFileError } from './standard-file.ts';

const schema = z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits'));

/**
 * Reads the released editions. `name` is what messages call the file, by default its path.
 * @throws StandardFileError if the file is missing or not in its form.
 */
export function readStandardLock(path: string, name = path): StandardLock {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StandardFileError([`${name}: cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new StandardFileError(
    result.error.issues.map(({ path: at, message }) => `${name}: ${at.join('.')}: ${message}`),
  );
}

/** Writes the released editions, one on each line. */
export const writeStandardLock = (path: string, lock: StandardLock): void =>
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
