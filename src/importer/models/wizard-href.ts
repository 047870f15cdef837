import { editionName, type EditionId } from '../../standard/edition-name.ts';

/** Address at which the wizard begins with a table kept here. */
export const wizardHref = (standard: EditionId): string => `/wizard/#/use/${editionName(standard)}`;
