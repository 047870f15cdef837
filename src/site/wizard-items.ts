/** What the wizard asks, with its place there: for links from clauses and for the search. */
import { listCriteria } from '../standard/criteria.ts';
import { editionName, type EditionId } from '../standard/edition-name.ts';
import { WIZARD } from './pages.ts';
import type { Edition } from './standard/place.ts';

export interface WizardItem {
  title: string;
  href: string;
  /** The question, with the dimension it belongs to. */
  text: string;
  /** What it rests on. An example shows how others wrote it and is no part of it. */
  basis: unknown;
}

/** Place of one criterion in the wizard, which then uses its standard. */
export const criterionHref = (standard: EditionId, id: string): string =>
  `${WIZARD.href}#/criterion/${editionName(standard)}/${id}`;

/**
 * Criteria, vetoes and conditions of a standard, in this order. Vetoes and conditions lead to the page of the standard:
 * in the wizard they are those of whatever assessment is open.
 */
export const wizardItems = ({ standard, href }: Pick<Edition, 'standard' | 'href'>): WizardItem[] => [
  ...listCriteria(standard).map(({ criterion: { id, title, question, basis }, dimension }) => ({
    title,
    href: criterionHref(standard, id),
    text: `${dimension.title}：${question}`,
    basis,
  })),
  ...standard.vetoes.map(({ id, title, question, basis }) => ({
    title: `否决项：${title}`,
    href: `${href}rules/#veto-${id}`,
    text: question,
    basis,
  })),
  ...standard.eligibility.map(({ id, title, question, basis }) => ({
    title: `申报条件：${title}`,
    href: `${href}rules/#condition-${id}`,
    text: question,
    basis,
  })),
];
