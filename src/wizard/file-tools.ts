/** What the making of files needs in a browser; each part is loaded when a file asks for it. */
import type { FileTools } from './models/export.ts';

const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

/** The real checks and the real packer. */
export const fileTools: FileTools = {
  loadCheck: async () => {
    const { createFileCheck } = await import('../adapters/file-check/check-file.ts');
    return createFileCheck({
      parseXml,
      readTables: async (name, bytes) => {
        const { readTableFile } = await import('../adapters/table-file/read-table-file.ts');
        return readTableFile(name, bytes, { parseXml });
      },
    });
  },
  loadPacker: async () => (await import('../adapters/package-zip.ts')).packFiles,
};
