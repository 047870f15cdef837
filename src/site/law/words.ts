/** Sources and grades of the law figures in words. */
import { chineseDate } from '../../scoring/calendar.ts';
import type { Law, LawFigure } from './schema.ts';

/** How far we read, as the label beside a figure. */
export const READ_TITLES: Record<LawFigure['read'], string> = { A: '读过原文', B: '见于转载' };

/** What the label means. */
export const READ_MEANINGS: Record<LawFigure['read'], string> = {
  A: '本站读到了法律、法规的条文，或者政府网站上的说明。',
  B: '发文机关和文件清楚，但本站只读到工会、报刊、学校网页上的转载，或者只读到一部分。引用前请找原文核对。',
};

function datedText(law: Law): string {
  if (law.of === 'undated') return '所据文本没有日期';
  const date = chineseDate(law.date);
  if (law.of === 'text') return `${date}文本`;
  return law.of === 'issued' ? `${date}印发` : `${date}起施行`;
}

/** 《中华人民共和国工会法》第十一条，2021年12月24日文本. */
export function citeSource(law: Law, article?: string): string {
  const number = law.number === undefined ? '' : `（${law.number}）`;
  const title = law.named ? `《${law.title}》` : law.title;
  return `${title}${number}${article ?? ''}，${datedText(law)}`;
}
