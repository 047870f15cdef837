import { BROKEN, type Check, textFault } from './expectation.ts';

/** Text of a file in UTF-8; `null` where its bytes are none. A mark at the start is left out. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A text is there whole, with the texts that were written. */
export const checkText: Check = async (bytes, { texts }) => {
  const text = decodeUtf8(bytes);
  if (text === null) return BROKEN;
  if (text.trim() === '') return '文件里没有文字。';
  return textFault(texts, (wanted) => text.includes(wanted));
};
