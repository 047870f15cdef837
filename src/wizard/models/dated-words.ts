import { chineseDate } from '../../scoring/calendar.ts';
import type { Session } from './session.ts';

/** Whose result it is, by what and of which day: `某校工会 · 新疆…口径 · 自评日期 2026年11月21日`. */
export const resultLine = ({ standard, assessment, result }: Session): string =>
  [
    assessment.value.unit.name || '（单位名称没有填）',
    standard.title,
    `自评日期 ${chineseDate(result.value.asOf)}`,
  ].join(' · ');

/** The day from which a title has been held for so many full years: `满 2 年的日子是 2027年3月20日。` */
export const fullYearsLine = (years: number, from: string): string => `满 ${years} 年的日子是 ${chineseDate(from)}。`;
