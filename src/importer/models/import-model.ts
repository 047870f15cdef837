import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { OwnStandard, StandardStore } from '../../adapters/standard-store.ts';
import type { TextEncoding } from '../../adapters/table-file/text-encoding.ts';
import type { Standard } from '../../standard/schema.ts';
import type { Draft } from './draft.ts';
import type { UnitKind } from './finish.ts';
import type { Intake, PickedFile, Source } from './intake.ts';
import type { Place } from './place.ts';
import type { Review } from './review.ts';
import { parseHash, toHash, type Step } from './step.ts';

/** A standard that another unit made here, as opened from its file. */
export interface OpenedFile {
  kind: 'file';
  name: string;
  standard: Standard;
  hash: string;
  remarks: readonly string[];
}

/** What is being worked on: a table on its way to a standard, or a standard that is one already. */
export type Work = { kind: 'sheet'; review: Review } | OpenedFile;

/** What the steps after the first need; it comes only once there is a table. */
export interface Reader {
  read(source: Source): Promise<Intake>;
  /** @param onChange told of every change, so that it can be kept. */
  createReview(draft: Draft & { kind: 'sheet' }, onChange: (draft: Draft) => void): Review;
}

/** Where a table in progress waits out a reload. */
export interface DraftMemory {
  recall(): Draft | null;
  /** False where the browser keeps nothing. */
  keep(draft: Draft): boolean;
}

export interface ImportDeps {
  openStore: () => Promise<StandardStore>;
  /** Rejects where a part of the page cannot be read. */
  loadReader: () => Promise<Reader>;
  memory: DraftMemory;
  place: Place;
  now: () => Date;
  /** Calendar day in China, `YYYY-MM-DD`. */
  dayOf: (now: Date) => string;
  download: (name: string, content: Blob) => void;
  /** All kinds of unit, in the order of the site. */
  unitKinds: readonly UnitKind[];
}

/** Something said above the step; takes the focus. */
export interface Notice {
  kind: 'refused' | 'told';
  messages: readonly string[];
}

/** How it stands with the last try at keeping a standard. */
export type KeepState =
  | { kind: 'none' }
  | { kind: 'keeping' }
  /** The text with this hash was kept. */
  | { kind: 'kept'; hash: string }
  | { kind: 'failed'; reason: 'full' | 'refused' };

/** The whole page. */
export interface ImportModel {
  readonly step: ReadonlySignal<Step>;
  /** Grows with every change of step, so that the heading can take the focus. */
  readonly moves: ReadonlySignal<number>;
  readonly busy: ReadonlySignal<boolean>;
  readonly notice: ReadonlySignal<Notice | null>;
  readonly work: ReadonlySignal<Work | null>;
  /** A new table waits while the work on the old one would be lost. */
  readonly waiting: ReadonlySignal<Source | null>;
  /** The text file that the table came from and how it was read, for choosing another encoding. */
  readonly textFile: ReadonlySignal<{ file: PickedFile; encoding: TextEncoding | undefined } | null>;
  /** Tables kept here; `null` while unknown. */
  readonly own: ReadonlySignal<readonly OwnStandard[] | null>;
  readonly storeKind: ReadonlySignal<StandardStore['kind'] | null>;
  readonly keepState: ReadonlySignal<KeepState>;
  /** The browser does not keep the work over a reload. */
  readonly isFragile: ReadonlySignal<boolean>;
  /** What stands in the paste field. */
  readonly pasted: Signal<string>;
  /** Opens the store, and what this tab was working on. */
  start(): Promise<void>;
  /** The address has changed. */
  arrive(): void;
  go(step: Step): void;
  take(source: Source): Promise<void>;
  /** Takes the waiting table in the place of the old one, or leaves all as it was. */
  settleWaiting(replace: boolean): Promise<void>;
  keep(standard: Standard, hash: string): Promise<void>;
  /** Does the store hold the very text with this hash? */
  holds(hash: string): boolean;
  load(own: OwnStandard): Promise<{ standard: Standard; hash: string } | null>;
  remove(own: OwnStandard): Promise<void>;
  /** Calendar day in China, `YYYY-MM-DD`. */
  today(): string;
  readonly unitKinds: readonly UnitKind[];
  /** Hands a file to the person. */
  download(name: string, content: Blob): void;
}

const PARTS_NOT_READ = '页面有一部分没有读到。请检查网络，再试一次；已经填的内容不会丢。';
const DRAFT_NOT_READ = '上次没有做完的表打不开了，请重新放进来。';
const isText = (name: string): boolean => /\.(csv|txt)$/i.test(name);

