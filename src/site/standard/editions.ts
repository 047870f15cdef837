/** The published standards with their pages. */
import { loadStandards } from '../standards.ts';
import { type Edition, placeEditions } from './place.ts';

/** Every edition in content/standards. @throws StandardFileError */
export const loadEditions = (): Edition[] => placeEditions(loadStandards());

/** The editions in use: the newest of each standard. */
export const newestEditions = (): Edition[] => loadEditions().filter(({ isNewest }) => isNewest);
