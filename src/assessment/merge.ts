/**
 * Two states of one assessment, such as from two computers, made into one. Item by item: what is equal is kept, what
 * only one side has is taken, and where both differ the person chooses.
 */
import { remarksOf, valueOf, type AnswerValue } from './remarks.ts';
import type { Action, Answer, Assessment, Evidence, Retired } from './schema.ts';

/** One side of a merge; `both` joins two notes. */
export type Side = 'mine' | 'theirs' | 'both';

/** What an item of a merge can hold. */
export type ItemValue = AnswerValue | Action | Retired | Evidence[] | string | number | boolean;

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
  | 'retired';

/** An item that says one thing here and another there. */
export interface Conflict {
  /** Names it among all: `<part>:<id>`. */
  key: string;
  part: Part;
  /** Id of the criterion, input and so on; of the field in `head` and `ballot`. */
  id: string;
  mine: ItemValue;
  theirs: ItemValue;
  /** Can both be kept, one after the other? */
  canJoin: boolean;
}

export interface Merge {
  /** Where nothing was chosen for a conflict, mine stands. */
  merged: Assessment;
  conflicts: Conflict[];
  /** Items that only the other side has. */
  taken: number;
  /** Items that only this side has. */
  kept: number;
}

/** Most lines of evidence and longest note that an answer may hold, as the schema has it. */
const MOST_EVIDENCE = 50;
const LONGEST_NOTE = 20_000;

/** The value with its keys and its ticks in one order, as text: equal where two values say the same. */
const wordOf = (value: ItemValue): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (Array.isArray(inner)) return key === 'ticked' ? [...(inner as string[])].sort() : (inner as unknown[]);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Stands for nothing entered. */
const isEmpty = (part: Part, value: ItemValue): boolean => value === '' || (part === 'veto' && value === 'unknown');

/** Merges items one by one and keeps account. */
const createMerger = (picks: Readonly<Record<string, Side>>) => {
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

  const note = (id: string, mine: string | undefined, theirs: string | undefined): string | undefined => {
    // One that was only written on says all that the other says.
    if (mine && theirs && mine !== theirs) {
      if (mine.includes(theirs)) return merge('note', id, mine, undefined);
      if (theirs.includes(mine)) return merge('note', id, undefined, theirs);
    }
    return merge('note', id, mine, theirs, (a, b) => (a.length + b.length < LONGEST_NOTE ? `${a}\n${b}` : undefined));
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
      ...maybe('note', note(id, ours.note, other.note)),
      ...maybe('evidence', evidence(id, ours.evidence, other.evidence)),
      ...maybe('toCheck', merge('toCheck', id, ours.toCheck, other.toCheck)),
    };
  };

  return { merge, record, answer, conflicts, count };
};

const idsOf = (mine: object, theirs: object): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();

/** A field that is left out where there is nothing to hold. */
const maybe = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
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

/**
 * Puts two states of one assessment together; both are of the same standard and edition. The result keeps the id, the
 * standard's text and the time of `mine`. `picks`: the side chosen for a conflict, by its key.
 */
export const mergeAssessments = (
  mine: Assessment,
  theirs: Assessment,
  picks: Readonly<Record<string, Side>> = {},
): Merge => {
  const { merge, record, answer, conflicts, count } = createMerger(picks);
  const [ballot, otherBallot] = [mine.ballot ?? {}, theirs.ballot ?? {}];
  const merged: Assessment = {
    type: mine.type,
    version: mine.version,
    id: mine.id,
    standard: mine.standard,
    savedAt: mine.savedAt,
    ...maybe('fictional', mine.fictional ?? theirs.fictional),
    unit: {
      name: merge('head', 'name', mine.unit.name, theirs.unit.name) ?? '',
      kind: merge('head', 'kind', mine.unit.kind, theirs.unit.kind) ?? mine.unit.kind,
      higherUnion: merge('head', 'higherUnion', mine.unit.higherUnion, theirs.unit.higherUnion) ?? '',
    },
    ...maybe('title', merge('head', 'title', mine.title, theirs.title)),
    ...maybe('award', merge('head', 'award', mine.award, theirs.award)),
    ...maybe('awardYear', merge('head', 'awardYear', mine.awardYear, theirs.awardYear)),
    ...maybe('confidence', merge('head', 'confidence', mine.confidence, theirs.confidence)),
    ...maybe('gradeSet', merge('head', 'gradeSet', mine.gradeSet, theirs.gradeSet)),
    vetoes: record('veto', mine.vetoes, theirs.vetoes),
    eligibility: record('condition', mine.eligibility, theirs.eligibility),
    inputs: record('input', mine.inputs, theirs.inputs),
    answers: Object.fromEntries(
      idsOf(mine.answers, theirs.answers).map((id) => [id, answer(id, mine.answers[id], theirs.answers[id])]),
    ),
    ...((mine.ballot ?? theirs.ballot) && {
      ballot: {
        ...maybe('date', merge('ballot', 'date', ballot.date, otherBallot.date)),
        ...maybe('occasion', merge('ballot', 'occasion', ballot.occasion, otherBallot.occasion)),
        ...maybe('countedBy', merge('ballot', 'countedBy', ballot.countedBy, otherBallot.countedBy)),
        ...maybe('watchedBy', merge('ballot', 'watchedBy', ballot.watchedBy, otherBallot.watchedBy)),
      },
    }),
    ...((mine.actions ?? theirs.actions) && { actions: record('action', mine.actions ?? {}, theirs.actions ?? {}) }),
    ...((mine.retired ?? theirs.retired) && { retired: record('retired', mine.retired ?? {}, theirs.retired ?? {}) }),
  };
  return { merged, conflicts, ...count };
};
