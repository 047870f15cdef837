import { timeOfDay } from '../../adapters/clock.ts';
import type { Session } from '../models/session.ts';

const FAILED = {
  full: '没有保存：本机空间已满',
  refused: '没有保存：浏览器拒绝写入',
  newer: '没有保存：本站已更新，请刷新',
} as const;

/** How it stands with saving, in a few words: 已保存 10:32. */
export const saveInWords = ({ save, access }: Session): string => {
  const state = save.state.value;
  if (access.value !== 'write') return '只读';
  switch (state.kind) {
    case 'saved':
      return `已保存 ${timeOfDay(state.at)}`;
    case 'saving':
      return '正在保存';
    case 'memory':
      return '没有保存，请导出文件';
    case 'failed':
      return FAILED[state.reason];
    case 'stale':
      return '没有保存：另一个窗口有改动';
    default:
      return state satisfies never;
  }
};

const MARK = { saved: 'saved', saving: 'saving', memory: 'failed', failed: 'failed', stale: 'failed' } as const;

/** The state of saving, for the corner of every step. */
export const SaveLine = ({ session }: { session: Session }) => (
  <span class="save-line" data-save-state={MARK[session.save.state.value.kind]}>
    {saveInWords(session)}
  </span>
);
