/** Every published set: its ballots are found by the tally, and its questions have a file box. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTemplateFile, readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import { listSatisfaction } from '../../src/ballot/satisfaction.ts';
import { newAssessment } from '../../src/assessment/make.ts';
import { suggestBox } from '../../src/filing/suggestion.ts';
import { ballotInputsOf, isBallotInputId } from '../../src/standard/ballot-inputs.ts';
import { listCriteria } from '../../src/standard/criteria.ts';

const FOLDER = `${import.meta.dirname}/../../content/standards/`;
const references = readStandardReferences(`${FOLDER}..`);
const standards = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && !isTemplateFile(name))
  .map((name) => readStandardFile(`${FOLDER}${name}`, references, name).standard);

test.each(standards)('$id: what it asks about the vote is what the tally counts', (standard) => {
  const asked = standard.inputs.filter(({ group }) => /评家|评议|测评/.test(group)).map(({ id }) => id);
  expect(asked.filter((id) => !isBallotInputId(id))).toEqual([]);
  const ids = new Set(Object.values(ballotInputsOf(standard)));
  expect(standard.inputs.map(({ id }) => id).filter((id) => isBallotInputId(id) && !ids.has(id))).toEqual([]);
});

test.each(standards.filter(({ inputs }) => inputs.some(({ id }) => isBallotInputId(id))))(
  '$id: one item takes the votes of the satisfied, strictly unless it is told otherwise',
  (standard) => {
    const { id, edition } = standard;
    const assessment = newAssessment({
      id: 'test-0001',
      standard: { id, edition, hash: '0'.repeat(16) },
      unit: { name: '', kind: 'school', higherUnion: '' },
      savedAt: '2026-11-21T00:00:00.000Z',
    });
    const items = listSatisfaction(standard, assessment, ballotInputsOf(standard), {});
    expect(items).toMatchObject([{ isFed: true, counting: 'strict' }]);
    expect(items[0]?.thresholds.length).toBeGreaterThan(0);
  },
);

test.each(standards)('$id: hardly a question is without a box', (standard) => {
  const without = listCriteria(standard).filter(({ criterion }) => !suggestBox(criterion));
  expect(without.length).toBeLessThanOrEqual(1);
});
