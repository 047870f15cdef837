import { RENAMED_STYLE } from '../adapters/table-file/html-text.ts';
import type { UnitKind } from './models/finish.ts';
import type { Intake, PickedFile, Source } from './models/intake.ts';
import type { Reader } from './models/import-model.ts';
import { createReview } from './models/review.ts';

const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

/**
 * Word's HTML is full of styles. The page's content policy holds for a document parsed here too, and the browser would
 * write each of them down as a breach.
 */
const parseHtml = (html: string): Document => {
  const plain = html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${RENAMED_STYLE}=`));
  return new DOMParser().parseFromString(plain, 'text/html');
};

const STANDARD_FILE = /\.ya?ml$/i;
const PASTED = '粘贴的表格';

/** Reads a standard that was made here. */
const readStandard = async ({ name, bytes }: PickedFile, unitKinds: ReadonlySet<string>): Promise<Intake> => {
  const { readStandardYaml } = await import('../adapters/standard-yaml/read-standard-yaml.ts');
  const text = new TextDecoder().decode(bytes);
  const found = readStandardYaml(text, { unitKinds });
  if (found.kind === 'refused') return found;
  const { standard, hash, remarks } = found;
  return { kind: 'standard', name, text, standard, hash, remarks };
};

const readTables = async (source: Exclude<Source, { kind: 'sample' }>) => {
  if (source.kind === 'pasted') {
    const { readPasted } = await import('../adapters/table-file/read-pasted.ts');
    return readPasted(source, { parseHtml });
  }
  const { readTableFile } = await import('../adapters/table-file/read-table-file.ts');
  const { file, encoding } = source;
  return readTableFile(file.name, file.bytes, {
    parseXml,
    ...(encoding === undefined ? {} : { encoding }),
  });
};

const read = async (source: Source, unitKinds: ReadonlySet<string>): Promise<Intake> => {
  if (source.kind === 'sample') {
    const { SAMPLE, SAMPLE_NAME } = await import('./models/sample.ts');
    return { kind: 'tables', name: SAMPLE_NAME, grids: [SAMPLE], remarks: [] };
  }
  if (source.kind === 'file' && STANDARD_FILE.test(source.file.name)) return readStandard(source.file, unitKinds);
  const found = await readTables(source);
  if (found.kind === 'refused') return { kind: 'refused', messages: [found.message] };
  const name = source.kind === 'file' ? source.file.name.replace(/\.[^.]+$/, '') : PASTED;
  return { kind: 'tables', name, grids: found.grids, remarks: found.remarks };
};

/** The reading of tables with the real readers; each of them comes only when it is needed. */
export const createReader = (unitKinds: readonly UnitKind[]): Reader => {
  const known = new Set(unitKinds.map(({ id }) => id));
  return {
    read: (source) => read(source, known),
    createReview: (draft, onChange) => createReview(draft, unitKinds, onChange),
  };
};
