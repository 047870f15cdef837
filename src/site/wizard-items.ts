/** What the wizard asks, with its place there: for links from clauses and for the search. */
import { listCriteria } from '../standard/criteria.ts';
import type { Standard } from '../standard/schema.ts';
import { WIZARD } from './pages.ts';

export interface WizardItem {
  title: string;
  href: string;
  /** The question, with the dimension it belongs to. */
  text: string;
  /** What it rests on. An example shows how others wrote it and is no part of it. */
  basis: unknown;
}

/** Place of one criterion in the wizard. */
export const criterionHref = (id: string): string => `${WIZARD.href}#/criterion/${id}`;

/** Criteria, vetoes and conditions of a standard, in this order. */
export const wizardItems = (standard: Standard): WizardItem[] => [
  ...listCriteria(standard).map(({ criterion: { id, title, question, basis }, dimension }) => ({
    title,
    href: criterionHref(id),
    text: `${dimension.title}：${question}`,
    basis,
  })),
  ...standard.vetoes.map(({ title, question, basis }) => ({
    title: `否决项：${title}`,
    href: `${WIZARD.href}#/vetoes`,
    text: question,
    basis,
  })),
  ...standard.eligibility.map(({ title, question, basis }) => ({
    title: `申报条件：${title}`,
    href: `${WIZARD.href}#/eligibility`,
    text: question,
    basis,
  })),
];
