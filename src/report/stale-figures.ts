/** Which figures of a text that a person wrote the answers no longer bear out. */
import { type Figure, isSameFigure, listFigures } from './figures.ts';

/** A figure of a person's text that has changed since it was written. */
export interface StaleFigure {
  /** As the person's text has it. */
  old: string;
  /** What stands in its place now; `null` where the new text has nothing there. */
  now: string | null;
  /** Where it stands in the person's text, with a few words on either side. */
  context: string;
}

/** Characters shown on either side of an outdated figure. */
const CONTEXT = 12;
/** How many characters in front of a figure must be the same for it to be the same place, at least and at most. */
const FEWEST_SAME = 2;
const MOST_SAME = 24;

/** The text with each figure as one sign, so that what stands around figures can be compared. */
const SIGN = '\u0000';
const maskFigures = (text: string, figures: readonly Figure[]): { masked: string; places: number[] } => {
  let masked = '';
  let from = 0;
  const places = figures.map(({ index, text: { length } }) => {
    masked += text.slice(from, index);
    from = index + length;
    masked += SIGN;
    return masked.length - 1;
  });
  return { masked: masked + text.slice(from), places };
};

/** How many characters in front of two places are the same. */
const sameBefore = (one: string, at: number, other: string, otherAt: number): number => {
  let count = 0;
  while (count < MOST_SAME && count < at && count < otherAt && one[at - 1 - count] === other[otherAt - 1 - count]) {
    count += 1;
  }
  return count;
};

/** The figure of the new text that stands where `index` stood in the old one: after the most words that are the same. */
const findPartner = (basis: string, old: readonly Figure[], index: number, generated: string): string | null => {
  const now = listFigures(generated);
  const [before, after] = [maskFigures(basis, old), maskFigures(generated, now)];
  const place = before.places[index] ?? 0;
  let best: { text: string; same: number } | null = null;
  for (const [at, figure] of now.entries()) {
    const unit = old[index]?.unit ?? '';
    if (figure.unit !== unit && figure.unit !== '' && unit !== '') continue;
    const same = sameBefore(before.masked, place, after.masked, after.places[at] ?? 0);
    if (same >= FEWEST_SAME && same > (best?.same ?? 0)) best = { text: figure.text, same };
  }
  return best?.text ?? null;
};

const contextOf = (text: string, { index, text: { length } }: Figure): string => {
  const [start, end] = [Math.max(0, index - CONTEXT), Math.min(text.length, index + length + CONTEXT)];
  const piece = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
};

/**
 * Figures of `text` that it took over from `basis`, the text that stood there when it was written, and that the newly
 * `generated` text no longer has. Figures that the person brought in are left alone. Each figure once.
 */
export const findStaleFigures = (
  { text, basis }: { text: string; basis: string },
  generated: string,
): StaleFigure[] => {
  const [old, now] = [listFigures(basis), listFigures(generated)];
  const stale: StaleFigure[] = [];
  for (const figure of listFigures(text)) {
    const index = old.findIndex((candidate) => isSameFigure(candidate, figure));
    if (index < 0 || now.some((candidate) => isSameFigure(candidate, figure))) continue;
    if (stale.some((found) => found.old === figure.text)) continue;
    stale.push({
      old: figure.text,
      now: findPartner(basis, old, index, generated),
      context: contextOf(text, figure),
    });
  }
  return stale;
};
