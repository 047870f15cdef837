import { makeStandard, type Choices, type RowChoice } from './make-standard.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableReading } from './table-reading.ts';

/** The choices with which a table exported here becomes the same standard again. */
export interface Reopened {
  choices: Choices;
  /** Does it give the very standard that it was exported from? */
  isSame: boolean;
  problems: TableProblem[];
}

/**
 * Works the choices out of what an exported table says of itself; undefined for every other table. Rules count as
 * confirmed only where nothing was changed since the export.
 *
 * @param unitKinds ids of the kinds of unit by name
 * @param today day of the import, for tables whose edition is no day
 */
export function reopenTable(
  reading: TableReading,
  unitKinds: ReadonlyMap<string, string>,
  today: string,
): Reopened | undefined {
  const { stated, title = '' } = reading;
  if (stated === undefined) return undefined;
  const confirmed = new Map<number, RowChoice>();
  for (const { items } of reading.dimensions) {
    for (const { row, isToReview } of items) if (!isToReview) confirmed.set(row, { isConfirmed: true });
  }
  const choices: Choices = {
    title,
    honour: stated.honour,
    issuer: stated.issuer,
    unitKinds: stated.unitKinds.map((name) => unitKinds.get(name) ?? name),
    date: /^\d{4}-\d{2}-\d{2}$/.test(stated.edition) ? stated.edition : today,
    source: stated.source,
    rows: confirmed,
  };
  const made = makeStandard(reading, choices);
  if (made.kind === 'made' && made.hash === stated.hash) return { choices, isSame: true, problems: [] };
  const message = stated.id.startsWith('own-')
    ? '这张表从本站导出以后改动过，计分办法请重新逐条核对。'
    : '这张表由本站的标准导出，导入后是您自己的一张表：计分办法请逐条核对，原标准的依据、门槛和申报条件不在其中。';
  return {
    choices: { ...choices, rows: new Map() },
    isSame: false,
    problems: [{ level: 'warning', kind: 'changedSinceExport', message }],
  };
}
