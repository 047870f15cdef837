/** What a file is by its first bytes. */
export type FileKind =
  | 'zip'
  /** The binary files of old Office and WPS, and every Office file with a password. */
  | 'ole'
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'packed'
  | 'markup'
  | 'other';

const SIGNATURES: readonly (readonly [signature: string, kind: FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'packed'],
  ['7z\xbc\xaf', 'packed'],
  ['\x1f\x8b', 'packed'],
];

/** Bytes looked at for the tags of a web page. */
const HEAD_BYTES = 512;

/** Tells the kind of a file by its content alone. */
export const kindOfFile = (bytes: Uint8Array): FileKind => {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (signed !== undefined) return signed[1];
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|head|meta|table|div)/i.test(head) ? 'markup' : 'other';
};

/** Names of streams in an `ole` file, as they stand in its bytes. */
const holdsName = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  let at = bytes.indexOf(wanted[0] ?? 0);
  while (at !== -1) {
    const from = at;
    if (wanted.every((byte, index) => bytes[from + index] === byte)) return true;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1);
  }
  return false;
};

/** What an `ole` file holds: `locked` is an Office file behind a password. */
export const kindOfOle = (bytes: Uint8Array): 'locked' | 'document' | 'sheet' => {
  if (holdsName(bytes, 'EncryptedPackage')) return 'locked';
  return holdsName(bytes, 'WordDocument') ? 'document' : 'sheet';
};

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
