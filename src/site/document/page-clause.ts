/** A clause read from the page for the projector and the QR code: its label, its address and its words. */
import { addressOf, labelOf } from './clause-place.ts';

/** A stretch of a clause's words; `mark`: put there by the editors, such as 〔原文缺〕. */
export interface Stretch {
  text: string;
  mark: boolean;
}

export interface PageClause {
  id: string;
  label: string;
  address: string;
  element: HTMLElement;
  /** The number's link, where the page stands when it shows this clause; a lost point has none. */
  link: HTMLElement | null;
}

/** The clauses of the page in reading order: headings, paragraphs and the points in them. */
export const readClauses = (article: Element): PageClause[] =>
  [...article.querySelectorAll<HTMLElement>('.clause, [data-clause]')].map((element) => {
    const { id } = element;
    const link = element.querySelector<HTMLElement>(':scope > .no, :scope > .point');
    return {
      id,
      label: element.dataset['clause'] ?? (link ? labelOf(link) : ''),
      address: addressOf(`#${id}`),
      element,
      link,
    };
  });

/**
 * The words of a clause as the page shows them, one line for itself and one for each 一是 in it. What the editors
 * added is left out, except marks of what is lost or was put in its place.
 */
export function readLines(element: Element): Stretch[][] {
  const lines: Stretch[][] = [[]];
  const read = (node: Node, mark: boolean): void => {
    if (node instanceof Text) {
      // Line ends of the markup are not the document's; the wide space 　 is.
      const text = node.data.replace(/[ \t\r\n]+/g, ' ');
      if (text !== '') lines[lines.length - 1]?.push({ text, mark });
    } else if (node instanceof HTMLElement) {
      const isMark = node.matches('.lost, .added');
      if (node.hasAttribute('data-editor') && !isMark) return;
      if (node.hasAttribute('data-clause') && node !== element) lines.push([]);
      node.childNodes.forEach((child) => read(child, mark || isMark));
    }
  };
  read(element, false);
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}
