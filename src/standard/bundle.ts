import { listCriteria } from './criteria.ts';
import type { Standard } from './schema.ts';
import { hasScore } from './scored.ts';

/** A clause as quoted beside a question. */
export interface ClauseQuote {
  /** Citation in Chinese notation, such as 《…通知》（新工基组〔2009〕2号）七（二）5. */
  citation: string;
  /** The clause's own words, without what editors added. Empty where nothing of it is left. */
  text: string;
  /** Address of the clause on this site: page and anchor. */
  href: string;
}

/** All that the wizard needs of one standard, served as `/standards/<id>.<edition>.json`. */
export interface StandardBundle {
  standard: Standard;
  /** First 16 hex digits of the SHA-256 of the parsed standard. */
  hash: string;
  /** Every clause that the standard cites, by `<piece>#<clause id>`. */
  clauses: Record<string, ClauseQuote>;
}

/** One line of the wizard's first question. */
export interface StandardChoice {
  id: string;
  edition: string;
  title: string;
  honour: string;
  unitKinds: readonly string[];
  /** Number of criteria, for the estimate of how long it takes. */
  criteria: number;
  /** The full mark; `null` where there is no score. */
  fullPoints: number | null;
}

/** The line of the wizard's first question for a standard. */
export const toChoice = (standard: Standard): StandardChoice => {
  const { id, edition, title, honour, unitKinds } = standard;
  return {
    id,
    edition,
    title,
    honour,
    unitKinds,
    criteria: listCriteria(standard).length,
    fullPoints: hasScore(standard) ? standard.fullPoints : null,
  };
};
