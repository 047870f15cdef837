import { fileName } from '../../report/file-name.ts';
import type { Standard } from '../../standard/schema.ts';

/** A file made in the page, ready to be handed over. */
export interface ExportFile {
  name: string;
  content: Blob;
  /** What the file cannot carry, each a Chinese sentence. */
  remarks: readonly string[];
}

const YAML = 'application/yaml;charset=utf-8';

/** The standard as the file that this page opens again in another unit. `today`: `YYYY-MM-DD`. */
export const exportYaml = async (standard: Standard, today: string): Promise<ExportFile> => {
  const { writeStandardYaml } = await import('../../adapters/standard-yaml/write-standard-yaml.ts');
  const content = new Blob([writeStandardYaml(standard)], { type: YAML });
  return { name: fileName(standard.title, '考核表', today, 'yaml'), content, remarks: [] };
};

/**
 * The standard as a sheet, which this page reads back to the same standard.
 * @param unitNames names of the kinds of unit by id
 * @throws with a Chinese message where the sheet did not come out as it should
 */
export const exportXlsx = async (
  standard: Standard,
  today: string,
  unitNames: ReadonlyMap<string, string>,
): Promise<ExportFile> => {
  const [{ toGrid }, { listLosses }, { writeCheckedXlsx }, { readTableFile }] = await Promise.all([
    import('../../sheet/to-grid.ts'),
    import('../../sheet/export-losses.ts'),
    import('../../adapters/standard-xlsx.ts'),
    import('../../adapters/table-file/read-table-file.ts'),
  ]);
  const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');
  const written = await writeCheckedXlsx(toGrid(standard, unitNames), (name, bytes) =>
    readTableFile(name, bytes, { parseXml }),
  );
  if (written.kind === 'failed') throw new Error(written.message);
  return {
    name: fileName(standard.title, '考核表', today, 'xlsx'),
    content: written.file,
    remarks: listLosses(standard),
  };
};
