/** What the person chooses and writes for the papers that the unit hands in. */
import type { Assessment, Meeting, Papers } from '../../assessment/schema.ts';

type Changes<T> = { [K in keyof T]?: T[K] | undefined };

/** Puts changes in; a field set to `undefined` or to an empty text is left out. `undefined` where nothing is left. */
const merge = <T extends object>(old: T | undefined, changes: Changes<T>): T | undefined => {
  const entries = Object.entries({ ...old, ...changes }).filter(([, value]) => value !== undefined && value !== '');
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
};

/** Sets fields of what is kept for the papers; one set to `undefined` or to an empty text is taken out. */
export const withPapers = ({ papers, ...assessment }: Assessment, changes: Changes<Papers>): Assessment => {
  const next = merge(papers, changes);
  return next ? { ...assessment, papers: next } : assessment;
};

/** Sets a person's own words for a section of the report; `null`: the generated ones stand again. */
export const withSection = (
  assessment: Assessment,
  id: string,
  rewritten: { text: string; basis: string } | null,
): Assessment => {
  const { [id]: _old, ...others } = assessment.papers?.sections ?? {};
  const sections = rewritten ? { ...others, [id]: rewritten } : others;
  return withPapers(assessment, { sections: Object.keys(sections).length > 0 ? sections : undefined });
};

/** Sets the limit of 主要事迹, or the person's own words for it. */
export const withDeeds = (assessment: Assessment, changes: Changes<NonNullable<Papers['deeds']>>): Assessment =>
  withPapers(assessment, { deeds: merge(assessment.papers?.deeds, changes) });

/** Notes that a paper to hand in is ready, or is not. */
export const withReady = (assessment: Assessment, id: string, isReady: boolean): Assessment => {
  const others = (assessment.papers?.ready ?? []).filter((one) => one !== id);
  const ready = isReady ? [...others, id] : others;
  return withPapers(assessment, { ready: ready.length > 0 ? ready : undefined });
};

/** Sets fields of the meeting that discussed the self-inspection. */
export const withMeeting = (assessment: Assessment, changes: Changes<Meeting>): Assessment =>
  withPapers(assessment, { meeting: merge<Meeting>(assessment.papers?.meeting ?? { body: 'committee' }, changes) });
