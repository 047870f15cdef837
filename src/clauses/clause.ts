import { type Marker, type MarkerKind, type Point, readMarker, readPoints } from './marker.ts';

/**
 * Text as it stands; a place whose words are lost but whose number is known; words the editors put in where the
 * source's own are lost, `number` among them.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'lost'; number: string }
  | { kind: 'added'; number: string; text: string }
  | { kind: 'other'; text: string };

/** A heading or paragraph of a document, in order. */
export interface Block {
  kind: 'heading' | 'paragraph';
  inlines: Inline[];
}

/** A citable place. */
export interface Clause {
  /** Stable id, from the official numbering: 七、（二）5、 → `s7-2-5`, 第三条 → `a3`, unnumbered → `…-p1`. */
  id: string;
  /** Id of the clause it belongs to; null at the top. */
  parent: string | null;
  kind: 'heading' | 'paragraph' | 'point';
  /** Citation in Chinese notation: 七（二）5, 第三条, 七（三）五是, 四第2段. */
  label: string;
  /** Its own number as it stands in the text; empty for an unnumbered paragraph. */
  marker: string;
  /** Its own words, without those of the clauses below it and without its points. */
  text: string;
  /** The number is known and nothing of the words is left. */
  lost: boolean;
}

/** A point inside a block: where it starts, counted over the block's inlines. */
export interface PlacedPoint {
  clause: Clause;
  inline: number;
  at: number;
}

/** A block with its clause and the points in it. */
export interface NumberedBlock {
  clause: Clause;
  points: PlacedPoint[];
}

/** A number that the outline jumps over. */
export interface SkippedNumber {
  /** Label of the clause after the jump. */
  before: string;
  kind: MarkerKind;
  /** The numbers that do not occur. */
  numbers: number[];
}

export interface NumberedDocument {
  blocks: NumberedBlock[];
  /** All clauses in reading order. */
  clauses: Clause[];
  skipped: SkippedNumber[];
}

/** How deep a kind of number stands. Articles and chapters both stand outermost. */
const DEPTH: Record<MarkerKind, number> = { article: 1, chapter: 1, section: 2, item: 3, subitem: 4, point: 5 };

interface Open {
  clause: Clause;
  depth: number;
  /** Id below which the children of this clause are numbered. */
  base: string;
}

const ownLabel = (marker: Marker): string => {
  if (marker.kind === 'article' || marker.kind === 'point') return marker.raw;
  if (marker.kind === 'section' || marker.kind === 'subitem') return marker.raw.replace('(', '（').replace(')', '）');
  return marker.raw.replace(/[、.．]$/, '');
};

const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'lost' ? '' : inline.text)).join('');

