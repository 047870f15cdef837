/**
 * Two states of one assessment, such as from two computers, made into one. Item by item: what is equal is kept, what
 * only one side has is taken, and where both differ the person chooses.
 */
import { mergePapers } from './merge-papers.ts';
import { type Conflict, createMerger, idsOf, maybe, type Side } from './merger.ts';
import type { Assessment } from './schema.ts';

export interface Merge {
  /** Where nothing was chosen for a conflict, mine stands. */
  merged: Assessment;
  conflicts: Conflict[];
  /** Items that only the other side has. */
  taken: number;
  /** Items that only this side has. */
  kept: number;
}

/**
 * Puts two states of one assessment together; both are of the same standard and edition. The result keeps the id, the
 * standard's text and the time of `mine`. `picks`: the side chosen for a conflict, by its key.
 */
export const mergeAssessments = (
  mine: Assessment,
  theirs: Assessment,
  picks: Readonly<Record<string, Side>> = {},
): Merge => {
  const merger = createMerger(picks);
  const { merge, record, answer, conflicts, count } = merger;
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
    ...((mine.papers ?? theirs.papers) && { papers: mergePapers(merger, mine.papers ?? {}, theirs.papers ?? {}) }),
    ...((mine.retired ?? theirs.retired) && { retired: record('retired', mine.retired ?? {}, theirs.retired ?? {}) }),
  };
  return { merged, conflicts, ...count };
};
