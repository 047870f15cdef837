/** A picked file as text. `unreadable`: in none of the encodings that such a file can have, or not to be read at all. */
export type FileText =
  | { kind: 'read'; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { kind: 'tooLarge' }
  | { kind: 'unreadable' };

type Encoding = Extract<FileText, { kind: 'read' }>['encoding'];

/** JSON begins with a plain character, so a zero beside it tells UTF-16 also where the mark (BOM) is missing. */
const candidates = (bytes: Uint8Array): Encoding[] => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return ['utf-16le'];
  if ((first === 0xfe && second === 0xff) || first === 0) return ['utf-16be'];
  // GB18030 holds GBK, in which old programs of Windows save.
  return ['utf-8', 'gb18030'];
};

const decode = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // Not in that encoding, or one that this browser does not know.
    return undefined;
  }
};

/** Reads a file of at most `mostBytes`; a larger one is not even loaded. Never rejects. */
export const readAssessmentFile = async (file: Blob, mostBytes: number): Promise<FileText> => {
  if (file.size > mostBytes) return { kind: 'tooLarge' };
  // Safari 13 has no `file.arrayBuffer()`.
  const bytes = await new Response(file).arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { kind: 'unreadable' };
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { kind: 'read', text, encoding };
  }
  return { kind: 'unreadable' };
};
