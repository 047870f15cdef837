/** What a page is, in the words of schema.org, for search engines. */
import { fullAddress } from './address.ts';
import type { PublishedDocument } from './documents.ts';
import { HOME } from './pages.ts';

/** One object of schema.org. */
export type StructuredData = Record<string, unknown>;

/** A rule of its own kind, everything else a report. Facts that the source does not state are left out. */
export function describeDocument({ data, href }: PublishedDocument): StructuredData {
  const issuer = data.issuer && !data.issuer.inferred ? { '@type': 'Organization', name: data.issuer.name } : undefined;
  const common = {
    '@context': 'https://schema.org',
    name: data.title,
    description: data.summary,
    inLanguage: 'zh-CN',
    url: fullAddress(href),
    datePublished: data.publishedOn ?? data.signedOn,
  };
  return data.kind === 'notice' || data.kind === 'regulation'
    ? {
        ...common,
        '@type': 'Legislation',
        legislationIdentifier: data.number,
        legislationDate: data.signedOn,
        legislationJurisdiction: data.region,
        legislationPassedBy: issuer,
      }
    : { ...common, '@type': 'Report', author: issuer };
}

/** The way from the home page to a page: its shelf, then itself. */
export function describeWay(steps: readonly { href: string; title: string }[]): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [HOME, ...steps].map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: fullAddress(href),
    })),
  };
}
