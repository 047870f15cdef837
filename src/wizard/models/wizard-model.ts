import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { editionName, type EditionId } from '../../standard/edition-name.ts';
import type { Side } from '../../assessment/merger.ts';
import type { Unit } from '../../assessment/schema.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { createDesk, type Desk, type DeskDeps } from './desk.ts';
import { parseRoute, toHash, type Place, type Route } from './route.ts';
import { findCriterionScreen } from './screen.ts';
import { screenState } from './screen-state.ts';
import type { WipeReport } from '../../adapters/site-data.ts';
import type { BackupMemory } from '../../adapters/backup-memory.ts';
import { createBackup, type Backup, type BackupDeps } from './backup.ts';
import type { Choice, Incoming, IncomingSource, ReceiveOutcome } from './incoming.ts';
import {
  DAMAGED,
  NO_UNIT_KIND,
  noSuchStandard,
  NOT_FOUND,
  NOT_WIPED,
  NOT_WRITABLE,
  UNSAVED,
  WANTED,
  type Notice,
} from './notice.ts';
import type { OpenOutcome, OpenRequest } from './opening.ts';
import type { Outlet } from './share.ts';
import type { Session } from './session.ts';
import { createShelf, type OpenStores, type Shelf, type ShelfDeps } from './shelf.ts';
import { createShelvingDesk, type ShelvingDesk } from './shelving.ts';

/** What the first screen holds before an assessment exists. */
export interface StartForm {
  /** `<id>.<edition>` of the standard. */
  standard: string;
  /** Empty until chosen. */
  unitKind: string;
  unitName: string;
  higherUnion: string;
}

export interface WizardDeps extends ShelfDeps, Outlet, Omit<BackupDeps, 'store'> {
  /** Looks at what a file or a link brings: loaded only now. */
  receive: (source: IncomingSource, stores: OpenStores) => Promise<ReceiveOutcome>;
  /** Opens an assessment: parsing, standard and scoring, all loaded only now. */
  open: (request: OpenRequest, stores: OpenStores) => Promise<OpenOutcome>;
  place: Place;
  /** Which assessment this tab has open, over a reload. */
  rememberOpen: (id: string) => void;
  recallOpen: () => string | null;
  forgetOpen: () => void;
  /** Notes for this tab that others use this computer too, or no longer. */
  rememberShared: (shared: boolean) => void;
  /** Removes everything that this site has left in the browser. */
  wipe: () => Promise<WipeReport>;
  desk: DeskDeps;
}

