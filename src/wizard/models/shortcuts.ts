/** What a key asks for. `choose`: the answer of that number, from 1. */
export type Command =
  | { kind: 'next' | 'previous' | 'untouched' | 'search' | 'undo' | 'redo' | 'help' }
  | { kind: 'choose'; number: number };

/** A key as the browser tells it. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
}

/** Keys without a modifier; the letters are the first ones of 下、上、未 in pinyin. Chinese keyboards give ？ and 、. */
const SINGLE: Readonly<Record<string, Exclude<Command['kind'], 'choose'>>> = {
  x: 'next',
  s: 'previous',
  w: 'untouched',
  '/': 'search',
  '、': 'search',
  '?': 'help',
  '？': 'help',
};

/**
 * The command of a key, or `null`. Nothing is taken while a person types (`isTyping`) or composes a character; single
 * keys only where `singleKeys` is on, as WCAG 2.1.4 asks.
 */
export const readCommand = (press: Press, isTyping: boolean, singleKeys: boolean): Command | null => {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  if (isTyping || isComposing || altKey) return null;
  const key = press.key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (key === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return key === 'y' && !shiftKey ? { kind: 'redo' } : null;
  }
  if (!singleKeys) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', number: Number(key) };
  const kind = Object.prototype.hasOwnProperty.call(SINGLE, key) ? SINGLE[key] : undefined;
  // Shift is needed for ? on most keyboards, and for nothing else here.
  return kind === undefined || (shiftKey && kind !== 'help') ? null : { kind };
};
