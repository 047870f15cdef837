import { fileURLToPath } from 'node:url';
import { readStandardFile, readStandardReferences, type CheckedStandard } from '../../../src/adapters/standard-file.ts';

const root = new URL('../../../', import.meta.url);

/** An edition of the small table in test/fixtures/standards: `2026` or `2027`. */
export const readSmallTable = (edition: '2026' | '2027'): CheckedStandard =>
  readStandardFile(
    fileURLToPath(new URL(`test/fixtures/standards/small-table.${edition}.yaml`, root)),
    readStandardReferences(fileURLToPath(new URL('content/', root))),
  );
