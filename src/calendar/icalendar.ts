/** Events as an iCalendar file (.ics, RFC 5545), which the calendars of phones, Outlook and WPS take in. */
import { addDays } from '../planning/day.ts';
import { printableText } from '../report/plain-line.ts';
import type { CalendarEvent } from './events.ts';

/** What a calendar file says besides its events. */
export interface CalendarHead {
  /** Name of the calendar, where a program shows one. */
  name: string;
  /** Id of the assessment: two units' reminders must not replace one another. */
  owner: string;
  /** When the file is made. */
  now: Date;
}

/** Most octets of a line without its end. */
const MAX_OCTETS = 75;

/** At 9:00 of the day a week before: the event begins at midnight, when nobody looks. */
const ALARM = '-P6DT15H';

/** A value of text as the format wants it; line breaks stay, everything that no calendar shows is gone. */
const escapeText = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => printableText(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');

/** Octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, never parted within a character. */
const fold = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MAX_OCTETS) {
      folded += '\r\n ';
      // The blank at the start counts.
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
};

const compactDay = (day: string): string => day.replace(/-/g, '');

/** 20261121T023200Z */
const stamp = (now: Date): string => `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const eventLines = ({ id, day, title, description }: CalendarEvent, { owner, now }: CalendarHead): string[] => [
  'BEGIN:VEVENT',
  `UID:${owner}-${id}@jianjia`,
  `DTSTAMP:${stamp(now)}`,
  `DTSTART;VALUE=DATE:${compactDay(day)}`,
  // The end of a whole day is the next one.
  `DTEND;VALUE=DATE:${compactDay(addDays(day, 1))}`,
  `SUMMARY:${escapeText(title)}`,
  `DESCRIPTION:${escapeText(description.join('\n'))}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${ALARM}`,
  'END:VALARM',
  'END:VEVENT',
];

/** The whole file. Every event reminds a week before. */
export const renderCalendar = (events: readonly CalendarEvent[], head: CalendarHead): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jianjia//reminders//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(head.name)}`,
    ...events.flatMap((event) => eventLines(event, head)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
