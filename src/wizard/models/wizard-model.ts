import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { BackupMemory } from '../../adapters/backup-memory.ts';
import type { WipeReport } from '../../adapters/site-data.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { createArrivals, type ArrivalDeps, type Arrivals, type StartForm } from './arrivals.ts';
import { createBackup, type Backup, type BackupDeps } from './backup.ts';
import { createDesk, type Desk, type DeskDeps } from './desk.ts';
import type { Incoming } from './incoming.ts';
import { NOT_WIPED } from './notice.ts';
import { createOpener, type Opener, type OpenerDeps } from './opener.ts';
import { toHash } from './route.ts';
import type { Session } from './session.ts';
import type { Outlet } from './share.ts';
import { createShelf, type Shelf, type ShelfDeps } from './shelf.ts';
import { createShelvingDesk, type ShelvingDesk } from './shelving.ts';
import { createShowing, type Showing } from './showing.ts';

export interface WizardDeps extends ShelfDeps, Outlet, Omit<BackupDeps, 'store'>, OpenerDeps, ArrivalDeps {
  /** Notes for this tab that others use this computer too, or no longer. */
  rememberShared: (shared: boolean) => void;
  /** Removes everything that this site has left in the browser. */
  wipe: () => Promise<WipeReport>;
  desk: DeskDeps;
}

/** The whole wizard, for the screens to show and to act on. */
export interface WizardModel
  extends
    Pick<Shelf, 'saved' | 'ownStandards' | 'quarantined' | 'storage' | 'leftBehind'>,
    Pick<Showing, 'path' | 'target' | 'moves' | 'notice'>,
    Pick<Opener, 'session' | 'opening'>,
    Omit<Arrivals, 'forgetWanted'> {
  readonly form: Signal<StartForm>;
  /** Renames, copies, archives and deletes what is in the list. */
  readonly shelving: ShelvingDesk;
  /** 公用电脑: from now on nothing is written to the browser; `false` ends it. Closes what is open. */
  setShared(shared: boolean): Promise<void>;
  /** 清除本机数据: removes everything of this site from the browser and begins as on a first visit. */
  wipe(): Promise<void>;
  /** Would closing the page lose something that was entered? */
  wouldLose(): boolean;
  /** Removes for good text that could not be read. */
  removeQuarantined(key: string): Promise<void>;
  /** What a file or a link brings, shown before anything changes; `null` where there is nothing to decide. */
  readonly incoming: ReadonlySignal<Incoming | null>;
  /** Leaves what came alone. */
  dismiss(): void;
  /** Backups of what is open. */
  readonly backup: Backup;
  /** The clock. */
  now(): Date;
  /** After another tab has written: takes its content, or keeps both, or overwrites it. */
  settle(choice: 'theirs' | 'both' | 'ours'): Promise<void>;
  /** The page is being hidden. */
  leave(): void;
  /** Hands a file to the person, from memory. */
  download(name: string, content: Blob): void;
  /** How links and copied text leave the page. */
  readonly outlet: Outlet;
  /** For steps that look beyond the open assessment. */
  readonly desk: Desk;
}

export const createWizardModel = (
  deps: WizardDeps,
  initial: StartForm,
  choices: readonly StandardChoice[],
): WizardModel => {
  const form = signal(initial);
  const session = signal<Session | null>(null);
  const shelf = createShelf(deps, choices);
  const shelving = createShelvingDesk({ ...deps, shelf, session });
  const showing = createShowing({ place: deps.place, refresh: shelf.refresh, clearNote: shelving.clearNote });
  const opener = createOpener(deps, session, shelf, showing);
  const { forgetWanted, ...arrivals } = createArrivals(deps, { form, shelf, showing, opener }, choices[0]);
  const { path, target, moves, notice, incoming } = showing;
  const memory: BackupMemory = {
    recall: deps.memory.recall,
    // On a shared computer no trace is left.
    note: (id, note) => {
      if (shelf.storage.value !== 'shared') deps.memory.note(id, note);
    },
  };
  const backup = createBackup({ ...deps, memory, store: () => shelf.stores().store }, session);

  const setShared = async (shared: boolean): Promise<void> => {
    if (!(await opener.mayLeave())) return;
    opener.close();
    const problem = await shelf.setShared(shared);
    deps.rememberShared(shelf.storage.value === 'shared');
    notice.value = problem ? { text: problem } : null;
  };

  const wipe = async (): Promise<void> => {
    try {
      const { wipeInWords } = await import('./wipe-words.ts');
      // A write that still waits would bring back what is being removed.
      await session.value?.save.flush();
      opener.close();
      const report = await deps.wipe();
      shelf.forget();
      forgetWanted();
      form.value = initial;
      deps.place.replace(toHash('start'));
      notice.value = wipeInWords(report);
    } catch {
      notice.value = NOT_WIPED;
    }
  };

  return {
    ...arrivals,
    form,
    path,
    target,
    moves,
    session,
    saved: shelf.saved,
    ownStandards: shelf.ownStandards,
    quarantined: shelf.quarantined,
    storage: shelf.storage,
    leftBehind: shelf.leftBehind,
    shelving,
    setShared,
    wipe,
    wouldLose: () => {
      const kind = session.value?.save.state.value.kind;
      const isKept = shelf.storage.value === 'browser' || shelf.storage.value === 'opening';
      if (kind) return kind === 'failed' || kind === 'stale' || !isKept;
      return !isKept && (shelf.saved.value ?? []).length > 0;
    },
    opening: opener.opening,
    notice,
    removeQuarantined: async (key) => {
      await (await shelf.stores().store).removeQuarantined(key).catch(() => undefined);
      await shelf.refresh();
    },
    incoming,
    dismiss: () => {
      incoming.value = null;
      showing.show(path.value);
    },
    backup,
    now: deps.now,
    settle: async (choice) => {
      const current = session.value;
      if (!current) return;
      if (choice === 'ours') return current.save.overwrite();
      if (choice === 'both') {
        await current.saveAsCopy();
        opener.remember();
        return;
      }
      opener.letGo();
      await opener.openStored(current.assessment.value.id);
    },
    leave: () => void session.value?.save.leave(),
    download: deps.download,
    outlet: deps,
    desk: createDesk(deps.desk, shelf, choices),
  };
};
