import { Inflate } from 'fflate';
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits.ts';
import { DAMAGED, Unreadable } from './outcome.ts';

/** The parts of an archive, each unpacked only when asked for. Names are compared and never used as paths. */
export interface Archive {
  has: (name: string) => boolean;
  /** `undefined` where there is no such part. @throws Unreadable past a limit, or where the part is damaged */
  read: (name: string) => Uint8Array | undefined;
}

interface Entry {
  method: number;
  crc: number;
  packedBytes: number;
  headerAt: number;
  isEncrypted: boolean;
}

/** Compressed bytes inflated at a time; deflate makes at most 1,032 times as much of them, so about 2 MB. */
const STEP_BYTES = 2048;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
/** Marks a number that stands in a zip64 field instead; no file of 5 MB needs one. */
const IN_ZIP64 = 0xffffffff;

const damaged = (): Unreadable => new Unreadable(DAMAGED);

/** Reads the directory at the end of a zip. @throws Unreadable if there is none, or past a limit */
export const openArchive = (bytes: Uint8Array): Archive => {
  const entries = readDirectory(bytes);
  let unpackedBytes = 0;
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry, MAX_UNPACKED_BYTES - unpackedBytes);
      unpackedBytes += content.length;
      return content;
    },
  };
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw new Unreadable(
      `文件里装了超过 ${MAX_ENTRIES} 个部件，不像一张考核表，没有读取。请把表另存为新的 .xlsx 再试。`,
    );
  }
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged();
    const nameBytes = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + DIRECTORY_ENTRY_BYTES, at + DIRECTORY_ENTRY_BYTES + nameBytes));
    // Two parts of one name: programs differ in which they take.
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += DIRECTORY_ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, entry: Entry, allowedBytes: number): Uint8Array {
  if (entry.isEncrypted) {
    throw new Unreadable('这个文件加了密码。请在 WPS 或 Excel 里打开，去掉密码后另存为 .xlsx 再选。');
  }
  const packed = packedContent(bytes, entry);
  const content = entry.method === 0 ? packed : inflate(packed, entry.method, allowedBytes);
  if (content.length > allowedBytes) throw tooLarge();
  if (crc32(content) !== entry.crc) throw damaged();
  return content;
}

function packedContent(bytes: Uint8Array, { headerAt, packedBytes }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (packedBytes === IN_ZIP64 || headerAt + HEADER_BYTES > bytes.length) throw damaged();
  if (view.getUint32(headerAt, true) !== HEADER_SIGNATURE) throw damaged();
  const start = headerAt + HEADER_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > bytes.length) throw damaged();
  return bytes.subarray(start, start + packedBytes);
}

const tooLarge = (): Unreadable =>
  new Unreadable('文件解开后太大，不像一张考核表，没有读取。请只留考核表，另存为新的 .xlsx 再试。');

/** Inflates in small steps and stops at the first byte too many. */
function inflate(packed: Uint8Array, method: number, allowedBytes: number): Uint8Array {
  if (method !== 8) throw damaged();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let taken = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > allowedBytes) throw tooLarge();
    if (length > RATIO_COUNTS_FROM_BYTES && length > taken * MAX_RATIO) throw tooLarge();
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP_BYTES) {
    taken = Math.min(at + STEP_BYTES, packed.length);
    stream.push(packed.subarray(at, taken), taken === packed.length);
  }
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** Checksum of zip: a part that was altered or cut must not pass for a table with other numbers. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
