import { signal, type ReadonlySignal } from '@preact/signals';

/** Steps back and forward through what one window has entered. States are never changed, so keeping them is cheap. */
export interface History<T> {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /**
   * Notes that `before` is about to be replaced. Changes of the same `what` (a field that is being typed into) within
   * a moment are one step; an empty `what` is always a step of its own.
   */
  note(before: T, what: string): void;
  /** The state to go back to from `current`; `undefined` where there is none. */
  undo(current: T): T | undefined;
  /** The state to go forward to from `current`; `undefined` where there is none. */
  redo(current: T): T | undefined;
  /** Forgets all steps: what is shown now was not made from them. */
  clear(): void;
}

/** Most steps back. */
const MOST_STEPS = 500;
/** Pause in typing after which the next letter begins a new step. */
const MOMENT_MS = 2000;

/** @param now the clock */
export const createHistory = <T>(now: () => Date): History<T> => {
  let past: T[] = [];
  let future: T[] = [];
  let last = { what: '', at: 0 };
  const canUndo = signal(false);
  const canRedo = signal(false);
  const tell = (): void => {
    canUndo.value = past.length > 0;
    canRedo.value = future.length > 0;
  };
  return {
    canUndo,
    canRedo,
    note: (before, what) => {
      const at = now().getTime();
      const goesOn = what !== '' && what === last.what && Math.abs(at - last.at) < MOMENT_MS && past.length > 0;
      if (!goesOn) past = [...past, before].slice(-MOST_STEPS);
      last = { what, at };
      future = [];
      tell();
    },
    undo: (current) => {
      const state = past[past.length - 1];
      if (state === undefined) return undefined;
      past = past.slice(0, -1);
      future = [...future, current];
      last = { what: '', at: 0 };
      tell();
      return state;
    },
    redo: (current) => {
      const state = future[future.length - 1];
      if (state === undefined) return undefined;
      future = future.slice(0, -1);
      past = [...past, current];
      last = { what: '', at: 0 };
      tell();
      return state;
    },
    clear: () => {
      past = [];
      future = [];
      tell();
    },
  };
};
