import type { Signal } from '@preact/signals';
import type { AssessmentSummary, Shelving } from '../../adapters/assessment-store.ts';
import { UNSAVED } from './notice.ts';
import { copySaved, renameSaved, withTitle, type EditOutcome } from './saved-edit.ts';
import { nameOf } from './saved-list.ts';
import type { Session } from './session.ts';
import type { ShelvingActs, ShelvingDeps, ShelvingNote } from './shelving.ts';

const MOVED = { open: '已放回列表', archived: '已归档', deleted: '已删除' } as const satisfies Record<Shelving, string>;
const REFUSED = '没有做成：浏览器没有照办，内容没有变。请再点一次。';
const OTHER_WINDOW = '这份自评现在不能在这里改名：它正由另一个窗口填写，或者由更新的版本保存。';
const NAME_NOT_SAVED = '名称改了，但没有保存到本机。请回到那一份，导出文件。';

/** Most characters of a name that a message repeats. */
const MOST_REPEATED = 24;
const cut = (name: string): string => (name.length > MOST_REPEATED ? `${name.slice(0, MOST_REPEATED)}…` : name);

/** Is something on screen that could not be written? */
const isUnsaved = (open: Session | null): boolean =>
  open?.save.state.value.kind === 'failed' || open?.save.state.value.kind === 'stale';

/** @param note is told what came of each act */
export const createShelvingActs = (
  { shelf, session, now, createId, forgetOpen }: ShelvingDeps,
  note: Signal<ShelvingNote | null>,
): ShelvingActs => {
  const tell = (text: string): void => {
    note.value = { text, isProblem: false };
  };
  const complain = (text: string): void => {
    note.value = { text, isProblem: true };
  };
  const finish = (outcome: EditOutcome, said: string): void =>
    outcome.kind === 'done' ? tell(said) : complain(outcome.message);

  /** Runs an act after what is on screen of that assessment was written. `open`: it is open in this window. */
  const act = async (line: AssessmentSummary, work: (open: Session | null) => Promise<void>): Promise<void> => {
    const open = session.value?.assessment.value.id === line.id ? session.value : null;
    try {
      await open?.save.flush();
      await work(open);
    } catch {
      complain(REFUSED);
    }
    await shelf.refresh();
  };

  const move = (line: AssessmentSummary, to: Shelving): Promise<void> =>
    act(line, async (open) => {
      if (to === 'deleted' && isUnsaved(open)) return complain(UNSAVED.text);
      await (await shelf.stores().store).shelve(line.id, to, now().toISOString());
      if (to === 'deleted' && open) {
        open.close();
        session.value = null;
        forgetOpen();
      }
      const undo = () => move({ ...line, shelving: to }, line.shelving);
      note.value = {
        text: `${MOVED[to]}：${cut(nameOf(line))}。`,
        isProblem: false,
        ...(to === 'open' ? {} : { undo }),
      };
    });

  return {
    move,
    rename: (line, name) =>
      act(line, async (open) => {
        const said = `已改名为：${cut(name.trim() || nameOf({ ...line, title: '' }))}。`;
        if (!open) return finish(await renameSaved(await shelf.stores().store, line, name, now()), said);
        if (open.access.value !== 'write') return complain(OTHER_WINDOW);
        open.change((assessment) => withTitle(assessment, name));
        await open.save.flush();
        if (isUnsaved(open)) complain(NAME_NOT_SAVED);
        else tell(said);
      }),
    copy: (line) =>
      act(line, async () => {
        const outcome = await copySaved(await shelf.stores().store, line, createId(), now());
        finish(outcome, `已复制：${cut(nameOf(line))}（副本）。两份各填各的。`);
      }),
    erase: (line) =>
      act(line, async () => {
        await (await shelf.stores().store).remove(line.id);
        tell(`已彻底删除：${cut(nameOf(line))}。`);
      }),
  };
};
