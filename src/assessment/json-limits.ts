/** Brackets inside brackets. A saved assessment has six. */
const MOST_DEPTH = 20;
/** Fields and list entries. Four hundred criteria with fifty pieces of evidence each would have 120,000. */
const MOST_VALUES = 200_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Walks once over a text that may be JSON, without building anything of it. `deep`: nested deeper than any file of
 * ours; `many`: more fields than any file of ours; `null`: it may be parsed.
 */
export const exceedsLimits = (text: string): 'deep' | 'many' | null => {
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
      continue;
    }
    if (code === QUOTE) isInString = true;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === 0x2c || code === 0x3a) values += 1;
    if (depth > MOST_DEPTH) return 'deep';
    if (values > MOST_VALUES) return 'many';
  }
  return null;
};

/** Names through which a careless program would reach what all objects share. No file of ours has one. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The first such name anywhere in parsed JSON, or `null`. */
export const findForbiddenName = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = FORBIDDEN.has(name) ? name : findForbiddenName(inner);
    if (found !== null) return found;
  }
  return null;
};