/** Gives every block and every point its id. */
export function numberClauses(blocks: readonly Block[]): NumberedDocument {
  const clauses: Clause[] = [];
  const skipped: SkippedNumber[] = [];
  const open: Open[] = [];
  const unnumbered = new Map<string, number>();
  /** Runs of numbers opened so far below one id. */
  const runs = new Map<string, number>();
  /** The run that each kind of number is in below each id, and its last number. */
  const current = new Map<string, { run: number; last: number }>();

  /**
   * The run a number belongs to. Numbering that starts again below the same clause opens the next run, and so
   * does another kind of number there, for 1、 and 一是 would else share an id.
   */
  const enterRun = (place: string, marker: Marker): { run: number; previous: number } => {
    const key = `${place}/${marker.kind}`;
    const known = current.get(key);
    const goesOn = known !== undefined && marker.number > known.last;
    const run = goesOn ? known.run : (runs.get(place) ?? 0) + 1;
    if (!goesOn) runs.set(place, run);
    current.set(key, { run, last: marker.number });
    // The same number twice is a slip of the source's; between the two nothing is missing.
    const repeated = known?.last === marker.number;
    return { run, previous: goesOn ? known.last : repeated ? marker.number - 1 : 0 };
  };

  const add = (clause: Clause): Clause => {
    clauses.push(clause);
    return clause;
  };

  const numbered = (
    marker: Marker,
    parent: Open | undefined,
    kind: Clause['kind'],
    text: string,
    lost: boolean,
  ): Clause => {
    const start = parent ? `${parent.base}-` : marker.kind === 'article' ? 'a' : 's';
    const { run, previous } = enterRun(start, marker);
    const id = parent
      ? `${start}${run > 1 ? `r${run}-` : ''}${marker.number}`
      : `${run > 1 ? `r${run}-` : ''}${start}${marker.number}`;
    const label = (parent?.clause.label ?? '') + ownLabel(marker);
    if (marker.number > previous + 1) {
      const numbers = Array.from({ length: marker.number - previous - 1 }, (_, i) => previous + 1 + i);
      skipped.push({ before: label, kind: marker.kind, numbers });
    }
    return add({ id, parent: parent?.clause.id ?? null, kind, label, marker: marker.raw, text, lost });
  };

  const plain = (parent: Open | undefined, kind: Clause['kind'], text: string): Clause => {
    const letter = kind === 'heading' ? 'h' : 'p';
    const key = `${parent?.base ?? ''}/${letter}`;
    const count = (unnumbered.get(key) ?? 0) + 1;
    unnumbered.set(key, count);
    const id = `${parent ? `${parent.base}-` : ''}${letter}${count}`;
    const label = kind === 'heading' ? text : `${parent?.clause.label ?? '开头'}第${count}段`;
    return add({ id, parent: parent?.clause.id ?? null, kind, label, marker: '', text, lost: false });
  };

  const result = blocks.map((block): NumberedBlock => {
    const text = textOf(block.inlines);
    const head = block.inlines[0];
    const marker = readMarker(head?.kind === 'lost' || head?.kind === 'added' ? head.number : text.trimStart());
    const points = block.kind === 'paragraph' ? placePoints(block.inlines) : [];
    const ownText = points.length > 0 ? textBefore(block.inlines, points[0]) : text;
    let clause: Clause;
    if (marker) {
      const depth = DEPTH[marker.kind];
      while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
      clause = numbered(marker, open[open.length - 1], block.kind, ownText, head?.kind === 'lost' && ownText === '');
      open.push({ clause, depth, base: clause.id });
    } else if (block.kind === 'heading') {
      open.length = 0;
      clause = plain(undefined, 'heading', text);
      // An unnumbered heading stands beside the chapters: 一、 after it belongs to the document, （一） to it.
      open.push({ clause, depth: DEPTH.chapter, base: clause.id });
    } else {
      clause = plain(open[open.length - 1], 'paragraph', ownText);
    }

    const holder: Open = { clause, depth: DEPTH.point - 1, base: clause.id };
    const placed = points.map((point, index): PlacedPoint => {
      const words = textBetween(block.inlines, point, points[index + 1]);
      return { clause: numbered(point, holder, 'point', words, words === ''), inline: point.inline, at: point.at };
    });
    return { clause, points: placed };
  });
  return { blocks: result, clauses, skipped };
}

type Place = Point & { inline: number };

/** Points of a paragraph in order, those among them whose words are lost. One alone is ordinary speech. */
function placePoints(inlines: readonly Inline[]): Place[] {
  const places: Place[] = [];
  inlines.forEach((inline, index) => {
    const previous = places[places.length - 1]?.number ?? 0;
    const found = inline.kind === 'lost' ? readPoints(inline.number, previous) : readPoints(inline.text, previous);
    for (const point of found) places.push({ ...point, inline: index });
  });
  return places.length >= 2 ? places : [];
}

const textBefore = (inlines: readonly Inline[], end: Place | undefined): string =>
  end ? textBetween(inlines, { inline: 0, at: 0 }, end) : textOf(inlines);

function textBetween(
  inlines: readonly Inline[],
  start: { inline: number; at: number },
  end?: { inline: number; at: number },
): string {
  return inlines
    .map((inline, index) => {
      if (inline.kind === 'lost' || index < start.inline || (end && index > end.inline)) return '';
      const from = index === start.inline ? start.at : 0;
      const to = end && index === end.inline ? end.at : inline.text.length;
      return inline.text.slice(from, to);
    })
    .join('');
}
