import { expect, test } from 'vitest';
import { toHead } from '../../../src/adapters/assessment-store.ts';
import type { ClaimWriter, WriterWatch } from '../../../src/adapters/writer-lock/writer-lock.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { withNote } from '../../../src/wizard/models/answer.ts';
import { createSession } from '../../../src/wizard/models/session.ts';
import { readStored } from '../../../src/wizard/models/stored.ts';
import { bundle, createFakeStore, fileOf, keep, NOW, savedAssessment } from './wizard-maker.ts';

/** A session whose lock a test moves by hand, over a store in which the other window writes. */
const open = async (isHeld: boolean) => {
  const store = createFakeStore();
  const assessment = savedAssessment();
  await keep(store, assessment);
  const watches: WriterWatch[] = [];
  const claim: ClaimWriter = (_id, watch) => {
    watches.push(watch);
    if (isHeld) watch.onHeld();
    return { first: Promise.resolve(isHeld), takeOver: () => watch.onHeld(), release: () => undefined };
  };
  const session = createSession(
    {
      store: Promise.resolve(store),
      now: () => NOW,
      dayOf: () => '2026-11-21',
      createId: () => 'copy-00001',
      serialize: serializeAssessment,
      read: readStored,
      claim,
      score: scoreAssessment,
    },
    { bundle, assessment, revision: 1, unsaved: false, remark: '' },
  );
  await session.ready;
  const writeElsewhere = async (note: string): Promise<void> => {
    const theirs = withNote(savedAssessment(), 'x1', note);
    const revision = store.rows.get(theirs.id)?.revision ?? 0;
    await store.save(toHead(theirs, 1, 8), fileOf(theirs), revision);
  };
  const note = (): string | undefined => session.assessment.value.answers['x1']?.note;
  const write = (text: string): void => session.change((current) => withNote(current, 'x1', text));
  return { session, store, watch: watches[0], writeElsewhere, note, write };
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('R12 while another window writes, changes are not taken; then the newest state is shown', async () => {
  const { session, writeElsewhere, note, write, store } = await open(false);
  expect(session.access.value).toBe('otherWindow');
  write('这里');
  expect(note()).toBeUndefined();
  await writeElsewhere('那边');
  session.takeOver();
  await settle();
  expect(session.access.value).toBe('write');
  expect(note()).toBe('那边');
  expect(session.history.canUndo.value).toBe(false);
  write('接着');
  await session.save.flush();
  expect(store.rows.get('saved-00001')).toMatchObject({ revision: 3 });
});

test('R12 a window that is asked for it writes first, and takes no more changes', async () => {
  const { session, watch, note, write, store } = await open(true);
  write('这里');
  await watch?.onAsked();
  expect(store.rows.get('saved-00001')?.text).toContain('这里');
  expect(session.access.value).toBe('otherWindow');
  write('再写');
  expect(note()).toBe('这里');
});

test('R14 a window that lost it with something unwritten does not overwrite, and lets the person choose', async () => {
  const { session, watch, writeElsewhere, note, write, store } = await open(true);
  write('这里');
  watch?.onLost();
  await writeElsewhere('那边');
  watch?.onHeld();
  await settle();
  expect(session.save.state.value.kind).toBe('stale');
  expect(note()).toBe('这里');
  await session.save.flush();
  expect(store.rows.get('saved-00001')?.text).toContain('那边');
});

test('a state of the visit before is kept before the first change, and then one in ten minutes', async () => {
  const { session, store, write } = await open(true);
  write('一');
  write('二');
  await settle();
  expect(await store.listSnapshots('saved-00001')).toMatchObject([{ number: 1, label: '', answered: 1, all: 8 }]);
  expect(await store.loadSnapshot('saved-00001', 1)).not.toContain('note');
  expect(session.history.canUndo.value).toBe(true);
});
