import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { AssessmentStore } from '../../adapters/assessment-store.ts';
import type { BackupMemory, BackupNote } from '../../adapters/backup-memory.ts';
import { countContent } from '../../assessment/content.ts';
import type { Session } from './session.ts';

export interface BackupDeps {
  store: () => Promise<AssessmentStore>;
  now: () => Date;
  /** Calendar day in China, `YYYY-MM-DD`. */
  dayOf: (now: Date) => string;
  memory: BackupMemory;
}

/** Whether the open assessment should be taken away as a file, in case this browser loses it. */
export interface Backup {
  /** Answers given since the last file, where it is time for one; `null` where it is not. */
  readonly due: ReadonlySignal<{ answers: number; isFirst: boolean } | null>;
  /** A file of the open assessment was handed over. Never rejects. */
  noteFile(): Promise<void>;
  /** Reminds no more today. */
  putOff(): void;
}

/** Answers after which a backup is due. */
const MANY_ANSWERS = 20;
/** Days without one. */
const MANY_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is known of the backups of one assessment. */
interface Known {
  id: string;
  /** ISO time of the last file, empty before the first; answers then. */
  filedAt: string;
  filedAnswers: number;
  note: BackupNote;
  /** State at that time, to tell whether anything was entered since. */
  state: object | null;
}

export const createBackup = (deps: BackupDeps, session: ReadonlySignal<Session | null>): Backup => {
  const known = signal<Known | null>(null);
  const openId = computed(() => session.value?.assessment.value.id ?? null);

  effect(() => {
    const id = openId.value;
    known.value = null;
    if (id === null) return;
    const state = session.peek()?.assessment.peek() ?? null;
    void deps
      .store()
      .then((store) => store.list())
      .catch(() => [])
      .then((heads) => {
        if (openId.peek() !== id) return;
        const head = heads.find((one) => one.id === id);
        const { filedAt = '', filedAnswers = 0 } = head ?? {};
        const note = deps.memory.recall(id) ?? { since: deps.now().toISOString(), putOff: '' };
        deps.memory.note(id, note);
        known.value = { id, filedAt, filedAnswers, note, state: filedAt >= (head?.savedAt ?? '') ? state : null };
      });
  });

  // 暂不清楚 is an answer too: somebody has looked.
  const countAnswers = ({ assessment }: Session): number => countContent(assessment.value).answers;

  const due = computed(() => {
    const current = session.value;
    const facts = known.value;
    if (!current || !facts || current.assessment.value === facts.state || current.assessment.value.fictional)
      return null;
    const answers = countAnswers(current) - facts.filedAnswers;
    const now = deps.now();
    const days = (now.getTime() - Date.parse(facts.filedAt || facts.note.since)) / DAY_MS;
    if (answers < MANY_ANSWERS && (days < MANY_DAYS || countAnswers(current) === 0)) return null;
    return facts.note.putOff === deps.dayOf(now) ? null : { answers, isFirst: facts.filedAt === '' };
  });

  return {
    due,
    noteFile: async () => {
      const current = session.value;
      if (!current) return;
      const state = current.assessment.value;
      const filedAt = deps.now().toISOString();
      const filedAnswers = countAnswers(current);
      const note = known.value?.note ?? { since: filedAt, putOff: '' };
      known.value = { id: state.id, filedAt, filedAnswers, note, state };
      // Only a record that exists can be marked.
      await current.save.flush();
      await deps
        .store()
        .then((store) => store.noteFile(state.id, filedAt, filedAnswers))
        .catch(() => undefined);
    },
    putOff: () => {
      const facts = known.value;
      if (!facts) return;
      const note = { ...facts.note, putOff: deps.dayOf(deps.now()) };
      known.value = { ...facts, note };
      deps.memory.note(facts.id, note);
    },
  };
};
