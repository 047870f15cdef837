import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AssessmentStore, LoadedAssessment } from '../../adapters/assessment-store.ts';
import type { ClaimWriter } from '../../adapters/writer-lock/writer-lock.ts';
import type { Assessment } from '../../assessment/schema.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import { editionName } from '../../standard/edition-name.ts';
import type { Standard } from '../../standard/schema.ts';
import { createAutoSnapshots } from './auto-snapshots.ts';
import { createAutosave, type Autosave, type Progress } from './autosave.ts';
import { createHistory, type History } from './history.ts';
import { listScreens, type Screen } from './screen.ts';
import { createWriter, noWriter, type Access, type Writer } from './writer.ts';

/** Text in a field that cannot be used as it stands, kept so that the person finds it again. */
export interface Draft {
  text: string;
  /** What to do about it; empty where it is only unfinished. */
  message: string;
}

/** Something wrong at one field, from the field itself or from the scoring. */
export interface FieldError {
  /** Id of the field in the page. */
  field: string;
  message: string;
}

export interface SessionDeps {
  store: Promise<AssessmentStore>;
  now: () => Date;
  /** Calendar day in China, `YYYY-MM-DD`. */
  dayOf: (now: Date) => string;
  createId: () => string;
  serialize: (assessment: Assessment) => string;
  /** What the store holds now, in the form of this version; `null` where it cannot be written here. */
  read: (stored: LoadedAssessment) => Promise<Assessment | null>;
  /** Lets one window at a time write. */
  claim: ClaimWriter;
  score: (standard: Standard, hash: string, assessment: Assessment, asOf: string) => ScoringResult;
}

/** One assessment while it is open. */
export interface Session {
  readonly bundle: StandardBundle;
  readonly standard: Standard;
  readonly screens: readonly Screen[];
  readonly assessment: ReadonlySignal<Assessment>;
  /** Always worked out anew from the standard and the assessment; nothing else on screen adds up points. */
  readonly result: ReadonlySignal<ScoringResult>;
  /** By field id, see `fieldId`. */
  readonly drafts: ReadonlySignal<Record<string, Draft>>;
  readonly save: Autosave;
  /** Said once on opening, such as that the standard's text has changed; empty where there is nothing to say. */
  readonly remark: string;
  /** Anything but `write`: the screen shows, and changes are not taken. */
  readonly access: ReadonlySignal<Access>;
  /** The text as it is stored, where this version understands only a part of it; empty otherwise. */
  readonly raw: string;
  /** Resolves when it is known whether this window may write, and the newest state is shown. */
  readonly ready: Promise<void>;
  /** 在此处接着填: the other window stops, and what it has written is shown here. */
  takeOver(): void;
  /** Lets other windows write; to be called when something else is opened in its place. */
  close(): void;
  /** Closes what was opened and is no longer wanted: what nobody has seen is not written either. */
  discard(): void;
  readonly history: Pick<History<Assessment>, 'canUndo' | 'canRedo'>;
  /** `what` names the field that is being typed into, so that a burst of typing is one step of undo. */
  change(edit: (assessment: Assessment) => Assessment, what?: string): void;
  /** Takes the last change back; does nothing where there is none. */
  undo(): void;
  /** Makes the change again that was taken back last. */
  redo(): void;
  /** Keeps what cannot be used as it stands; `null` when the field is in order. */
  setDraft(field: string, draft: Draft | null): void;
  /** After another tab has written: goes on with the content of this one as a new assessment. */
  saveAsCopy(): Promise<void>;
}

export interface SessionStart {
  bundle: StandardBundle;
  assessment: Assessment;
  /** Revision in the store; 0 where it was never written. */
  revision: number;
  /** The text in the store is older than what is opened, or there is none. */
  unsaved: boolean;
  /** To be said on opening; empty for nothing. */
  remark: string;
  /** Given where it was saved by a newer version: its text, which must not be written over. */
  raw?: string;
}

/** Id of a field in the page: `f_a11_numerator`, `f_inputs_staff`. */
export const fieldId = (item: string, field: string): string => `f_${item}_${field}`;

const STANDARD_CHANGED =
  '这份自评保存以后，评价标准的文字或分值有过改动。答案都在，得分已按现在的标准重新计算；变了哪些，见“对比和存档”。';

