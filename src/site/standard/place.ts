/** Where the page of an edition stands: the newest of each standard at `/standards/<id>/`, older ones below it. */
import type { CheckedStandard } from '../../adapters/standard-file.ts';
import { editionName, type EditionId } from '../../standard/edition-name.ts';
import { STANDARDS, WIZARD } from '../pages.ts';

/** One edition and where it is shown. */
export interface Edition extends CheckedStandard {
  /** Below `/standards/`: `xj-edu-model-home`, or `xj-edu-model-home/2009` of an older edition. */
  place: string;
  href: string;
  isNewest: boolean;
}

const isNewer = (a: CheckedStandard, b: CheckedStandard): boolean => {
  const [of, than] = [a.standard, b.standard];
  return of.effectiveFrom === than.effectiveFrom ? of.edition > than.edition : of.effectiveFrom > than.effectiveFrom;
};

/** Every edition, in the order of the files. */
export function placeEditions(standards: readonly CheckedStandard[]): Edition[] {
  return standards.map((each) => {
    const { id, edition } = each.standard;
    const isNewest = !standards.some((other) => other.standard.id === id && isNewer(other, each));
    const place = isNewest ? id : `${id}/${edition}`;
    return { ...each, place, isNewest, href: `${STANDARDS.href}${place}/` };
  });
}

/** Starts a self-assessment by this edition. */
export const selfAssessHref = (standard: EditionId): string => `${WIZARD.href}#/use/${editionName(standard)}`;
