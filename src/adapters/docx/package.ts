/** What the docx library cannot write, and the check that a finished file holds what it should. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type FontProfile, fontTableXml } from './fonts.ts';
import { CELL_STYLE } from './layout.ts';

/** The date of every file in the package, local time: the earliest that a zip can hold. */
const FILE_DATE = '1980-01-01T00:00:00';

/** The part that must stand first, so that programs know the package by its first bytes. */
const CONTENT_TYPES = '[Content_Types].xml';

/** Theme fonts of Office for other scripts: WPS reports those that the machine lacks as 缺失字体. */
const dropScriptFonts = (theme: string): string => theme.replace(/<a:font script="[^"]*" typeface="[^"]*"\/>/g, '');

/** Times of writing would make two files of one report differ and tell more than the paper does. */
const dropTimes = (core: string): string => core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');

/**
 * Puts properties that the docx library cannot write at the head of a style's paragraph properties, where the schema
 * wants them: in front of spacing, indent and alignment.
 */
const addToStyle = (styles: string, styleId: string, properties: string): string =>
  styles.replace(new RegExp(`(w:styleId="${styleId}"(?:(?!</w:style>)[\\s\\S])*?<w:pPr>)`), `$1${properties}`);

/** Full pages of 22 lines need lines that may part anywhere; lines placed by counting need digits without extra room. */
const BODY_PROPERTIES = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
/** LibreOffice would stretch titles and cells to the lines of the page. */
const OFF_GRID = '<w:snapToGrid w:val="0"/>';

const completeStyles = (styles: string): string =>
  addToStyle(addToStyle(addToStyle(styles, 'Normal', BODY_PROPERTIES), 'Title', OFF_GRID), CELL_STYLE, OFF_GRID);

const PATCHES: Record<string, (xml: string) => string> = {
  'word/theme/theme1.xml': dropScriptFonts,
  'docProps/core.xml': dropTimes,
  'word/styles.xml': completeStyles,
};

/** The same package with substitutes for fonts, no foreign theme fonts and no times: equal reports give equal bytes. */
export const finishPackage = (bytes: Uint8Array, fonts: FontProfile): Uint8Array => {
  const files = unzipSync(bytes);
  const finished: Zippable = { [CONTENT_TYPES]: files[CONTENT_TYPES] ?? new Uint8Array() };
  for (const [name, content] of Object.entries(files)) {
    const patch = PATCHES[name];
    finished[name] = patch ? strToU8(patch(strFromU8(content))) : content;
  }
  finished['word/fontTable.xml'] = strToU8(fontTableXml(fonts));
  return zipSync(finished, { mtime: FILE_DATE });
};

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** All text of a document's main part, in order. */
const documentText = (xml: string): string =>
  (xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g) ?? [])
    .map((run) =>
      run.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity),
    )
    .join('');

/**
 * Opens a finished file again.
 * @throws when it cannot be unzipped, or its text lacks one of `texts`
 */
export const checkPackage = (bytes: Uint8Array, texts: string[]): void => {
  const content = unzipSync(bytes)['word/document.xml'];
  if (!content) throw new Error('The written file holds no word/document.xml.');
  const text = documentText(strFromU8(content));
  const lost = texts.find((expected) => !text.includes(expected));
  if (lost !== undefined) throw new Error(`The written file does not hold the text "${lost}".`);
};
