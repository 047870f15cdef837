const LENGTH = 16;
const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** A new random id of 16 characters from 32, as for a saved assessment. Works on plain http too. */
export const createRandomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => DIGITS[byte % DIGITS.length]).join('');
