import { BROKEN, type Check, countFault, textFault } from './expectation.ts';

/** Text of a file in UTF-8; `null` where its bytes are none. A mark at the start is left out. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A row of a Markdown table, and the one below its headings. */
const TABLE_LINE = /^\| /;
const TABLE_RULE = /^\|( :?-+:? \|)+$/;

const checkLines =
  (read: (text: string) => string): Check =>
  async (bytes, { texts, rows }) => {
    const text = decodeUtf8(bytes);
    if (text === null) return BROKEN;
    if (text.trim() === '') return '文件里没有文字。';
    const shown = read(text);
    const found = text.split('\n').filter((line) => TABLE_LINE.test(line) && !TABLE_RULE.test(line)).length;
    return countFault('', '行', rows, found) ?? textFault(texts, (wanted) => shown.includes(wanted));
  };

/** A text is there whole, with the texts that were written. */
export const checkText: Check = checkLines((text) => text);

/** The same of Markdown: a sign that is kept from meaning anything counts as that sign. */
export const checkMarkdown: Check = checkLines((text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
