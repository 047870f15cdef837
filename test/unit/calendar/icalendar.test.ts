import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../../src/calendar/events.ts';
import { renderCalendar } from '../../../src/calendar/icalendar.ts';

const HEAD = { name: '建家提醒', owner: 'test-00001', now: new Date('2026-11-21T02:32:00.000Z') };
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'deadline-a-2027',
  day: '2027-01-31',
  title: '申报截止',
  description: ['第一行', '第二行'],
  ...more,
});

/** The events as another program reads them. */
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((component) => ({
      component,
      event: new ICAL.Event(component),
      alarms: component.getAllSubcomponents('valarm'),
    })),
  };
};

test('an event lasts one whole day, has an id and a time of writing, and rings a week before', () => {
  const { calendar, events } = readBack(renderCalendar([event()], HEAD));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/.+\/\/.+\/\/ZH$/);
  const [read] = events;
  expect(read?.event.uid).toBe('test-00001-deadline-a-2027@jianjia');
  expect(read?.event.startDate).toMatchObject({ isDate: true, year: 2027, month: 1, day: 31 });
  expect(read?.event.endDate).toMatchObject({ isDate: true, year: 2027, month: 2, day: 1 });
  expect(String(read?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-21T02:32:00Z');
  expect(read?.event.description).toBe('第一行\n第二行');
  const [alarm] = read?.alarms ?? [];
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  // 9:00 of the 24th is six days and fifteen hours before the 31st begins.
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P6DT15H');
});

test('the end of a year and a leap day are followed by the right day', () => {
  const text = renderCalendar([event({ day: '2027-12-31' }), event({ id: 'b', day: '2028-02-29' })], HEAD);
  expect(readBack(text).events.map(({ event: read }) => read.endDate.toString())).toEqual(['2028-01-01', '2028-03-01']);
});

test('another moment changes the time of writing and no id', () => {
  const later = renderCalendar([event()], { ...HEAD, now: new Date('2027-01-01T00:00:00.000Z') });
  const uid = /UID:.*/.exec(renderCalendar([event()], HEAD))?.[0];
  expect(/UID:.*/.exec(later)?.[0]).toBe(uid);
  expect(later).toContain('DTSTAMP:20270101T000000Z');
});

/** What a calendar could take for its own words. */
const HOSTILE = [
  'a;b,c\\n:d',
  '"END:VEVENT"',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  '\u202E反',
  '\u0000\u0007',
  '👨‍👩‍👧',
  '长'.repeat(300),
  '\\;\\,',
  ' 前后 ',
];

const texts = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', ';', ',', '\\', ':', ' ', '长', '👍', '\uD83D', '\t', 'é'),
    maxLength: 150,
  }),
);

test('any text gives lines of 75 octets in UTF-8, and comes back as it was meant', () => {
  const visible = (text: string): string => text.replace(/[^\u0021-\u007E\u4E00-\u9FFF]/g, '');
  fc.assert(
    fc.property(texts, texts, texts, (title, one, two) => {
      const written = renderCalendar([event({ title, description: [one, two] }), event({ id: 'other' })], {
        ...HEAD,
        name: title,
      });
      expect(written).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
      for (const line of written.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // Neither half of a parted character would survive this.
        expect(line).not.toMatch(/[\uD800-\uDFFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u);
        expect(line).not.toMatch(/[\u0000-\u001F\u007F]/);
      }
      const { events } = readBack(written);
      expect(events).toHaveLength(2);
      expect(events.map(({ alarms }) => alarms.length)).toEqual([1, 1]);
      expect(visible(events[0]?.event.summary ?? '')).toBe(visible(title));
      expect(visible(events[0]?.event.description ?? '')).toBe(visible(`${one}${two}`));
      expect(events[1]?.event.summary).toBe('申报截止');
    }),
    { numRuns: 300 },
  );
});
