/** Editions that were released never change and never vanish: assessments made by them must stay what they are. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  isTemplateFile,
  readStandardFile,
  readStandardLock,
  readStandardReferences,
} from '../../src/adapters/standard-file.ts';
import { releaseProblems } from '../../src/standard/release.ts';

const CONTENT = `${import.meta.dirname}/../../content/`;

test('every released edition is there as it was released', () => {
  const references = readStandardReferences(CONTENT);
  const editions = readdirSync(`${CONTENT}standards`)
    .filter((name) => name.endsWith('.yaml') && !isTemplateFile(name))
    .map((name) => readStandardFile(`${CONTENT}standards/${name}`, references, name));
  expect(editions.length).toBeGreaterThan(0);
  expect(releaseProblems(readStandardLock(`${CONTENT}standards.lock.json`), editions)).toEqual([]);
});
