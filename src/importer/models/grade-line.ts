import type { Cutoff } from '../../sheet/footer-line.ts';
import { readAmount } from './amount.ts';

/** One grade as typed: its name, and the points from which on it is reached. */
export interface GradeLine {
  title: string;
  points: string;
}

/** A field of the cut-offs that cannot be used as it stands; `row` counts from 0. */
export interface GradeFault {
  row: number;
  field: keyof GradeLine;
  message: string;
}

/** Most that a table has by far. */
export const MOST_GRADES = 8;

const isEmpty = ({ title, points }: GradeLine): boolean => title.trim() === '' && points.trim() === '';

/** Reads the cut-offs, highest first; rows left empty do not count. `most` is what can be reached at all. */
export const readGradeLines = (
  lines: readonly GradeLine[],
  most: number,
): { cutOffs: Cutoff[]; faults: GradeFault[] } => {
  const faults: GradeFault[] = [];
  const cutOffs: Cutoff[] = [];
  lines.forEach((line, row) => {
    if (isEmpty(line)) return;
    const title = line.title.trim();
    const refuse = (field: keyof GradeLine, message: string): void => void faults.push({ row, field, message });
    if (title === '') refuse('title', `第 ${row + 1} 行：请填等级的名称，例如 合格。`);
    else if (cutOffs.some((other) => other.title === title)) refuse('title', `“${title}”填了两次，请改一个。`);
    const amount = readAmount(line.points);
    if (amount.kind === 'empty') refuse('points', `第 ${row + 1} 行：请填达到多少分算${title || '这一等'}。`);
    else if (amount.kind === 'wrong') refuse('points', `第 ${row + 1} 行：${amount.message}`);
    else if (amount.value > most) refuse('points', `第 ${row + 1} 行：${amount.value} 分超过了最多能得的 ${most} 分。`);
    else if (cutOffs.some(({ totalAtLeast }) => totalAtLeast === amount.value))
      refuse('points', `第 ${row + 1} 行：有两个等级都是 ${amount.value} 分，请改一个。`);
    else cutOffs.push({ title, totalAtLeast: amount.value });
  });
  return { cutOffs: cutOffs.sort((a, b) => b.totalAtLeast - a.totalAtLeast), faults };
};
