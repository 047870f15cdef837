import type { SaveState } from '../models/autosave.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { FileButtons } from './FileButtons.tsx';
import { StaleNotice } from './StaleNotice.tsx';

const NOT_KEPT = '本机没有保存：浏览器不让本页存东西，关掉页面就没有了。请导出文件，下次从文件打开。';
const SHARED = '公用电脑模式：填的内容不存进这台电脑，关掉页面就没有了。离开前请导出文件。';
const NOT_WRITTEN = '最近的改动没有保存到本机。屏幕上的内容都在，请先导出文件；继续填写时会再试着保存。';
const NEWER = '本站在另一个窗口里更新了，这个窗口还是旧的，不能再保存。请先导出文件，再刷新页面，从文件打开。';
const BLOCKED = '本站刚刚更新，另一个窗口还开着旧的页面，这里暂时不能保存。请关闭本站的其他窗口，随后自动保存。';
const CLEARED =
  '本机保存的内容刚才被清除了（可能是清理了浏览数据）。这一份已按屏幕上的内容重新保存；以前的存档点没有了，请导出文件留底。';

const wordsFor = (state: SaveState, storage: string): string => {
  // Said all the time, not only between two writes to what lives no longer than the page.
  if (storage === 'shared') return SHARED;
  if (storage === 'memory') return NOT_KEPT;
  if (state.kind === 'failed') return state.reason === 'newer' ? NEWER : NOT_WRITTEN;
  return '';
};

/** What must be known about saving, for as long as it is so. */
export function SaveNotice({ model, session }: { model: WizardModel; session: Session }) {
  const state = session.save.state.value;
  if (state.kind === 'stale') return <StaleNotice model={model} session={session} />;
  const isBlocked = model.storage.value === 'blocked';
  const words = isBlocked
    ? BLOCKED
    : wordsFor(state, model.storage.value) || (session.save.wasCleared.value ? CLEARED : '');
  if (!words) return null;
  return (
    <div class="notice warning no-print" role={isBlocked ? 'alert' : undefined}>
      <p>{words}</p>
      <FileButtons model={model} session={session} makers={['assessment']} />
    </div>
  );
}
