/**
 * A paper of running text as a Word file, in the layout of the report. Loads the docx library, so import this module
 * only when someone asks for the file.
 */
import { Packer } from 'docx';
import type { PaperDocument } from '../../papers/paper-document.ts';
import { printableText } from '../../report/plain-line.ts';
import { sentenceText } from '../../report/tree.ts';
import { FACES, type FontProfile } from './fonts.ts';
import { checkPackage, finishPackage } from './package.ts';
import { blankLine, signatureParagraphs, titleParagraph } from './paragraphs.ts';
import { toElements, wrapDocument } from './render-docx.ts';

/**
 * Bytes of a .docx file; equal papers give equal bytes. 【待补充：…】 is highlighted. `name` stands in the file's
 * properties. The file is opened again before it is handed out.
 * @throws when the written file does not hold the paper's title and headings
 */
export const renderPaperDocx = async (
  { title, blocks, signature, date }: PaperDocument,
  name: string,
  options: { fonts?: FontProfile } = {},
): Promise<Uint8Array> => {
  const fonts = options.fonts ?? 'standard';
  const faces = FACES[fonts];
  const signed = signature && date ? [blankLine(), ...signatureParagraphs({ signature, date }, faces)] : [];
  const children = [titleParagraph(title, faces.title), blankLine(), ...toElements(blocks, faces), ...signed];
  const packed = await Packer.toArrayBuffer(wrapDocument(name, children, faces));
  const bytes = finishPackage(new Uint8Array(packed), fonts);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.sentence] : []));
  checkPackage(
    bytes,
    [...title, ...headings].map((told) => printableText(sentenceText(told))),
  );
  return bytes;
};
