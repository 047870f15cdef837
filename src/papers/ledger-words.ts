import type { Action } from '../assessment/schema.ts';
import { chineseDate } from '../scoring/calendar.ts';
import type { LedgerLine } from './ledger.ts';

/** 待办 · 在办 · 已完成 */
export const ACTION_WORDS = { todo: '待办', doing: '在办', done: '已完成' } as const satisfies Record<
  Action['state'],
  string
>;

/** A line in short: `在办，党政办，12 月 1 日前` as `在办，党政办，2026年12月1日前`. */
export const actionInWords = ({ state, owner, due }: Action, isOverdue: boolean): string =>
  [ACTION_WORDS[state], owner ?? '责任部门没有填', due && `${chineseDate(due)}前${isOverdue ? '（已逾期）' : ''}`]
    .filter(Boolean)
    .join('，');

/** What is wrong, with the item named once. */
export const problemInWords = ({ title, problem }: LedgerLine): string =>
  problem.includes(title) ? problem : `${title}：${problem}`;

/** The last column of the printed ledger: how it stands and what came of it. */
export const outcomeInWords = ({ action, gap, isOverdue }: LedgerLine): string => {
  const state = `${ACTION_WORDS[action.state]}${isOverdue ? '（已逾期）' : ''}`;
  const closed = gap === 'closed' && action.state !== 'done' ? '差距已消除' : '';
  return [state, closed, action.outcome].filter(Boolean).join('；');
};

/** The day as the printed ledger has it; empty where none is set. */
export const dueInWords = ({ due }: Action): string => (due === undefined ? '' : chineseDate(due));

/** How the whole ledger stands: `共 5 件：待办 3 件，在办 1 件，已完成 1 件；2 件逾期。` */
export const ledgerInWords = (lines: readonly LedgerLine[]): string => {
  const count = (state: Action['state']): number => lines.filter(({ action }) => action.state === state).length;
  const states = (['todo', 'doing', 'done'] as const).flatMap((state) =>
    count(state) > 0 ? `${ACTION_WORDS[state]} ${count(state)} 件` : [],
  );
  const overdue = lines.filter((line) => line.isOverdue).length;
  const closed = lines.filter(({ gap, action }) => gap === 'closed' && action.state !== 'done').length;
  return [
    `共 ${lines.length} 件：${states.join('，')}`,
    ...(overdue > 0 ? [`${overdue} 件逾期`] : []),
    ...(closed > 0 ? [`${closed} 件的差距已消除，可以改为已完成`] : []),
  ]
    .join('；')
    .concat('。');
};