export const createImportModel = (deps: ImportDeps): ImportModel => {
  const step = signal<Step>('table');
  const moves = signal(0);
  const busy = signal(false);
  const notice = signal<Notice | null>(null);
  const work = signal<Work | null>(null);
  const waiting = signal<Source | null>(null);
  const textFile = signal<{ file: PickedFile; encoding: TextEncoding | undefined } | null>(null);
  const own = signal<readonly OwnStandard[] | null>(null);
  const storeKind = signal<StandardStore['kind'] | null>(null);
  const keepState = signal<KeepState>({ kind: 'none' });
  const isFragile = signal(false);
  let store: Promise<StandardStore> | null = null;
  /** The latest table asked for; an older one that comes in later is dropped. */
  let latest = 0;

  const openStore = (): Promise<StandardStore> => (store ??= deps.openStore());
  const remember = (draft: Draft): void => {
    isFragile.value = !deps.memory.keep(draft);
  };
  const listOwn = async (): Promise<void> => {
    try {
      const opened = await openStore();
      storeKind.value = opened.kind;
      own.value = await opened.list();
    } catch {
      own.value = [];
    }
  };

  const show = (next: Step): void => {
    if (step.value === next) return;
    notice.value = null;
    step.value = next;
    moves.value += 1;
  };
  const arrive = (): void => {
    const wanted = parseHash(deps.place.read());
    if (!wanted && deps.place.read() !== '') return;
    const asked = wanted ?? 'table';
    // A standard out of a file has nothing to recognise; without any work there is only the first step.
    const reachable = work.value?.kind === 'sheet' || asked === 'table' || (work.value && asked === 'save');
    if (!reachable) deps.place.replace(toHash(work.value ? 'save' : 'table'));
    show(reachable ? asked : work.value ? 'save' : 'table');
  };
  const go = (next: Step): void => {
    if (deps.place.read() !== toHash(next)) deps.place.go(toHash(next));
    arrive();
  };

  const openSheet = (reader: Reader, draft: Draft & { kind: 'sheet' }): void => {
    keepState.value = { kind: 'none' };
    work.value = { kind: 'sheet', review: reader.createReview(draft, remember) };
    remember(draft);
  };
  const openFile = (found: Extract<Intake, { kind: 'standard' }>): void => {
    const { name, text, standard, hash, remarks } = found;
    keepState.value = { kind: 'none' };
    work.value = { kind: 'file', name, standard, hash, remarks };
    remember({ kind: 'file', name, text });
  };

  const open = async (source: Source): Promise<void> => {
    const turn = ++latest;
    busy.value = true;
    notice.value = null;
    let found: Intake;
    try {
      const reader = await deps.loadReader();
      found = await reader.read(source);
      if (turn !== latest) return;
      if (found.kind === 'tables') {
        openSheet(reader, {
          kind: 'sheet',
          name: found.name,
          grids: found.grids,
          date: deps.dayOf(deps.now()),
          edits: {},
        });
      }
    } catch {
      if (turn !== latest) return;
      found = { kind: 'refused', messages: [PARTS_NOT_READ] };
    }
    busy.value = false;
    if (found.kind === 'refused') {
      notice.value = found;
      return;
    }
    if (found.kind === 'standard') openFile(found);
    const { file, encoding } = source.kind === 'file' ? source : {};
    textFile.value = file && isText(file.name) ? { file, encoding } : null;
    go(found.kind === 'standard' ? 'save' : 'columns');
    if (found.remarks.length > 0) notice.value = { kind: 'told', messages: found.remarks };
  };

  const restore = async (draft: Draft): Promise<void> => {
    busy.value = true;
    try {
      const reader = await deps.loadReader();
      if (draft.kind === 'sheet') {
        openSheet(reader, draft);
      } else {
        const file = { name: draft.name, bytes: new TextEncoder().encode(draft.text) };
        const found = await reader.read({ kind: 'file', file });
        if (found.kind === 'standard') openFile(found);
        else throw new Error('no longer a standard');
      }
    } catch {
      notice.value = { kind: 'refused', messages: [DRAFT_NOT_READ] };
    }
    busy.value = false;
  };

  /** Has the person put work into the present table that a new one would wipe out? */
  const hasEfforts = (): boolean =>
    work.value?.kind === 'sheet' && keepState.value.kind !== 'kept' && work.value.review.hasDecisions.value;

  return {
    step,
    moves,
    busy,
    notice,
    work,
    waiting,
    textFile,
    own,
    storeKind,
    keepState,
    isFragile,
    pasted: signal(''),
    start: async () => {
      const draft = deps.memory.recall();
      await Promise.all([listOwn(), draft ? restore(draft) : undefined]);
      const told = notice.value;
      arrive();
      notice.value = told;
    },
    arrive,
    go,
    take: async (source) => {
      if (hasEfforts()) waiting.value = source;
      else await open(source);
    },
    settleWaiting: async (replace) => {
      const source = waiting.value;
      waiting.value = null;
      if (source && replace) await open(source);
    },
    keep: async (standard, hash) => {
      keepState.value = { kind: 'keeping' };
      const opened = await openStore();
      const outcome = await opened.keep(standard, hash, deps.now().toISOString());
      keepState.value = outcome.kind === 'kept' ? { kind: 'kept', hash } : outcome;
      await listOwn();
    },
    holds: (hash) => own.value?.some((line) => line.hash === hash) === true,
    load: async ({ id, edition }) => {
      try {
        return await (await openStore()).load(id, edition);
      } catch {
        return null;
      }
    },
    remove: async ({ id, edition, hash }) => {
      try {
        await (await openStore()).remove(id, edition);
        if (keepState.value.kind === 'kept' && keepState.value.hash === hash) keepState.value = { kind: 'none' };
      } catch {
        notice.value = { kind: 'refused', messages: ['没有删掉：浏览器不让改动。请刷新页面再试。'] };
      }
      await listOwn();
    },
    today: () => deps.dayOf(deps.now()),
    download: deps.download,
    unitKinds: deps.unitKinds,
  };
};
