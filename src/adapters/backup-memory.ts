/** What this browser remembers about backups of one assessment. */
export interface BackupNote {
  /** ISO time at which it was first seen without a file. */
  since: string;
  /** Calendar day, `YYYY-MM-DD`, for which the reminder was put off; empty for none. */
  putOff: string;
}

/** Where such notes are kept; a browser that keeps nothing answers as if there were none. */
export interface BackupMemory {
  recall: (id: string) => BackupNote | null;
  note: (id: string, note: BackupNote) => void;
}

const KEY = 'jianjia.backups';
/** Most assessments that are remembered; the one noted longest ago goes first. */
const MOST = 100;

const isNote = (value: unknown): value is BackupNote =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Record<string, unknown>)['since'] === 'string' &&
  typeof (value as Record<string, unknown>)['putOff'] === 'string';

const readAll = (): [string, BackupNote][] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return Object.entries(kept ?? {}).filter((entry): entry is [string, BackupNote] => isNote(entry[1]));
  } catch {
    return [];
  }
};

export const backupMemory: BackupMemory = {
  recall: (id) => readAll().find(([key]) => key === id)?.[1] ?? null,
  note: (id, note) => {
    try {
      const others = readAll().filter(([key]) => key !== id);
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...others, [id, note]].slice(-MOST))));
    } catch {
      // A browser that refuses storage reminds again.
    }
  },
};
