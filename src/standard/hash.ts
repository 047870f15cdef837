import { sha256 } from 'js-sha256';
import type { Standard } from './schema.ts';

/** Digits kept of the digest: enough to tell texts apart, short enough to read out. */
const DIGITS = 16;

/**
 * First 16 hex digits of the SHA-256 of a parsed standard: proof of the exact text that an assessment was made for.
 * The same on the command line and in a browser on plain http, which has no digest of its own.
 */
export const hashStandard = (standard: Standard): string => sha256(JSON.stringify(standard)).slice(0, DIGITS);
