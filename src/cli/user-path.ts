import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The file that a person means by a path. npm starts scripts in the project's folder and keeps the folder that the
 * person stands in as INIT_CWD, so that one comes first.
 */
export function resolveUserPath(path: string): string {
  const own = resolve(path);
  const asked = resolve(process.env['INIT_CWD'] ?? '.', path);
  return existsSync(asked) ? asked : own;
}
