import { StandardFileError } from '../adapters/standard-file.ts';

/** What a command has to say: exit code 0 and text for standard output, or 2 and lines for standard error. */
export type Outcome = { code: 0; output: string } | { code: 2; errors: readonly string[] };

/** A refusal of one line, whatever the message holds. */
export const refuse = (line: string): Outcome => ({ code: 2, errors: [line.replace(/\s*[\r\n]+\s*/g, ' ')] });

/** Runs a command, prints what it says and leaves its exit code. Only faults of the program itself show a stack. */
export function runCommand(command: () => Outcome): void {
  const outcome = catchWrongFile(command);
  if (outcome.code === 0) process.stdout.write(`${outcome.output}\n`);
  else process.stderr.write(outcome.errors.map((line) => `${line}\n`).join(''));
  process.exitCode = outcome.code;
}

function catchWrongFile(command: () => Outcome): Outcome {
  try {
    return command();
  } catch (error) {
    if (error instanceof StandardFileError) return refuse(error.lines[0] ?? error.message);
    throw error;
  }
}
