/** Where lines stand that are placed by counting characters: title, signature, date and list of attachments. */
import { type Sentence, sentenceText } from '../../report/tree.ts';
import { EM, INDENT, TEXT_WIDTH, TITLE_CHARACTERS } from './layout.ts';

/** Width of a text in characters of full width; ASCII letters, digits and signs take half of one. */
export const measureEms = (text: string): number => {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  return ems;
};

const widthOf = (sentences: Sentence[]): number => measureEms(sentences.map(sentenceText).join(''));

/** The parts of a title on as few lines as they need; a part longer than a line keeps its own. */
export const breakTitle = (title: Sentence[]): Sentence[][] => {
  const lines: Sentence[][] = [];
  for (const part of title) {
    const last = lines[lines.length - 1];
    if (last && widthOf([...last, part]) <= TITLE_CHARACTERS) last.push(part);
    else lines.push([part]);
  }
  return lines;
};

/** Indents of a line in twips; a negative one on the right lets it reach beyond the margin. */
interface Indents {
  left: number;
  right: number;
}

/**
 * A line placed by counting must not break in a program that lacks the font and sets wider digits, or puts room between
 * digits and Chinese whatever the file says: LibreOffice does both, and a date then needs two characters more.
 */
const OVERHANG = -2 * EM;

/**
 * Indents of signature and date without a seal: the name ends two characters from the right and the date starts
 * two characters after the name's start; a date longer than the name takes the two characters, and the name moves left.
 */
export const placeSignature = (name: string, date: string): { name: Indents; date: Indents } => {
  const right = TEXT_WIDTH - 2 * EM;
  const nameWidth = measureEms(name) * EM;
  const dateWidth = measureEms(date) * EM;
  if (dateWidth > nameWidth) {
    const start = right - dateWidth;
    return {
      name: { left: Math.round(start - 2 * EM), right: OVERHANG },
      date: { left: Math.round(start), right: OVERHANG },
    };
  }
  // A name that fills the line starts at the margin and goes on below; its date stays inside the text area.
  const start = Math.max(0, right - nameWidth);
  return {
    name: { left: Math.round(start), right: start === 0 ? 2 * EM : OVERHANG },
    date: { left: Math.round(Math.min(start + 2 * EM, right - dateWidth)), right: OVERHANG },
  };
};

/** Room between the number of an attachment and its name, so that a tab always has somewhere to go. */
const NUMBER_GAP = 80;
/** Longest number that the names are lined up for, in characters. */
const MAX_NUMBER_EMS = 4;

/** Indents of the 附件说明: every name starts, and every further line goes on, at `left`. */
export const placeAttachments = (labels: string[]): { left: number; firstHanging: number; hanging: number } => {
  const labelEms = Math.min(MAX_NUMBER_EMS, Math.max(0, ...labels.map(measureEms)));
  const hanging = Math.round(labelEms * EM) + NUMBER_GAP;
  const prefix = Math.round(measureEms('附件：') * EM);
  return { left: INDENT + prefix + hanging, firstHanging: prefix + hanging, hanging };
};
