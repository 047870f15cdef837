import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../../../src/cli');

/** How a command ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command itself in a folder, as a person would there. */
export function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Ended {
  const { INIT_CWD: _outer, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SOURCE, `${command}.ts`), ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A command that refused with this text on standard error. */
export const refused = (text: string): Ended => ({ status: 2, stdout: '', stderr: `${text}\n` });
