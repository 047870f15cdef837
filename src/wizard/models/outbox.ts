/** The papers of one open assessment, made one by one or all in one package. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PackedFile } from '../../adapters/package-zip.ts';
import {
  FORMAT_NAMES,
  makePaper,
  takeSnapshot,
  toFile,
  type ExportFile,
  type FileTools,
  type Made,
  type PaperFormat,
  type PaperWriter,
  type Snapshot,
} from './export.ts';
import { findFormat, NO_SUCH_PAPER, type Outgoing } from './outgoing.ts';
import { privateLines } from './private-words.ts';
import type { Session } from './session.ts';

/** State of one file. `ready` only after it was opened again and found whole; it goes back to `idle` with the next change. */
export type FileState =
  { kind: 'idle' } | { kind: 'working' } | { kind: 'ready'; file: ExportFile } | { kind: 'failed'; message: string };

/** One paper as the screen lists it. */
export interface OutboxPaper {
  id: string;
  title: string;
  purpose: string;
  /** Why there is nothing to make; `null` where it can be made. */
  lacking: string | null;
  formats: readonly { extension: PaperFormat['extension']; name: string; state: FileState }[];
}

/** Files done of all that were asked for. */
export interface MakingProgress {
  done: number;
  all: number;
}

/** The making of files for an open assessment. */
export interface Outbox {
  readonly papers: ReadonlySignal<readonly OutboxPaper[]>;
  /** The package of all papers. */
  readonly bundle: ReadonlySignal<FileState>;
  /** What the last package lacks because its writer failed. */
  readonly missing: ReadonlySignal<readonly { title: string; reason: string }[]>;
  /** `null` while nothing takes longer than half a second. */
  readonly progress: ReadonlySignal<MakingProgress | null>;
  /** Makes one file from what the assessment holds at this moment, saved or not. Never rejects. */
  make: (id: string, extension: string, isCleared: boolean) => Promise<Outgoing>;
  /** Makes every paper and packs what was made; one that fails is named in the list of files. Never rejects. */
  makeAll: (isCleared: boolean) => Promise<Outgoing>;
  /** Forgets a file that was handed over; without arguments, all of them. */
  release: (id?: string, extension?: string) => void;
  /** To be called when the assessment is closed. */
  close: () => void;
}

/** What is shorter needs no word on how far it is. */
const SLOW_MS = 500;

/** Name under which the package keeps its state. */
const BUNDLE = 'bundle.zip';
const keyOf = (id: string, extension: string): string => `${id}.${extension}`;

const IDLE: FileState = { kind: 'idle' };

const NOTHING_MADE = '一个文件也没有做成，没有东西可以打包。请刷新页面再试，或者逐个下载；填写的内容都在。';
const NOT_PACKED = '打包没有成功。请再试一次，或者逐个下载；填写的内容都在。';

const NOT_MADE = '这次没有做成';

