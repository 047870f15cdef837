import type { AssessmentSummary } from '../../adapters/assessment-store.ts';

/** How long a deleted assessment can be taken back. */
export const DAYS_KEPT = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Orders that the list can be put in. */
export const ORDERS = { changed: '最近改动', name: '名称', progress: '完成多少' } as const;
export type SavedOrder = keyof typeof ORDERS;

/** Saved assessments by where the list shows them. */
export interface SavedLists {
  open: readonly AssessmentSummary[];
  archived: readonly AssessmentSummary[];
  deleted: readonly AssessmentSummary[];
}

type Named = Pick<AssessmentSummary, 'title' | 'unitName'>;

/** What the person calls it: the title given to it, else the unit's name. */
export const nameOf = ({ title, unitName }: Named): string => title || unitName || '（单位名称没有填）';

/** Share of the criteria that are answered, 0–1. */
const shareOf = ({ answered, all }: AssessmentSummary): number => (all > 0 ? answered / all : 0);

/** 还没有答 · 填写中 · 已答完, in words; empty where it was saved before progress was noted. */
export const stateInWords = ({ answered, all }: Pick<AssessmentSummary, 'answered' | 'all'>): string => {
  if (!(all > 0)) return '';
  if (answered === 0) return '还没有答';
  return answered < all ? '填写中' : '已答完';
};

const COMPARE = {
  changed: () => 0, // The store gives them in this order.
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), 'zh-CN', { numeric: true }),
  progress: (a, b) => shareOf(b) - shareOf(a),
} as const satisfies Record<SavedOrder, (a: AssessmentSummary, b: AssessmentSummary) => number>;

/** Splits and orders the list; `sought` keeps only those whose name holds it, whatever its case and spaces. */
export const arrangeSaved = (
  saved: readonly AssessmentSummary[],
  order: SavedOrder = 'changed',
  sought = '',
): SavedLists => {
  const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();
  const found = saved.filter((line) => plain(`${line.title} ${line.unitName}`).includes(plain(sought)));
  const ordered = [...found].sort(COMPARE[order]);
  const at = (shelving: AssessmentSummary['shelving']) => ordered.filter((line) => line.shelving === shelving);
  const archived = at('archived');
  const deleted = at('deleted');
  return { open: ordered.filter((line) => !archived.includes(line) && !deleted.includes(line)), archived, deleted };
};

/** Days that a deleted assessment is still kept, 0 on its last one. A clock that was set back takes none away. */
export const daysLeft = ({ shelvedAt }: Pick<AssessmentSummary, 'shelvedAt'>, now: Date): number => {
  const gone = Math.floor((now.getTime() - Date.parse(shelvedAt)) / DAY_MS);
  return Number.isNaN(gone) ? DAYS_KEPT : Math.max(0, DAYS_KEPT - Math.max(0, gone));
};

/** Deleted ones whose time is over. One that was written later than that, in another window, stays. */
export const listExpired = (saved: readonly AssessmentSummary[], now: Date): AssessmentSummary[] =>
  saved.filter(
    (line) =>
      line.shelving === 'deleted' &&
      now.getTime() - Date.parse(line.shelvedAt) > DAYS_KEPT * DAY_MS &&
      now.getTime() - Date.parse(line.savedAt) > DAYS_KEPT * DAY_MS,
  );
