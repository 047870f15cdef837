import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { findChange } from './change-place.ts';
import { findCriterionScreen } from './screen.ts';
import type { Session } from './session.ts';

/** What an undo or redo came to. */
export interface Travelled {
  words: string;
  /** Path of the place, empty where there is none to go to. */
  path: string;
}

/** Undo and redo that say what they have changed, because it may stand on another step. */
export interface Travel {
  /** The last one; `null` before the first and after the next change. */
  readonly said: ReadonlySignal<Travelled | null>;
  undo(): void;
  redo(): void;
}

const CRITERION = 'criterion/';

export const createTravel = (session: Session): Travel => {
  const { standard, screens, assessment } = session;
  const spoken = signal<(Travelled & { of: unknown }) | null>(null);
  const isThere = (path: string): boolean =>
    path.startsWith(CRITERION)
      ? findCriterionScreen(screens, path.slice(CRITERION.length)) !== undefined
      : screens.some((screen) => screen.path === path);

  const travel = (verb: string, go: () => void, nothing: string): void => {
    const before = assessment.value;
    go();
    const after = assessment.value;
    if (before === after) {
      spoken.value = { words: nothing, path: '', of: after };
      return;
    }
    const place = findChange(standard, before, after);
    const path = place && isThere(place.path) ? place.path : '';
    spoken.value = { words: `${verb}${place ? `：${place.words}` : ''}`, path, of: after };
  };
  return {
    said: computed(() => (spoken.value?.of === assessment.value ? spoken.value : null)),
    undo: () => travel('已撤销', session.undo, '没有可以撤销的改动'),
    redo: () => travel('已重做', session.redo, '没有可以重做的改动'),
  };
};
