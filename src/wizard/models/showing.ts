import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Incoming } from './incoming.ts';
import type { Notice } from './notice.ts';
import { toHash, type Place } from './route.ts';

/** What stands on the page: the screen, and what is said or asked above it. */
export interface Showing {
  /** Path of the screen shown. */
  readonly path: ReadonlySignal<string>;
  /** Criterion to go to on the screen shown; empty for its head. */
  readonly target: ReadonlySignal<string>;
  /** Screens shown since the page came up, less one: 0 after a reload, when the person has not moved. */
  readonly moves: ReadonlySignal<number>;
  readonly notice: Signal<Notice | null>;
  /** What a file or a link brings, shown before anything changes; `null` where there is nothing to decide. */
  readonly incoming: Signal<Incoming | null>;
  /** Shows a screen, at a criterion where one is given. */
  show(path: string, criterion?: string): void;
  /** Shows the first screen with a message, under the address of `path`. Resolves when its lists are read. */
  showStart(message?: Notice | null, path?: string): Promise<void>;
}

export interface ShowingDeps {
  place: Place;
  /** Reads the lists of the first screen. */
  refresh: () => Promise<void>;
  /** What was said of the screen before is over. */
  clearNote: () => void;
}

export const createShowing = (deps: ShowingDeps): Showing => {
  const path = signal('start');
  const target = signal('');
  const moves = signal(-1);
  const notice = signal<Notice | null>(null);
  const incoming = signal<Incoming | null>(null);

  const show = (next: string, criterion = ''): void => {
    deps.clearNote();
    path.value = next;
    target.value = criterion;
    moves.value += 1;
    notice.value = null;
    incoming.value = null;
  };
  const showStart = async (message: Notice | null = null, address = 'start'): Promise<void> => {
    deps.place.replace(toHash(address));
    show('start');
    notice.value = message;
    await deps.refresh();
  };
  return { path, target, moves, notice, incoming, show, showStart };
};
