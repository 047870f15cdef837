/** Every file is opened again and counted before it is offered. Loaded with the first file that is asked for. */
import { checkWritten } from '../../assessment/read-back.ts';
import { checkCalendar } from './calendar.ts';
import { checkDocx } from './docx.ts';
import { BROKEN, type Check, type CheckDeps, type Expectation } from './expectation.ts';
import { checkZip } from './package.ts';
import { checkMarkdown, checkText, decodeUtf8 } from './plain-text.ts';
import { checkTable } from './table.ts';

/** Endings of the files that can be checked. */
export type CheckedExtension = 'docx' | 'xlsx' | 'csv' | 'md' | 'txt' | 'ics' | 'jianjia.json' | 'zip';

/** Checks a file by its ending. Never rejects: a file that cannot be opened is at fault. */
export type CheckFile = (
  extension: CheckedExtension,
  bytes: Uint8Array,
  expected: Expectation,
) => Promise<string | null>;

const checkAssessment: Check = async (bytes, { assessment }) => {
  const text = decodeUtf8(bytes);
  return text === null || assessment === undefined ? BROKEN : checkWritten(text, assessment);
};

/** The checks of all kinds of file. */
export const createFileCheck = (deps: CheckDeps): CheckFile => {
  const checks: Readonly<Record<CheckedExtension, Check>> = {
    docx: checkDocx(deps),
    xlsx: checkTable('xlsx', deps),
    csv: checkTable('csv', deps),
    md: checkMarkdown,
    txt: checkText,
    ics: checkCalendar,
    'jianjia.json': checkAssessment,
    zip: checkZip,
  };
  return async (extension, bytes, expected) => {
    if (bytes.length === 0) return '文件是空的。';
    try {
      return await checks[extension](bytes, expected);
    } catch {
      return BROKEN;
    }
  };
};
