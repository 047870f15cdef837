/** The standards with their pages: the newest edition of each at `/standards/<id>/`, older ones below it. */
import type { CheckedStandard } from '../../adapters/standard-file.ts';
import { editionName } from '../../standard/release.ts';
import { STANDARDS, WIZARD } from '../pages.ts';
import { loadStandards } from '../standards.ts';

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

/** Every edition in content/standards. @throws StandardFileError */
export const loadEditions = (): Edition[] => placeEditions(loadStandards());

/** The editions in use: the newest of each standard. */
export const newestEditions = (): Edition[] => loadEditions().filter(({ isNewest }) => isNewest);

/** Starts a self-assessment by this edition. */
export const useHref = (standard: { id: string; edition: string }): string =>
  `${WIZARD.href}#/use/${editionName(standard)}`;
