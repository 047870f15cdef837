/** An assessment inside an address: its text deflated, as base64url. Never sent: it stands behind the `#`. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** Most characters that come out of a link; what says more is no assessment of ours. */
const MOST_CHARACTERS = 400_000;
/** Bytes inflated at a time; deflate makes at most 1,032 times as much of them. */
const STEP_BYTES = 256;

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

const fromBase64Url = (data: string): Uint8Array => {
  const binary = atob(data.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
};

/** Packs a text for an address. */
export const packText = (text: string): string => toBase64Url(deflateSync(strToU8(text), { level: 9 }));

/** The text that was packed; `null` where the data is none of ours, was cut off, or would not end. Never throws. */
export const unpackText = (data: string): string | null => {
  try {
    const packed = fromBase64Url(data);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const end = { isWhole: false };
    const stream = new Inflate((chunk, final) => {
      chunks.push(chunk);
      length += chunk.length;
      end.isWhole = final;
    });
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (length > MOST_CHARACTERS) return null;
    }
    if (!end.isWhole) return null;
    const bytes = new Uint8Array(length);
    chunks.reduce((at, chunk) => {
      bytes.set(chunk, at);
      return at + chunk.length;
    }, 0);
    return strFromU8(bytes);
  } catch {
    return null;
  }
};
