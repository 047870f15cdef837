/** The one place that reads the clock. */
export const readClock = (): Date => new Date();

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Calendar day in China at `now`, as `YYYY-MM-DD`, whatever zone the computer is set to. */
export const dayInChina = (now: Date): string => new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);

const pad = (part: number): string => String(part).padStart(2, '0');

/** Time of day where the person sits, as `10:32`. */
export const timeOfDay = (now: Date): string => `${pad(now.getHours())}:${pad(now.getMinutes())}`;

/** Day and time where the person sits, as `2026-11-21 10:32`; empty for what is no date. */
export const dayAndTime = (at: Date): string =>
  Number.isNaN(at.getTime())
    ? ''
    : `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${timeOfDay(at)}`;
