import { expect, test } from 'vitest';
import { createAutoSnapshots } from '../../../src/wizard/models/auto-snapshots.ts';
import { createFakeStore, fileOf, savedAssessment } from './wizard-maker.ts';

const START = Date.parse('2026-11-21T02:00:00.000Z');

test.each([
  ['of a saved one: the state as it was found, then one in ten minutes', true, [0, 1, 9, 11, 12, 25], [0, 11, 25]],
  ['of a new one: nothing until ten minutes have gone', false, [0, 1, 9, 11, 12, 25], [11, 25]],
  ['a clock that is set back does not stop it', true, [0, 1, -3000, -2999], [0, -3000]],
])('%s', async (_title, isFound, changes, expected) => {
  const store = createFakeStore();
  let minutes = 0;
  const now = (): Date => new Date(START + minutes * 60_000);
  const snapshots = createAutoSnapshots({ store: Promise.resolve(store), now, serialize: fileOf }, isFound);
  const kept: number[] = [];
  for (minutes of changes) {
    const before = (await store.listSnapshots('saved-00001')).length;
    snapshots.note(savedAssessment(), { answered: 1, all: 8 });
    await Promise.resolve();
    await Promise.resolve();
    if ((await store.listSnapshots('saved-00001')).length > before) kept.push(minutes);
  }
  expect(kept).toEqual(expected);
});
