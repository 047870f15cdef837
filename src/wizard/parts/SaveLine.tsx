import { timeOfDay } from '../../adapters/clock.ts';
import type { SaveState } from '../models/autosave.ts';

/** How it stands with saving, in a few words: 已保存 10:32. */
export const saveInWords = (state: SaveState): string => {
  switch (state.kind) {
    case 'saved':
      return `已保存 ${timeOfDay(state.at)}`;
    case 'saving':
      return '正在保存';
    case 'memory':
      return '没有保存，请导出文件';
    case 'failed':
      return state.reason === 'full' ? '没有保存：本机空间已满' : '没有保存：浏览器拒绝写入';
    case 'stale':
      return '没有保存：另一个窗口有改动';
    default:
      return state satisfies never;
  }
};

const MARK = { saved: 'saved', saving: 'saving', memory: 'failed', failed: 'failed', stale: 'failed' } as const;

/** The state of saving, for the corner of every step. */
export const SaveLine = ({ state }: { state: SaveState }) => (
  <span class="save-line" data-save-state={MARK[state.kind]}>
    {saveInWords(state)}
  </span>
);
