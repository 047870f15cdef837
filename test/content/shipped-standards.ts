import { readdirSync } from 'node:fs';
import { readStandardFile, readStandardReferences, type CheckedStandard } from '../../src/adapters/standard-file.ts';

const CONTENT = `${import.meta.dirname}/../../content/`;

/** Every standard that the site ships, as its build reads them. */
export const readShippedStandards = (): CheckedStandard[] => {
  const references = readStandardReferences(CONTENT);
  return readdirSync(`${CONTENT}standards`)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.template.yaml'))
    .map((name) => readStandardFile(`${CONTENT}standards/${name}`, references, name));
};
