/**
 * The draft report as a Word file in the layout of GB/T 9704-2012. Loads the docx library, so import this module only
 * when someone asks for the file: `const { renderDocx } = await import('…/adapters/docx/render-docx.ts')`.
 */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { printableText } from '../../report/plain-line.ts';
import { type Block, type Report, sentenceText } from '../../report/tree.ts';
import { FACES, type Faces, type FontProfile } from './fonts.ts';
import {
  CELL_LINE,
  CELL_STYLE,
  LETTER_SPACING,
  LINE,
  MARGIN,
  PAGE,
  PAGE_NUMBER_INDENT,
  SIZE,
  TITLE_LINE,
} from './layout.ts';
import { checkPackage, finishPackage } from './package.ts';
import {
  attachmentParagraphs,
  blankLine,
  exactly,
  headingParagraph,
  inFace,
  salutationParagraph,
  signatureParagraphs,
  textParagraph,
  titleParagraph,
} from './paragraphs.ts';
import { toTable } from './table.ts';

/** Name of the program in the file's properties; nothing about the person or the unit stands there. */
const PROGRAM = '建家指南';

const toElement = (block: Block, previous: Block | undefined, next: Block | undefined, faces: Faces) => {
  switch (block.kind) {
    case 'heading':
      return headingParagraph(block, faces, previous?.kind === 'table');
    case 'paragraph':
      // The last paragraph stays with attachments and signature, a lead sentence with its table.
      return textParagraph(block, faces, next === undefined || next.kind === 'table');
    case 'table':
      return toTable(block, faces);
    default:
      return block satisfies never;
  }
};

/** — 1 —, on the outer side, one character in. */
const pageNumber = (faces: Faces, side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: PAGE_NUMBER_INDENT },
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: inFace(faces.pageNumber),
            size: SIZE.pageNumber,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  });

/** The paragraphs and tables of a paper in order. */
export const toElements = (blocks: Block[], faces: Faces) =>
  blocks.map((block, index) => toElement(block, blocks[index - 1], blocks[index + 1], faces));

/** A Word document with the page, styles and page numbers of official papers around `children`. */
export const wrapDocument = (title: string, children: (Paragraph | Table)[], faces: Faces): Document => {
  const heading = (face: string, size: number) => ({ run: { font: inFace(face), size, color: '000000' } });
  return new Document({
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    title,
    evenAndOddHeaderAndFooters: true,
    theme: {
      name: PROGRAM,
      fonts: {
        headings: { latin: 'Times New Roman', eastAsia: '宋体' },
        body: { latin: 'Times New Roman', eastAsia: '宋体' },
      },
    },
    styles: {
      default: {
        document: {
          run: {
            font: inFace(faces.body),
            size: SIZE.body,
            characterSpacing: LETTER_SPACING,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
        title: { ...heading(faces.title, SIZE.title), paragraph: { spacing: exactly(TITLE_LINE) } },
        heading1: heading(faces.level1, SIZE.body),
        heading2: heading(faces.level2, SIZE.body),
      },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: { spacing: exactly(LINE) } },
        {
          id: CELL_STYLE,
          name: '表格文字',
          basedOn: 'Normal',
          run: { font: inFace(faces.body), size: SIZE.cell },
          paragraph: { spacing: exactly(CELL_LINE) },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: MARGIN },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumber(faces, 'right'), even: pageNumber(faces, 'left') },
        children,
      },
    ],
  });
};

const buildDocument = (report: Report, faces: Faces): Document =>
  wrapDocument(
    '自查报告',
    [
      titleParagraph(report.title, faces.title),
      blankLine(),
      salutationParagraph(report.salutation, faces),
      ...toElements(report.blocks, faces),
      blankLine(),
      ...attachmentParagraphs(report.attachments, faces),
      blankLine(),
      ...signatureParagraphs(report, faces),
    ],
    faces,
  );

/**
 * Bytes of a .docx file; equal reports give equal bytes. 【待补充：…】 is highlighted. `fonts` defaults to `standard`.
 * The file is opened again before it is handed out.
 * @throws when the written file does not hold the report's title, salutation and signature
 */
export const renderDocx = async (report: Report, options: { fonts?: FontProfile } = {}): Promise<Uint8Array> => {
  const fonts = options.fonts ?? 'standard';
  const packed = await Packer.toArrayBuffer(buildDocument(report, FACES[fonts]));
  const bytes = finishPackage(new Uint8Array(packed), fonts);
  const texts = [...report.title, report.salutation, report.signature].map((told) => printableText(sentenceText(told)));
  checkPackage(bytes, texts);
  return bytes;
};
