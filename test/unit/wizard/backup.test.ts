import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createMemoryStore, toHead, type AssessmentStore } from '../../../src/adapters/assessment-store.ts';
import type { BackupNote } from '../../../src/adapters/backup-memory.ts';
import { newAssessment } from '../../../src/assessment/make.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { withValue } from '../../../src/wizard/models/answer.ts';
import { createBackup, type Backup } from '../../../src/wizard/models/backup.ts';
import { claimFreely } from '../../../src/adapters/writer-lock/writer-lock.ts';
import { createSession, type Session } from '../../../src/wizard/models/session.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { HASH } from './wizard-maker.ts';

const standard = makeStandard({ x: Array.from({ length: 30 }, (_, at) => makeYesNo(`x${at + 1}`, 1)) });
const START = Date.parse('2026-11-21T02:00:00.000Z');
const HOUR_MS = 60 * 60 * 1000;

interface Desk {
  backup: Backup;
  session: Session;
  store: AssessmentStore;
  notes: Map<string, BackupNote>;
  /** Answers the first so many questions. */
  answer: (count: number) => void;
  wait: (hours: number) => void;
}

/** A session on a desk with a clock; `notes` and `store` may be those of an earlier visit. */
const openDesk = async (
  {
    store = createMemoryStore(),
    notes = new Map<string, BackupNote>(),
    hours = 0,
  }: { store?: AssessmentStore; notes?: Map<string, BackupNote>; hours?: number } = {},
  more: Partial<Assessment> = {},
): Promise<Desk> => {
  let time = START + hours * HOUR_MS;
  const now = (): Date => new Date(time);
  const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
  const assessment: Assessment = {
    ...newAssessment({
      id: 'backup-0001',
      standard: { id: standard.id, edition: standard.edition, hash: HASH },
      unit: { name: '某小学', kind: 'school', higherUnion: '' },
      savedAt: now().toISOString(),
    }),
    ...more,
  };
  const stored = await store.load(assessment.id);
  const start = stored ? (JSON.parse(stored.text) as Assessment) : assessment;
  const session = createSession(
    {
      store: Promise.resolve(store),
      now,
      dayOf,
      createId: () => 'copy-00001',
      serialize: serializeAssessment,
      read: async () => null,
      claim: claimFreely,
      score: scoreAssessment,
    },
    {
      bundle: { standard, hash: HASH, clauses: {} },
      assessment: start,
      revision: stored?.revision ?? 0,
      unsaved: !stored,
      remark: '',
    },
  );
  await session.save.flush();
  const open = signal<Session | null>(session);
  const memory = {
    recall: (id: string) => notes.get(id) ?? null,
    note: (id: string, note: BackupNote) => void notes.set(id, note),
  };
  const backup = createBackup({ store: async () => store, now, dayOf, memory }, open);
  // The list of the store is asked for first.
  await new Promise((resolve) => setTimeout(resolve));
  return {
    backup,
    session,
    store,
    notes,
    answer: (count) => {
      session.change((current) =>
        Array.from({ length: count }, (_, at) => `x${at + 1}`).reduce(
          (next, id) => withValue(next, id, { form: 'yesNo', value: true }),
          current,
        ),
      );
    },
    wait: (more) => {
      time += more * HOUR_MS;
    },
  };
};

test('a backup is due with the twentieth answer, and again twenty answers after a file', async () => {
  const { backup, answer } = await openDesk();
  expect(backup.due.value).toBeNull();
  answer(19);
  expect(backup.due.value).toBeNull();
  answer(20);
  expect(backup.due.value).toEqual({ answers: 20, isFirst: true });
  await backup.noteFile();
  expect(backup.due.value).toBeNull();
  answer(30);
  expect(backup.due.value).toBeNull();
});

test('the file is noted in the store, and known on the next visit', async () => {
  const first = await openDesk();
  first.answer(20);
  await first.backup.noteFile();
  expect(await first.store.list()).toMatchObject([{ filedAnswers: 20, filedAt: new Date(START).toISOString() }]);
  const second = await openDesk({ ...first, hours: 24 });
  second.answer(25);
  expect(second.backup.due.value).toBeNull();
});

test('after three days without a file one answer is enough', async () => {
  const first = await openDesk();
  first.answer(1);
  await first.session.save.flush();
  const { backup, answer } = await openDesk({ ...first, hours: 73 });
  expect(backup.due.value).toEqual({ answers: 1, isFirst: true });
  answer(2);
  await backup.noteFile();
  expect(backup.due.value).toBeNull();
});

test('what has not changed since its file needs no other, however long ago that was', async () => {
  const first = await openDesk();
  first.answer(5);
  await first.backup.noteFile();
  const { backup, answer } = await openDesk({ ...first, hours: 200 });
  expect(backup.due.value).toBeNull();
  answer(6);
  expect(backup.due.value).toEqual({ answers: 1, isFirst: false });
});

test('put off, it comes again the next day', async () => {
  const { backup, answer, wait } = await openDesk();
  answer(20);
  backup.putOff();
  expect(backup.due.value).toBeNull();
  wait(24);
  answer(21);
  expect(backup.due.value).toEqual({ answers: 21, isFirst: true });
});

test('an invented case and one without answers need none', async () => {
  const example = await openDesk({}, { fictional: true });
  example.answer(25);
  expect(example.backup.due.value).toBeNull();
  const store = createMemoryStore();
  const notes = new Map([['backup-0001', { since: '2026-01-01T00:00:00.000Z', putOff: '' }]]);
  const empty = await openDesk({ store, notes });
  empty.session.change((current) => ({ ...current, title: '甲' }));
  expect(empty.backup.due.value).toBeNull();
  expect(toHead(empty.session.assessment.value, 0, 30).title).toBe('甲');
});
