/** What one search result stands for: kinds of document, and the site's own words. */
export type RecordKind =
  | 'notice'
  | 'regulation'
  | 'deeds'
  | 'report'
  | 'activityNote'
  | 'abstract'
  | 'term'
  | 'procedure'
  | 'law'
  | 'criterion'
  | 'page';

/** One record of the search index: a clause, a document as a whole, a term, a criterion or a page of the site. */
export interface SearchRecord {
  /** Page and anchor, such as `/notices/…/#s7-2-5`; a document as a whole has no anchor. */
  url: string;
  /** Title of the document or page; results are grouped by it. */
  title: string;
  /** Citation label of the clause, such as 七（二）5; empty for a whole document or page. */
  label: string;
  /** Words of the clause; of anything else, what the site says about it. */
  text: string;
  kind: RecordKind;
  /** What else it is called: short title, document number, other names of a term. */
  names: readonly string[];
  /** Titles of topics and kinds of unit, for filters. */
  topics: readonly string[];
  unitKinds: readonly string[];
  /** Year such as 2009, or 年份不详; empty where a year says nothing. */
  year: string;
  scope: 'core' | 'adjacent' | 'offTopic';
  force: 'unknown' | 'inForce' | 'superseded' | 'notApplicable';
}

const NORMS: readonly RecordKind[] = ['notice', 'regulation'];
const OWN: readonly RecordKind[] = ['term', 'procedure', 'law', 'criterion', 'page'];

/** Is its text the source's words? What the site says itself retells them. */
export const isSource = ({ kind, url }: Pick<SearchRecord, 'kind' | 'url'>): boolean =>
  !OWN.includes(kind) && url.includes('#');

/** A clause or a document, and not the site's own words. */
export const isDocument = ({ kind }: Pick<SearchRecord, 'kind'>): boolean => !OWN.includes(kind);

/** A document as a whole. */
export const isWhole = ({ kind, url }: Pick<SearchRecord, 'kind' | 'url'>): boolean =>
  !OWN.includes(kind) && !url.includes('#');

/** Shown only on request: kept for reference, or no longer valid. */
export const isSetAside = ({ scope, force }: Pick<SearchRecord, 'scope' | 'force'>): boolean =>
  scope === 'offTopic' || force === 'superseded';

/** Rules before what units tell, these before the site's own words, everything set aside last. */
export const standing = (record: Pick<SearchRecord, 'kind' | 'scope' | 'force'>): number =>
  (isSetAside(record) ? 10 : 0) +
  (NORMS.includes(record.kind)
    ? 0
    : record.kind === 'abstract'
      ? 2
      : record.kind === 'page'
        ? 4
        : OWN.includes(record.kind)
          ? 3
          : 1);
