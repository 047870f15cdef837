import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AssessmentSummary, Shelving } from '../../adapters/assessment-store.ts';
import type { Session } from './session.ts';
import type { Shelf } from './shelf.ts';

/** What came of an act on the list. */
export interface ShelvingNote {
  text: string;
  isProblem: boolean;
  /** Puts the assessment back where it was. */
  undo?: () => Promise<void>;
}

/** Acts on single saved assessments, from their list. None of them rejects; the desk's note says what came of it. */
export interface ShelvingActs {
  /** Gives it another name. */
  rename(line: AssessmentSummary, name: string): Promise<void>;
  /** Saves a copy of it under a new id. */
  copy(line: AssessmentSummary): Promise<void>;
  /** Puts it into the list, the archive, or among the deleted. */
  move(line: AssessmentSummary, to: Shelving): Promise<void>;
  /** Removes it for good. */
  erase(line: AssessmentSummary): Promise<void>;
}

export interface ShelvingDesk extends ShelvingActs {
  readonly note: ReadonlySignal<ShelvingNote | null>;
  clearNote(): void;
}

export interface ShelvingDeps {
  now: () => Date;
  createId: () => string;
  /** This tab has nothing open any more. */
  forgetOpen: () => void;
  shelf: Shelf;
  /** What is open in this window; closed here where it is deleted. */
  session: Signal<Session | null>;
}

const NOT_READ = '没有做成：页面有一部分没有读到，自评没有变。请检查网络再点一次。';

/** The acts are loaded when the first is asked for. */
export const createShelvingDesk = (deps: ShelvingDeps): ShelvingDesk => {
  const note = signal<ShelvingNote | null>(null);
  const act = async (run: (acts: ShelvingActs) => Promise<void>): Promise<void> => {
    try {
      const { createShelvingActs } = await import('./shelving-acts.ts');
      await run(createShelvingActs(deps, note));
    } catch {
      note.value = { text: NOT_READ, isProblem: true };
    }
  };
  return {
    note,
    clearNote: () => {
      note.value = null;
    },
    rename: (line, name) => act((acts) => acts.rename(line, name)),
    copy: (line) => act((acts) => acts.copy(line)),
    move: (line, to) => act((acts) => acts.move(line, to)),
    erase: (line) => act((acts) => acts.erase(line)),
  };
};
