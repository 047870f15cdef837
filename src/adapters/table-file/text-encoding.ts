import { Unreadable } from './outcome.ts';

/** Encodings of text files that a person can choose between. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text file as text, and what it was taken for. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/** By the mark at the start (BOM); else strict UTF-8; else GB18030, which holds GBK. @throws Unreadable if nothing fits */
export const decodeText = (bytes: Uint8Array, chosen?: TextEncoding): DecodedText => {
  for (const encoding of chosen === undefined ? candidates(bytes) : [chosen]) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  throw new Unreadable('文件里的文字认不出来。请换一种编码，或在 WPS、Excel 里打开后另存为 .xlsx。');
};

function candidates(bytes: Uint8Array): TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No table holds this character: the bytes are another kind of file, or another encoding.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
