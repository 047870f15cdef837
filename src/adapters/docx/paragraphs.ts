/** The report's sentences as paragraphs of Word. */
import {
  AlignmentType,
  HeadingLevel,
  HighlightColor,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { printableText } from '../../report/plain-line.ts';
import type { Attachment, Heading, Paragraph as ReportParagraph, Report, Sentence } from '../../report/tree.ts';
import { sentenceText } from '../../report/tree.ts';
import type { Faces } from './fonts.ts';
import { INDENT, LETTER_SPACING, LINE, SIZE, SPACE_AFTER_TABLE, TITLE_LINE } from './layout.ts';
import { breakTitle, placeAttachments, placeSignature } from './placement.ts';

/** 左空二字: counted in characters for Word, in twips for programs that do not count. */
const FIRST_LINE = { firstLine: INDENT, firstLineChars: 200 };

/** A line of this height in twips, whatever stands in it. */
export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** One face for every script, so that quotation marks and digits keep to the Chinese font. */
export const inFace = (face: string): NonNullable<IRunOptions['font']> => ({
  ascii: face,
  hAnsi: face,
  eastAsia: face,
  cs: face,
  hint: 'eastAsia',
});

/** The parts of sentences as runs; what is missing is highlighted. */
export const toRuns = (sentences: Sentence[], face: string, size: number): TextRun[] =>
  sentences
    .flatMap((sentence) => sentence.parts)
    .map(
      (part) =>
        new TextRun({
          text: printableText(part.text),
          font: inFace(face),
          size,
          characterSpacing: LETTER_SPACING,
          ...(part.kind === 'missing' ? { highlight: HighlightColor.YELLOW } : {}),
        }),
    );

const bodyLine = (options: IParagraphOptions): Paragraph => new Paragraph({ spacing: exactly(LINE), ...options });

/** An empty line of the body, kept with what follows. */
export const blankLine = (): Paragraph => bodyLine({ keepNext: true });

export const titleParagraph = (title: Sentence[], face: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: exactly(TITLE_LINE),
    keepNext: true,
    children: breakTitle(title).flatMap((line, index) => [
      ...(index > 0 ? [new TextRun({ break: 1, font: inFace(face), size: SIZE.title })] : []),
      ...toRuns(line, face, SIZE.title),
    ]),
  });

export const salutationParagraph = (salutation: Sentence, faces: Faces): Paragraph =>
  bodyLine({ keepNext: true, children: toRuns([salutation], faces.body, SIZE.body) });

/** `isAfterTable`: with a little room above, so that it does not stick to the table's border. */
export const headingParagraph = ({ level, sentence }: Heading, faces: Faces, isAfterTable: boolean): Paragraph =>
  bodyLine({
    spacing: { ...exactly(LINE), before: isAfterTable ? SPACE_AFTER_TABLE : 0 },
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    indent: FIRST_LINE,
    children: toRuns([sentence], level === 1 ? faces.level1 : faces.level2, SIZE.body),
  });

/** `keepNext` where the paragraph must not be parted from what follows it. */
export const textParagraph = ({ lead, sentences }: ReportParagraph, faces: Faces, keepNext: boolean): Paragraph =>
  bodyLine({
    alignment: AlignmentType.JUSTIFIED,
    keepNext,
    indent: FIRST_LINE,
    children: toRuns(lead ? [lead, ...sentences] : sentences, faces.body, SIZE.body),
  });

/** How many of the last attachments stay with the signature, so that it never stands alone on a page. */
const KEPT_WITH_SIGNATURE = 2;

/** 附件说明: 附件：1.名称, names lined up, no punctuation at the end. */
export const attachmentParagraphs = (attachments: Attachment[], faces: Faces): Paragraph[] => {
  const labels = attachments.map(({ number }) => (number === '' ? '' : `${number}.`));
  const { left, firstHanging, hanging } = placeAttachments(labels);
  return attachments.map(({ title }, index) => {
    const prefix = index === 0 ? '附件：' : '';
    const label: Sentence = { parts: [{ kind: 'text', text: prefix + (labels[index] ?? '') }], sources: title.sources };
    const tab = new TextRun({ children: [new Tab()], font: inFace(faces.body), size: SIZE.body });
    return bodyLine({
      keepLines: true,
      keepNext: index >= attachments.length - KEPT_WITH_SIGNATURE,
      indent: { left, hanging: index === 0 ? firstHanging : hanging },
      children: [...toRuns([label], faces.body, SIZE.body), tab, ...toRuns([title], faces.body, SIZE.body)],
    });
  });
};

/** 署名 and 日期 without a seal. */
export const signatureParagraphs = (
  { signature, date }: Pick<Report, 'signature' | 'date'>,
  faces: Faces,
): Paragraph[] => {
  const place = placeSignature(sentenceText(signature), sentenceText(date));
  return [
    bodyLine({
      keepNext: true,
      indent: place.name,
      children: toRuns([signature], faces.body, SIZE.body),
    }),
    bodyLine({ indent: place.date, children: toRuns([date], faces.body, SIZE.body) }),
  ];
};
