import { signal, type ReadonlySignal } from '@preact/signals';
import type { AssessmentSummary, Shelving } from '../../adapters/assessment-store.ts';
import { UNSAVED } from './notice.ts';
import type { EditOutcome } from './saved-edit.ts';
import { nameOf } from './saved-list.ts';
import type { Session } from './session.ts';
import type { Shelf } from './shelf.ts';

/** What came of an act on the list. */
export interface ShelvingNote {
  text: string;
  isProblem: boolean;
  /** Puts the assessment back where it was. */
  undo?: () => Promise<void>;
}

export interface ShelvingDeps {
  now: () => Date;
  createId: () => string;
  /** This tab has nothing open any more. */
  forgetOpen: () => void;
}

/** Acts on single saved assessments, from their list. None of them rejects; `note` says what came of it. */
export interface ShelvingDesk {
  readonly note: ReadonlySignal<ShelvingNote | null>;
  /** Gives it another name. */
  rename(line: AssessmentSummary, name: string): Promise<void>;
  /** Saves a copy of it under a new id. */
  copy(line: AssessmentSummary): Promise<void>;
  /** Puts it into the list, the archive, or among the deleted. */
  move(line: AssessmentSummary, to: Shelving): Promise<void>;
  /** Removes it for good. */
  erase(line: AssessmentSummary): Promise<void>;
  clearNote(): void;
}

const MOVED = { open: '已放回列表：', archived: '已归档：', deleted: '已删除：' } as const satisfies Record<
  Shelving,
  string
>;
const REFUSED = '没有做成：浏览器没有照办，内容没有变。请再点一次。';
const OTHER_WINDOW = '这份自评现在不能在这里改名：它正由另一个窗口填写，或者由更新的版本保存。';

/** @param session what is open in this window; closed here where it is deleted */
export const createShelvingDesk = (
  deps: ShelvingDeps,
  shelf: Shelf,
  session: { value: Session | null },
): ShelvingDesk => {
  const note = signal<ShelvingNote | null>(null);
  const tell = (text: string): void => {
    note.value = { text, isProblem: false };
  };
  const complain = (text: string): void => {
    note.value = { text, isProblem: true };
  };
  const openHere = (id: string): Session | null => (session.value?.assessment.value.id === id ? session.value : null);

  /** Runs an act after what is on screen of that assessment was written. */
  const act = async (line: AssessmentSummary, work: () => Promise<void>): Promise<void> => {
    try {
      await openHere(line.id)?.save.flush();
      await work();
    } catch {
      complain(REFUSED);
    }
    await shelf.refresh();
  };
  const finish = (outcome: EditOutcome, said: string): void =>
    outcome.kind === 'done' ? tell(said) : complain(outcome.message);
  /** Is something on screen that could not be written? */
  const isUnsaved = (open: Session | null): boolean =>
    open?.save.state.value.kind === 'failed' || open?.save.state.value.kind === 'stale';

  const move = (line: AssessmentSummary, to: Shelving): Promise<void> =>
    act(line, async () => {
      const open = openHere(line.id);
      if (to === 'deleted' && isUnsaved(open)) return complain(UNSAVED.text);
      await (await shelf.stores().store).shelve(line.id, to, deps.now().toISOString());
      if (to === 'deleted' && open) {
        session.value = null;
        deps.forgetOpen();
      }
      const undo = () => move({ ...line, shelving: to }, line.shelving);
      note.value = { text: `${MOVED[to]}${nameOf(line)}。`, isProblem: false, ...(to === 'open' ? {} : { undo }) };
    });

  return {
    note,
    clearNote: () => {
      note.value = null;
    },
    rename: (line, name) =>
      act(line, async () => {
        const { renameSaved, withTitle } = await import('./saved-edit.ts');
        const open = openHere(line.id);
        const said = `已改名为：${name.trim() || nameOf({ ...line, title: '' })}。`;
        if (!open) return finish(await renameSaved(await shelf.stores().store, line, name, deps.now()), said);
        if (open.access.value !== 'write') return complain(OTHER_WINDOW);
        open.change((assessment) => withTitle(assessment, name));
        await open.save.flush();
        if (isUnsaved(open)) complain('名称改了，但没有保存到本机。请回到那一份，导出文件。');
        else tell(said);
      }),
    copy: (line) =>
      act(line, async () => {
        const { copySaved } = await import('./saved-edit.ts');
        const outcome = await copySaved(await shelf.stores().store, line, deps.createId(), deps.now());
        finish(outcome, `已复制：${nameOf(line)}（副本）。两份各填各的。`);
      }),
    move,
    erase: (line) =>
      act(line, async () => {
        await (await shelf.stores().store).remove(line.id);
        tell(`已彻底删除：${nameOf(line)}。`);
      }),
  };
};