export const createSession = (deps: SessionDeps, start: SessionStart): Session => {
  const { bundle } = start;
  const { standard, hash } = bundle;
  const changed = start.assessment.standard.hash !== hash;
  const assessment = signal<Assessment>({ ...start.assessment, standard: { ...start.assessment.standard, hash } });
  const drafts = signal<Record<string, Draft>>({});
  // A page may stay open over midnight; the day moves with the next change.
  const asOf = signal(deps.dayOf(deps.now()));
  const autosave = signal(createAutosave(deps, start.revision));
  const access = signal<Access>(start.raw === undefined ? 'write' : 'newerVersion');
  const snapshots = createAutoSnapshots(deps, start.revision > 0);
  const history = createHistory<Assessment>(deps.now);
  const result = computed(() => deps.score(standard, hash, assessment.value, asOf.value));
  const progress = (): Progress => {
    const { criteria } = result.value;
    return { answered: criteria.filter(({ state }) => state !== 'unanswered').length, all: criteria.length };
  };

  /** What was opened is not as it stands in the store. */
  let isDue = start.unsaved || changed;
  /** Shows what another window has written, unless something here is not yet written: then the person chooses. */
  const catchUp = async (): Promise<Access> => {
    const save = autosave.value;
    // Nobody else knows of a new one; and the store may keep it waiting while it can be filled in already.
    const stored = save.revision === 0 ? null : await (await deps.store).load(assessment.value.id).catch(() => null);
    if (stored && save.hasUnsaved) {
      if (stored.revision !== save.revision) save.markStale(stored.revision);
    } else if (stored && (stored.revision !== save.revision || stored.setAside)) {
      const next = await deps.read(stored);
      if (!next) return 'newerVersion';
      if (editionName(next.standard) !== editionName(standard)) return 'otherWindow';
      assessment.value = { ...next, standard: { ...next.standard, hash } };
      drafts.value = {};
      history.clear();
      save.follow(stored.revision, next.savedAt);
      isDue ||= stored.setAside;
    }
    if (isDue) save.request(assessment.value, progress());
    isDue = false;
    return 'write';
  };
  const claim = (): Writer =>
    createWriter(deps.claim, assessment.value.id, access, { catchUp, save: () => autosave.value.leave() });
  let writer = access.value === 'write' ? claim() : noWriter;

  const show = (next: Assessment): void => {
    snapshots.note(assessment.value, progress());
    asOf.value = deps.dayOf(deps.now());
    assessment.value = next;
    autosave.value.request(next, progress());
  };
  const change = (edit: (assessment: Assessment) => Assessment, what = ''): void => {
    if (access.value !== 'write') return;
    const next = edit(assessment.value);
    history.note(assessment.value, what);
    show(next);
  };
  /** Goes to a state of the history; text that could not be used belongs to the state that is left. */
  const travel = (state: Assessment | undefined): void => {
    if (!state || access.value !== 'write') return;
    drafts.value = {};
    show(state);
  };

  if (!isDue || start.raw !== undefined) autosave.value.accept(start.assessment.savedAt);

  return {
    bundle,
    standard,
    screens: listScreens(standard),
    assessment,
    result,
    access,
    raw: start.raw ?? '',
    ready: writer.ready,
    takeOver: () => writer.takeOver(),
    close: () => writer.close(),
    discard: () => {
      autosave.value.discard();
      writer.close();
    },
    history,
    drafts,
    get save() {
      return autosave.value;
    },
    remark: `${start.remark}${changed ? STANDARD_CHANGED : ''}`,
    change,
    undo: () => travel(history.undo(assessment.value)),
    redo: () => travel(history.redo(assessment.value)),
    setDraft: (field, draft) => {
      const { [field]: _old, ...others } = drafts.value;
      drafts.value = draft ? { ...others, [field]: draft } : others;
    },
    saveAsCopy: async () => {
      const { unit } = assessment.value;
      assessment.value = { ...assessment.value, id: deps.createId(), unit: { ...unit, name: `${unit.name}（副本）` } };
      autosave.value = createAutosave(deps, 0);
      writer.close();
      writer = claim();
      autosave.value.request(assessment.value, progress());
      await autosave.value.flush();
    },
  };
};

/** Errors at the fields of the given items (criterion ids or `inputs`), in the order of the items. */
export const errorsOf = (session: Session, items: readonly string[]): FieldError[] =>
  items.flatMap((item) => {
    const prefix = fieldId(item, '');
    const typed = Object.entries(session.drafts.value)
      .filter(([field, { message }]) => field.startsWith(prefix) && message !== '')
      .map(([field, { message }]) => ({ field, message }));
    const found = session.result.value.errors
      .filter((error) => error.item === item)
      .map(({ field, message }) => ({ field: fieldId(item, field), message }));
    return [...typed, ...found];
  });
