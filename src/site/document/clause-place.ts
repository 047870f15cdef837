/** The clauses of a document page as its own elements show them. */

/** Citation label of the clause that `link` is the number of, such as 七（二）5. */
export function labelOf(link: HTMLElement): string {
  const { label = link.parentElement?.dataset['clause'] ?? link.textContent } = link.dataset;
  return label.trim();
}

/** The page's own address without what a view of it adds; `hash` with its #, or empty: `https://…/#s7-2-5`. */
export const addressOf = (hash: string): string => location.origin + location.pathname + hash;

/** A clause for a chat: 《名称》（文号）七（二）5，2009年5月13日签发，https://…; `dated` may be empty. */
export const citationForChat = (cited: string, dated: string, address: string): string =>
  [cited, dated, address].filter(Boolean).join('，');
