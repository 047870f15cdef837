import { BROKEN, type Check, countFault, textFault } from './expectation.ts';
import { decodeUtf8 } from './plain-text.ts';

/** Most octets of a line, by RFC 5545. */
const MAX_OCTETS = 75;

/** Are all parts opened and closed in turn? */
const isNested = (lines: readonly string[]): boolean => {
  const open: string[] = [];
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) open.push(line.slice(6));
    else if (line.startsWith('END:') && open.pop() !== line.slice(4)) return false;
  }
  return open.length === 0;
};

const UNESCAPED: Record<string, string> = { n: '\n', N: '\n' };

/** Values of a property of texts. */
const unescapeText = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => UNESCAPED[letter] ?? letter);

/** A calendar is whole, each event has an id of its own, a day, a title and a reminder, and there are as many as written. */
export const checkCalendar: Check = async (bytes, { events, texts }) => {
  const text = decodeUtf8(bytes);
  if (text === null || !text.startsWith('BEGIN:VCALENDAR\r\n') || !text.endsWith('\r\nEND:VCALENDAR\r\n'))
    return BROKEN;
  const folded = text.slice(0, -2).split('\r\n');
  const encoder = new TextEncoder();
  if (folded.some((line) => /[\r\n]/.test(line) || encoder.encode(line).length > MAX_OCTETS)) return BROKEN;
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  if (!isNested(lines)) return BROKEN;
  const count = (start: RegExp): number => lines.filter((line) => start.test(line)).length;
  const found = count(/^BEGIN:VEVENT$/);
  if (found === 0) return '日历里没有提醒。';
  const uids = new Set(lines.filter((line) => line.startsWith('UID:')));
  const each = [uids.size, count(/^DTSTART/), count(/^SUMMARY[:;]/), count(/^BEGIN:VALARM$/)];
  return (
    countFault('提醒', '条', events, found) ??
    (each.some((number) => number !== found) ? '有的提醒缺少日期、标题或响铃。' : null) ??
    textFault(texts, (wanted) => lines.some((line) => unescapeText(line).includes(wanted)))
  );
};
