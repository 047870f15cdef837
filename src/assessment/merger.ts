/** How one item of two states of an assessment is put together, and the account that is kept of it. */
import { LONGEST_TEXT, MOST_EVIDENCE, MOST_TICKS } from './limits.ts';
import { remarksOf, valueOf, type AnswerValue } from './remarks.ts';
import type { Action, Answer, Evidence, Retired, Rewritten } from './schema.ts';

/** One side of a merge; `both` joins two notes. */
export type Side = 'mine' | 'theirs' | 'both';

/** What an item of a merge can hold. */
export type ItemValue = AnswerValue | Action | Retired | Rewritten | Evidence[] | string | number | boolean;

/** Where an item stands; each by the id that it has there. */
export type Part =
  | 'head'
  | 'input'
  | 'veto'
  | 'condition'
  | 'answer'
  | 'note'
  | 'evidence'
  | 'toCheck'
  | 'ballot'
  | 'action'
  | 'paper'
  | 'section'
  | 'meeting'
  | 'retired';

/** An item that says one thing here and another there. */
export interface Conflict {
  /** Names it among all: `<part>:<id>`. */
  key: string;
  part: Part;
  /** Id of the criterion, input and so on; of the field in `head`, `ballot`, `paper` and `meeting`. */
  id: string;
  mine: ItemValue;
  theirs: ItemValue;
  /** Can both be kept, one after the other? */
  canJoin: boolean;
}

/** The value with its keys and its ticks in one order, as text: equal where two values say the same. */
const wordOf = (value: ItemValue): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (Array.isArray(inner)) return key === 'ticked' ? [...(inner as string[])].sort() : (inner as unknown[]);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Stands for nothing entered. */
const isEmpty = (part: Part, value: ItemValue): boolean => value === '' || (part === 'veto' && value === 'unknown');

/** Two texts one after the other; undefined where that is more than a file may hold. */
export const joinTexts = (mine: string, theirs: string): string | undefined =>
  mine.length + theirs.length < LONGEST_TEXT ? `${mine}\n${theirs}` : undefined;

/** Merges items one by one and keeps account. */
export const createMerger = (picks: Readonly<Record<string, Side>>) => {
  const conflicts: Conflict[] = [];
  const count = { taken: 0, kept: 0 };

  const merge = <T extends ItemValue>(
    part: Part,
    id: string,
    mine: T | undefined,
    theirs: T | undefined,
    join?: (mine: T, theirs: T) => T | undefined,
  ): T | undefined => {
    if (mine === undefined || theirs === undefined) {
      const only = mine ?? theirs;
      if (only !== undefined && !isEmpty(part, only)) count[mine === undefined ? 'taken' : 'kept'] += 1;
      return only;
    }
    if (wordOf(mine) === wordOf(theirs)) return mine;
    if (isEmpty(part, mine) || isEmpty(part, theirs)) {
      const takes = isEmpty(part, mine);
      count[takes ? 'taken' : 'kept'] += 1;
      return takes ? theirs : mine;
    }
    const key = `${part}:${id}`;
    const joined = join?.(mine, theirs);
    conflicts.push({ key, part, id, mine, theirs, canJoin: joined !== undefined });
    if (picks[key] === 'theirs') return theirs;
    return picks[key] === 'both' ? (joined ?? mine) : mine;
  };

  const record = <T extends ItemValue>(
    part: Part,
    mine: Readonly<Record<string, T>>,
    theirs: Readonly<Record<string, T>>,
  ): Record<string, T> => {
    const entries = idsOf(mine, theirs).flatMap((id) => {
      const value = merge(part, id, mine[id], theirs[id]);
      return value === undefined ? [] : [[id, value] as const];
    });
    return Object.fromEntries(entries);
  };

  const text = (part: Part, id: string, mine: string | undefined, theirs: string | undefined): string | undefined => {
    // One that was only written on says all that the other says.
    if (mine && theirs && mine !== theirs) {
      if (mine.includes(theirs)) return merge(part, id, mine, undefined);
      if (theirs.includes(mine)) return merge(part, id, undefined, theirs);
    }
    return merge(part, id, mine, theirs, joinTexts);
  };

  const evidence = (
    id: string,
    mine: Evidence[] | undefined,
    theirs: Evidence[] | undefined,
  ): Evidence[] | undefined => {
    if (!mine || !theirs) return merge('evidence', id, mine, theirs);
    const united = uniteEvidence(mine, theirs);
    if (united.length > MOST_EVIDENCE) return merge('evidence', id, mine, theirs);
    count.taken += united.length - mine.length;
    count.kept += united.length - theirs.length;
    return united;
  };

  const answer = (id: string, mine: Answer | undefined, theirs: Answer | undefined): Answer => {
    const value = merge('answer', id, valueOf(mine) ?? undefined, valueOf(theirs) ?? undefined);
    const [ours, other] = [remarksOf(mine), remarksOf(theirs)];
    return {
      ...(value ?? { form: 'blank' }),
      ...maybe('note', text('note', id, ours.note, other.note)),
      ...maybe('evidence', evidence(id, ours.evidence, other.evidence)),
      ...maybe('toCheck', merge('toCheck', id, ours.toCheck, other.toCheck)),
    };
  };

  /** Ticks of one list: all that either side has; their order means nothing. */
  const union = (mine: readonly string[] = [], theirs: readonly string[] = []): string[] => {
    const united = [...new Set([...mine, ...theirs])];
    count.taken += united.filter((id) => !mine.includes(id)).length;
    count.kept += united.filter((id) => !theirs.includes(id)).length;
    return united.length === mine.length ? united : united.sort().slice(0, MOST_TICKS);
  };

  return { merge, record, text, answer, union, conflicts, count };
};

export type Merger = ReturnType<typeof createMerger>;

export const idsOf = (mine: object, theirs: object): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();

/** A field that is left out where there is nothing to hold. */
export const maybe = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  // TypeScript widens a computed key.
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

/** Lines of the same number and title are one, as long as their other fields agree. */
const uniteEvidence = (mine: readonly Evidence[], theirs: readonly Evidence[]): Evidence[] => {
  const united = [...mine];
  const free = new Set(mine.keys());
  for (const line of theirs) {
    const index = [...free].find((at) => agrees(mine[at], line));
    if (index === undefined) {
      united.push(line);
      continue;
    }
    free.delete(index);
    united[index] = { ...line, ...mine[index] };
  }
  return united;
};

const agrees = (mine: Evidence | undefined, theirs: Evidence): boolean =>
  mine !== undefined &&
  mine.number.trim() === theirs.number.trim() &&
  mine.title.trim() === theirs.title.trim() &&
  (['date', 'keeper', 'box', 'place'] as const).every(
    (field) => mine[field] === undefined || theirs[field] === undefined || mine[field] === theirs[field],
  );
