/** The checks and the packer as the wizard uses them, with the XML parser of the tests. */
import { createFileCheck } from '../../../src/adapters/file-check/check-file.ts';
import { packFiles } from '../../../src/adapters/package-zip.ts';
import { readTableFile } from '../../../src/adapters/table-file/read-table-file.ts';
import type { FileTools } from '../../../src/wizard/models/export.ts';
import { parseXml } from '../adapters/table-file/office-files.ts';

export const checkFile = createFileCheck({
  parseXml,
  readTables: (name, bytes) => readTableFile(name, bytes, { parseXml }),
});

export const tools: FileTools = { loadCheck: async () => checkFile, loadPacker: async () => packFiles };