export interface WizardModel extends Pick<Shelf, 'saved' | 'ownStandards' | 'quarantined' | 'storage' | 'leftBehind'> {
  readonly form: Signal<StartForm>;
  /** Path of the screen shown. */
  readonly path: ReadonlySignal<string>;
  /** Criterion to go to on the screen shown; empty for its head. */
  readonly target: ReadonlySignal<string>;
  /** Steps taken since the page came up; 0 after a reload, when the person has not moved. */
  readonly moves: ReadonlySignal<number>;
  readonly session: ReadonlySignal<Session | null>;
  /** An assessment is being opened. */
  readonly opening: ReadonlySignal<boolean>;
  readonly notice: Signal<Notice | null>;
  /** Follows the address, at the start and whenever it changes. */
  arrive(): Promise<void>;
  resume(id: string): Promise<void>;
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
  /** Looks at a `.jianjia.json` file, or at its text. */
  importFile(file: Blob | string): Promise<void>;
  /** Opens what came in the way that was chosen. Resolves with what stands in its way; empty where nothing did. */
  accept(choice: Choice, picks: Readonly<Record<string, Side>>): Promise<string>;
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

const isNamed = (standard: EditionId, name: EditionId): boolean => editionName(standard) === editionName(name);

export const createWizardModel = (
  deps: WizardDeps,
  form: StartForm,
  choices: readonly StandardChoice[],
): WizardModel => {
  const formSignal = signal(form);
  const path = signal('start');
  const target = signal('');
  const moves = signal(-1);
  const session = signal<Session | null>(null);
  const opening = signal(false);
  const notice = signal<Notice | null>(null);

  /** Counts what was asked for, so that a slow answer does not push aside a newer one. */
  let turn = 0;
  let lastOpening: Promise<unknown> = Promise.resolve();
  /** Hash of a step that was asked for while nothing was open. */
  let wanted = '';
  /** Told that leaving it loses what could not be saved. */
  let warned: Session | null = null;
  const shelf = createShelf(deps, choices);
  const shelving = createShelvingDesk({ ...deps, shelf, session });
  const incoming = signal<Incoming | null>(null);
  const memory: BackupMemory = {
    recall: deps.memory.recall,
    // On a shared computer no trace is left.
    note: (id, note) => {
      if (shelf.storage.value !== 'shared') deps.memory.note(id, note);
    },
  };
  const backup = createBackup({ ...deps, memory, store: () => shelf.stores().store }, session);

  const show = (next: string, criterion = ''): void => {
    shelving.clearNote();
    path.value = next;
    target.value = criterion;
    moves.value += 1;
    notice.value = null;
    incoming.value = null;
  };

  const rememberOpen = ({ assessment }: Session): void => {
    if (shelf.storage.value !== 'shared') deps.rememberOpen(assessment.value.id);
  };

  const showStart = async (message: Notice | null = null, path = 'start'): Promise<void> => {
    deps.place.replace(toHash(path));
    show('start');
    notice.value = message;
    await shelf.refresh();
  };

  /** Says once that leaving what is open loses what could not be written; the second time it may be left. */
  const mayLeave = async (): Promise<boolean> => {
    const current = session.value;
    await current?.save.flush();
    const kind = current?.save.state.value.kind;
    if ((kind !== 'failed' && kind !== 'stale') || current === warned) return true;
    warned = current;
    await showStart(UNSAVED);
    return false;
  };

  /** Nothing is open any more. What was on screen has been written, or may be lost. */
  const close = (): void => {
    session.value?.close();
    session.value = null;
    deps.forgetOpen();
  };

  /**
   * Opens one at a time, and gives up what is no longer wanted: of two that open the same assessment at once, the one
   * that is left alone would take the right to write away from the other.
   */
  const openAlone = (request: OpenRequest, isWanted: () => boolean): Promise<OpenOutcome | null> => {
    const run = async (): Promise<OpenOutcome | null> => {
      if (!isWanted()) return null;
      const outcome = await deps.open(request, shelf.stores());
      if (isWanted()) return outcome;
      if (outcome.kind === 'opened') outcome.session.discard();
      return null;
    };
    const mine = lastOpening.then(run);
    lastOpening = mine.catch(() => null);
    return mine;
  };

  /** Opens what is asked for; on failure says why and changes nothing else. */
  const openSession = async (request: OpenRequest): Promise<Session | null> => {
    const mine = ++turn;
    opening.value = true;
    if (!(await mayLeave())) {
      opening.value = false;
      return null;
    }
    const outcome = await openAlone(request, () => mine === turn);
    if (!outcome) return null;
    opening.value = false;
    if (outcome.kind === 'refused') {
      const unreadable = request.kind === 'stored' ? { unreadable: request.stored.text } : {};
      const link = outcome.link ? { link: outcome.link } : {};
      await showStart({ text: outcome.message, ...link, ...unreadable });
      return null;
    }
    session.value?.close();
    session.value = outcome.session;
    rememberOpen(outcome.session);
    return outcome.session;
  };

  /** Hash of the step to enter: the one that a link asked for before it could be followed, or `path`. */
  const takeGoal = ({ standard }: Session, path: string): string => {
    const route = parseRoute(wanted);
    const isElsewhere = route?.kind === 'criterion' && route.standard && !isNamed(standard, route.standard);
    const goal = wanted && !isElsewhere ? wanted : toHash(path);
    wanted = '';
    return goal;
  };

  /** Opens from an address that is no step itself, and puts the first step in its place. */
  const openAt = async (request: OpenRequest, pick: (session: Session) => string): Promise<void> => {
    const found = await openSession(request);
    if (!found) return;
    deps.place.replace(takeGoal(found, pick(found)));
    await arrive();
  };

  const firstStep = ({ screens }: Session): string => screens[1]?.path ?? 'result';

  const firstOpenStep = ({ screens, standard, assessment, result }: Session): string =>
    screens.find((screen) => {
      const state = screenState(screen, standard, assessment.value, result.value);
      return state !== null && state.kind !== 'done';
    })?.path ?? 'result';

  /** What a link to this page asked for, where a click on the start came before the script could follow it. */
  const recallOpening = (): void => {
    const hash = deps.place.readOpening();
    const route = parseRoute(hash);
    if (route?.kind === 'criterion') wanted = hash;
    const standard = route?.kind === 'use' || route?.kind === 'criterion' ? route.standard : undefined;
    const first = choices[0];
    // What the person has chosen since goes before it.
    const isUntouched = first !== undefined && formSignal.value.standard === editionName(first);
    if (standard && isUntouched) formSignal.value = { ...formSignal.value, standard: editionName(standard) };
  };

  const begin = async (): Promise<void> => {
    if (moves.value < 0) recallOpening();
    const { standard, unitKind, unitName, higherUnion } = formSignal.value;
    // A click before the script ran may name a table that is still to be listed.
    if (!shelf.find(standard)) await shelf.refresh();
    const choice = shelf.find(standard);
    if (!choice?.unitKinds.includes(unitKind)) {
      await showStart(choice ? NO_UNIT_KIND : noSuchStandard(standard));
      return;
    }
    const unit: Unit = { name: unitName.trim(), kind: unitKind, higherUnion: higherUnion.trim() };
    await openAt({ kind: 'new', standard: { id: choice.id, edition: choice.edition }, unit }, firstStep);
  };

  /** As far as the lists were read. */
  const isDamaged = (id: string): boolean => shelf.quarantined.value.some(({ key }) => key.startsWith(id));

  /** The open session, or the one that this tab had open before; without either the first screen is shown. */
  const findSession = async (): Promise<Session | null> => {
    if (session.value) return session.value;
    opening.value = true;
    const id = deps.recallOpen();
    const stored = id ? await (await shelf.stores().store).load(id).catch(() => null) : null;
    if (stored) return openSession({ kind: 'stored', stored });
    opening.value = false;
    wanted = deps.place.read();
    await showStart(WANTED);
    if (id && isDamaged(id)) notice.value = DAMAGED;
    return null;
  };

  /** The first screen with a standard chosen, or the notice that there is none such. */
  const choose = async (name: EditionId, message: Notice | null): Promise<void> => {
    const key = editionName(name);
    formSignal.value = { ...formSignal.value, standard: key };
    // The address keeps the choice over a reload.
    await showStart(message, `use/${key}`);
    if (!shelf.find(key)) notice.value = noSuchStandard(key);
  };

  const follow = async (route: Extract<Route, { kind: 'screen' | 'criterion' }>): Promise<void> => {
    const named = route.kind === 'criterion' ? route.standard : undefined;
    const hash = deps.place.read();
    const found = await findSession();
    if (named && !(found && isNamed(found.standard, named))) {
      wanted = hash;
      await choose(named, WANTED);
      return;
    }
    // Otherwise the first screen stands there already, with the reason.
    if (!found) return;
    if (route.kind === 'screen') {
      if (found.screens.some((screen) => screen.path === route.path)) return show(route.path);
    } else {
      const screen = findCriterionScreen(found.screens, route.id);
      if (screen) {
        deps.place.replace(toHash(screen.path));
        return show(screen.path, route.id);
      }
    }
    const first = firstStep(found);
    deps.place.replace(toHash(first));
    show(first);
  };

  /** Looks at a file or link; what stands on screen stays until the person has decided. */
  const receive = async (source: IncomingSource): Promise<void> => {
    const mine = ++turn;
    opening.value = true;
    await session.value?.save.flush();
    const outcome = await deps.receive(source, shelf.stores());
    if (mine !== turn) return;
    opening.value = false;
    if (outcome.kind === 'read') incoming.value = outcome.incoming;
    else await showStart({ text: outcome.message, ...(outcome.link ? { link: outcome.link } : {}) });
  };

  const accept = async (choice: Choice, picks: Readonly<Record<string, Side>>): Promise<string> => {
    const plan = await incoming.value?.prepare(choice, picks);
    if (!plan || plan.kind === 'refused') return plan?.message ?? '';
    const found = await openSession(plan.request);
    if (!found) return '';
    const before = found.assessment.value;
    if (plan.edit) found.change(plan.edit);
    if (plan.edit && found.assessment.value === before) {
      await showStart(NOT_WRITABLE);
      return '';
    }
    incoming.value = null;
    const goal = takeGoal(found, 'result');
    const isThere = deps.place.read() === goal;
    deps.place.go(goal);
    // The browser tells of no change where there was none.
    if (isThere) await arrive();
    return '';
  };

  const go = async (hash: string): Promise<void> => {
    const route = parseRoute(hash);
    if (route?.kind === 'begin') return begin();
    if (route?.kind === 'example') return openAt({ kind: 'example', name: route.name }, () => 'result');
    if (route?.kind === 'share') {
      // What a link carries stands in the address no longer than it must.
      deps.place.replace(toHash(session.value ? path.value : 'start'));
      if (!session.value) show('start');
      return receive({ kind: 'link', data: route.data });
    }
    if (route?.kind === 'use') return choose(route.standard, null);
    if (route && !(route.kind === 'screen' && route.path === 'start')) return follow(route);
    // A hash that is none of ours, as of the link to the main part, leaves the screen as it is.
    if (!route && session.value) return;
    show('start');
    await session.value?.save.flush();
    await shelf.refresh();
  };

  /** The hash that is being followed. A click before the script ran is told twice: at the start and by the event. */
  let following: { hash: string; done: Promise<void> } | null = null;
  const arrive = (): Promise<void> => {
    const hash = deps.place.read();
    if (following?.hash === hash) return following.done;
    const mine = {
      hash,
      done: go(hash).finally(() => {
        if (following === mine) following = null;
      }),
    };
    following = mine;
    return mine.done;
  };

  const resume = async (id: string): Promise<void> => {
    // It may be the one that is open.
    await session.value?.save.flush();
    const stored = await (await shelf.stores().store).load(id).catch(() => null);
    if (!stored) {
      await showStart(NOT_FOUND);
      if (isDamaged(id)) notice.value = DAMAGED;
      return;
    }
    const found = await openSession({ kind: 'stored', stored });
    if (found) deps.place.go(takeGoal(found, firstOpenStep(found)));
  };

  const setShared = async (shared: boolean): Promise<void> => {
    if (!(await mayLeave())) return;
    close();
    const problem = await shelf.setShared(shared);
    deps.rememberShared(shelf.storage.value === 'shared');
    notice.value = problem ? { text: problem } : null;
  };

  const wipe = async (): Promise<void> => {
    try {
      const { wipeInWords } = await import('./wipe-words.ts');
      // A write that still waits would bring back what is being removed.
      await session.value?.save.flush();
      close();
      const report = await deps.wipe();
      shelf.forget();
      wanted = '';
      formSignal.value = form;
      deps.place.replace(toHash('start'));
      notice.value = wipeInWords(report);
    } catch {
      notice.value = NOT_WIPED;
    }
  };

  return {
    form: formSignal,
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
    opening,
    notice,
    arrive,
    resume,
    removeQuarantined: async (key) => {
      await (await shelf.stores().store).removeQuarantined(key).catch(() => undefined);
      await shelf.refresh();
    },
    incoming,
    importFile: (file) => receive({ kind: 'file', file }),
    accept,
    dismiss: () => {
      incoming.value = null;
      show(path.value);
    },
    backup,
    now: deps.now,
    settle: async (choice) => {
      const current = session.value;
      if (!current) return;
      if (choice === 'ours') return current.save.overwrite();
      if (choice === 'both') {
        await current.saveAsCopy();
        rememberOpen(current);
        return;
      }
      const stored = await (await shelf.stores().store).load(current.assessment.value.id).catch(() => null);
      warned = current;
      if (stored) await openSession({ kind: 'stored', stored });
    },
    leave: () => void session.value?.save.leave(),
    download: deps.download,
    outlet: deps,
    desk: createDesk(deps.desk, shelf, choices),
  };
};
