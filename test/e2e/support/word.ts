import mammoth from 'mammoth';

/** The words of a .docx file, paragraph by paragraph. */
export async function wordText(bytes: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}
