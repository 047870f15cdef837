import type { TableReading } from '../../sheet/table-reading.ts';
import { addPoints } from './amount.ts';
import { isClear, type ReviewItem } from './review-item.ts';

/** Which items are shown. */
export const FILTERS = {
  all: { matches: () => true },
  unclear: { matches: (item: ReviewItem) => !isClear(item) },
  unconfirmed: { matches: ({ isConfirmed }: ReviewItem) => !isConfirmed },
} as const;
export type Filter = keyof typeof FILTERS;

/** A group of items. */
export interface Category {
  key: string;
  title: string;
  items: readonly ReviewItem[];
  /** Such as `30 分（表上写 35 分）`. */
  sumInWords: string;
  /** Keys of the items that were understood and wait for the person's word. */
  unconfirmed: readonly string[];
}

/** How the points add up, and how far the checking is. */
export interface Standing {
  sum: string;
  /** The sum is not what the table states. */
  isOff: boolean;
  progress: string;
}

/** Do the points of the item belong to the full mark? */
const countsInFull = ({ isBonus, isLeftOut, chosen }: ReviewItem): boolean =>
  !isBonus && !isLeftOut && chosen?.isVeto !== true && chosen?.bonusCap === undefined;

/** How the points of all items add up. */
export const standingOf = (items: readonly ReviewItem[], reading: TableReading): Standing => {
  const counted = items.filter(countsInFull);
  const sum = addPoints(counted.map(({ points }) => points ?? 0));
  const stated = reading.statedTotal?.points;
  const isOff = stated !== undefined && stated !== sum;
  const beside =
    stated === undefined
      ? '表上没有写总分'
      : isOff
        ? `表上写 ${stated} 分，差 ${addPoints([Math.abs(stated - sum)])} 分`
        : `和表上写的一样`;
  const unclear = items.filter(FILTERS.unclear.matches).length;
  const confirmed = items.filter(({ isConfirmed }) => isConfirmed).length;
  return {
    sum: `各项合计 ${sum} 分，${beside}`,
    isOff,
    progress: `看懂 ${items.length - unclear} 项，没看懂 ${unclear} 项，已确认 ${confirmed} / ${items.length}`,
  };
};

/** The groups of the table with their items. @param items by row */
export const listCategories = (reading: TableReading, items: ReadonlyMap<number, ReviewItem>): Category[] =>
  reading.dimensions.map(({ title, cell, statedPoints, items: read }) => {
    const own = read.flatMap(({ row }) => items.get(row) ?? []);
    const sum = addPoints(own.filter(countsInFull).map(({ points }) => points ?? 0));
    const stated = statedPoints === undefined || statedPoints === sum ? '' : `（表上写 ${statedPoints} 分）`;
    return {
      key: cell,
      title,
      items: own,
      sumInWords: `${sum} 分${stated}`,
      unconfirmed: own.filter((item) => !item.isConfirmed && !item.isLeftOut && isClear(item)).map(({ key }) => key),
    };
  });
