/** What one search result stands for. */
export type RecordKind = 'notice' | 'regulation' | 'deeds' | 'report' | 'activityNote' | 'abstract' | 'page';

/** One record of the search index: a clause of a document, or a page of the site. */
export interface SearchRecord {
  /** Page and anchor, such as `/notices/…/#s7-2-5`. */
  url: string;
  /** Title of the document or page; results are grouped by it. */
  title: string;
  /** Citation label of the clause, such as 七（二）5; empty for a page. */
  label: string;
  /** Words of the clause. */
  text: string;
  kind: RecordKind;
  /** Titles of topics and kinds of unit, for filters. */
  topics: readonly string[];
  unitKinds: readonly string[];
}
