import { Unreadable, DAMAGED } from './outcome.ts';
import { attributeOf, childrenOf, type ParseXml, parsePart } from './xml.ts';
import type { Archive } from './zip.ts';

/** An .xlsx or .docx: parts that point to one another. */
export interface OfficeFile {
  /** Name of the part that everything starts from, such as `xl/workbook.xml`. */
  main: string;
  /** That part as a document; `undefined` where it is not XML, as in .xlsb. */
  root: Element | undefined;
  has: (name: string) => boolean;
  /** A part as a document. @throws Unreadable where it is missing or no sound XML */
  part: (name: string) => Element;
}

/** A part that another one points to. */
export interface RelatedPart {
  name: string;
  /** Last word of the relation's address, such as `worksheet`. */
  type: string;
}

/** An archive seen as an Office file, or `undefined` if it is none. @throws Unreadable */
export const openOfficeFile = (archive: Archive, parseXml: ParseXml): OfficeFile | undefined => {
  const part = (name: string): Element => {
    const bytes = archive.read(name);
    if (bytes === undefined) throw new Unreadable(DAMAGED);
    return parsePart(bytes, parseXml);
  };
  const parts = { has: archive.has, part };
  const main = [...relatedParts(parts, '').values()].find(({ type }) => type === 'officeDocument')?.name;
  if (main === undefined || !archive.has(main)) return undefined;
  return { ...parts, main, root: main.endsWith('.xml') ? part(main) : undefined };
};

/** What a part points to, by the ids that it uses for them; the package itself has the name ''. @throws Unreadable */
export const relatedParts = (file: Pick<OfficeFile, 'has' | 'part'>, name: string): Map<string, RelatedPart> => {
  const cut = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, cut);
  const relations = `${folder}_rels/${name.slice(cut)}.rels`;
  const related = new Map<string, RelatedPart>();
  if (!file.has(relations)) return related;
  for (const relation of childrenOf(file.part(relations), 'Relationship')) {
    const id = attributeOf(relation, 'Id');
    const target = attributeOf(relation, 'Target');
    // What lies outside the file is never followed.
    if (id === undefined || target === undefined || attributeOf(relation, 'TargetMode') === 'External') continue;
    const type = (attributeOf(relation, 'Type') ?? '').replace(/^.*\//, '');
    related.set(id, { name: resolve(folder, target), type });
  }
  return related;
};

/** `xl/` and `worksheets/sheet1.xml` as the name of a part; only ever compared with the names in the archive. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
