import { chineseDate } from '../scoring/calendar.ts';

/** A document as it is cited: 《名称》（文号）. */
export const citeDocument = ({ title, number }: { title: string; number?: string | undefined }): string =>
  `《${title}》${number === undefined ? '' : `（${number}）`}`;

/** A clause as it is cited: 《名称》（文号）七（二）5. */
export const citeClause = (document: { title: string; number?: string | undefined }, label: string): string =>
  citeDocument(document) + label;

/** When a document was written, as front matter tells it. */
interface Dated {
  signedOn?: string | undefined;
  publishedOn?: string | undefined;
  period?: { year: number; inferred: boolean } | undefined;
}

/** The date a citation carries: 2009年5月13日签发, 约2005年（推断）; empty where no year is known. */
export function citeDate({ signedOn, publishedOn, period }: Dated): string {
  if (signedOn !== undefined) return `${chineseDate(signedOn)}签发`;
  if (publishedOn !== undefined) return `${chineseDate(publishedOn)}网页发布`;
  if (period === undefined) return '';
  return period.inferred ? `约${period.year}年（推断）` : `${period.year}年`;
}