/** Lets the browser show how far it is. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Job {
  writer: PaperWriter;
  format: PaperFormat;
}

const packable = (writers: readonly PaperWriter[], snapshot: Snapshot): Job[] =>
  writers
    .filter(({ lacking }) => (lacking?.(snapshot) ?? null) === null)
    .flatMap((writer) => writer.formats.filter(({ isExtra }) => !isExtra).map((format) => ({ writer, format })));

export const createOutbox = (
  session: Session,
  writers: readonly PaperWriter[],
  now: () => Date,
  tools: FileTools,
): Outbox => {
  const states = signal<Readonly<Record<string, FileState>>>({});
  const missing = signal<readonly { title: string; reason: string }[]>([]);
  const progress = signal<MakingProgress | null>(null);
  const running = new Map<string, Promise<Outgoing>>();
  let isClosed = false;

  const setState = (key: string, state: FileState): void => {
    if (!isClosed) states.value = { ...states.peek(), [key]: state };
  };
  /** Drops files that no longer show what the assessment holds, and their memory. */
  const dropReady = (): void => {
    const kept = Object.entries(states.peek()).filter(([, { kind }]) => kind !== 'ready');
    if (kept.length < Object.keys(states.peek()).length) states.value = Object.fromEntries(kept);
  };
  const stop = session.assessment.subscribe(dropReady);

  /** Runs work under a key once at a time; a second wish waits for the first. */
  const once = (key: string, isCleared: boolean, work: (snapshot: Snapshot) => Promise<Made>): Promise<Outgoing> => {
    const lines = isCleared ? [] : privateLines(session);
    if (lines.length > 0) return Promise.resolve({ kind: 'private', lines });
    const known = running.get(key);
    if (known) return known;
    const snapshot = takeSnapshot(session, now());
    setState(key, { kind: 'working' });
    const finish = async (): Promise<Outgoing> => {
      const made = await work(snapshot);
      running.delete(key);
      const isCurrent = session.assessment.peek() === snapshot.assessment;
      if (made.kind === 'failed') setState(key, made);
      else setState(key, isCurrent ? { kind: 'ready', file: made.file } : IDLE);
      return made.kind === 'failed' ? made : { kind: 'made', file: made.file };
    };
    const result = finish();
    running.set(key, result);
    return result;
  };

  /** Counts the steps of work that takes long. */
  const counted = async <T>(all: number, work: (step: () => void) => Promise<T>): Promise<T> => {
    let done = 0;
    let isSlow = false;
    const show = (): void => {
      if (isSlow) progress.value = { done, all };
    };
    const timer = setTimeout(() => {
      isSlow = true;
      show();
    }, SLOW_MS);
    try {
      return await work(() => {
        done += 1;
        show();
      });
    } finally {
      clearTimeout(timer);
      progress.value = null;
    }
  };

  /** Makes one paper for the package; `null` where it failed. */
  const makePart = async (snapshot: Snapshot, { writer, format }: Job): Promise<PackedFile | null> => {
    const key = keyOf(writer.id, format.extension);
    const made = await makePaper(snapshot, writer, format, tools);
    if (made.kind === 'failed') setState(key, made);
    else if (states.peek()[key]?.kind === 'failed') setState(key, IDLE);
    return made.kind === 'failed' ? null : { name: made.file.name, bytes: made.bytes, purpose: writer.purpose };
  };

  const packAll = async (snapshot: Snapshot): Promise<Made> => {
    const jobs = packable(writers, snapshot);
    const parts = await counted(jobs.length, async (step) => {
      const made: (PackedFile | null)[] = [];
      for (const job of jobs) {
        made.push(await makePart(snapshot, job));
        step();
        await breathe();
      }
      return made;
    });
    const files = parts.flatMap((part) => part ?? []);
    const lost = jobs
      .filter((_, index) => parts[index] === null)
      .map(({ writer, format }) => ({
        title: `${writer.title}（${FORMAT_NAMES[format.extension]}）`,
        reason: NOT_MADE,
      }));
    missing.value = lost;
    if (files.length === 0) return { kind: 'failed', message: NOTHING_MADE };
    const { assessment, bundle, result } = snapshot;
    const [pack, check] = await Promise.all([tools.loadPacker(), tools.loadCheck()]);
    const { bytes, names } = pack(files, {
      unit: assessment.unit.name,
      standard: bundle.standard,
      day: result.asOf,
      isFictional: assessment.fictional === true,
      missing: lost,
    });
    const fault = await check('zip', bytes, { texts: [], files: names });
    if (fault !== null) return { kind: 'failed', message: `打好的包读回来对不上，没有给您：${fault}${NOT_PACKED}` };
    return { kind: 'made', file: toFile(snapshot, '全套材料', 'zip', { bytes }), bytes };
  };

  return {
    papers: computed(() => {
      const snapshot = takeSnapshot(session, now());
      return writers.map(({ id, title, purpose, formats, lacking }) => ({
        id,
        title,
        purpose,
        lacking: lacking?.(snapshot) ?? null,
        formats: formats.map(({ extension }) => ({
          extension,
          name: FORMAT_NAMES[extension],
          state: states.value[keyOf(id, extension)] ?? IDLE,
        })),
      }));
    }),
    bundle: computed(() => states.value[BUNDLE] ?? IDLE),
    missing,
    progress,
    make: async (id, extension, isCleared) => {
      const found = findFormat(writers, id, extension);
      if (!found) return { kind: 'failed', message: NO_SUCH_PAPER };
      const { writer, format } = found;
      return once(keyOf(id, extension), isCleared, (snapshot) =>
        counted(1, () => makePaper(snapshot, writer, format, tools)),
      );
    },
    makeAll: (isCleared) =>
      once(BUNDLE, isCleared, (snapshot) => packAll(snapshot).catch(() => ({ kind: 'failed', message: NOT_PACKED }))),
    release: (id, extension) => {
      if (id === undefined) return dropReady();
      setState(extension === undefined ? BUNDLE : keyOf(id, extension), IDLE);
    },
    close: () => {
      stop();
      isClosed = true;
      states.value = {};
    },
  };
};
