import type { Assessment, Evidence } from '../../assessment/schema.ts';
import { fillBoxes, type BoxContents, type FiledPaper } from '../../filing/contents.ts';
import { withEvidence } from './answer.ts';
import type { Session } from './session.ts';

/** The boxes of an open assessment, with the number that each bears on its label. */
export interface NumberedBox extends BoxContents {
  /** Id in the page: of the box, or `none`. */
  id: string;
  /** 1 to 14; 0 for what lies in no box yet. */
  number: number;
  title: string;
}

/** What stands over papers that fit no box. */
const NO_BOX = '还没有归盒的';

/** The boxes with all that the session has registered. */
export const listBoxes = ({ standard, assessment, result }: Session): NumberedBox[] =>
  fillBoxes(standard, assessment.value, result.value).map((contents, index) => ({
    ...contents,
    id: contents.box?.id ?? 'none',
    number: contents.box ? index + 1 : 0,
    title: contents.box?.title ?? NO_BOX,
  }));

/** How full the boxes are. */
export const countPapers = (
  boxes: readonly NumberedBox[],
): { papers: number; used: number; unproved: number; unnamed: number } => {
  const missing = boxes.flatMap((box) => box.missing);
  return {
    papers: boxes.reduce((sum, { papers }) => sum + papers.length, 0),
    used: boxes.filter(({ number, papers }) => number > 0 && papers.length > 0).length,
    unproved: missing.filter(({ hasNone }) => hasNone).length,
    unnamed: missing.filter(({ hasNone }) => !hasNone).length,
  };
};

const withPaper = (assessment: Assessment, { uses }: FiledPaper, edit: (line: Evidence) => Evidence): Assessment =>
  uses.reduce((current, { criterion, index }) => {
    const lines = current.answers[criterion.id]?.evidence ?? [];
    const next = lines.map((line, at) => (at === index ? edit(line) : line));
    return withEvidence(current, criterion.id, next);
  }, assessment);

/** Puts a paper into a box; empty: back to the one that fits its question. */
export const withBox = (assessment: Assessment, paper: FiledPaper, box: string): Assessment =>
  withPaper(assessment, paper, ({ box: _old, ...line }) => (box === '' ? line : { ...line, box }));

/** Says where in the box a paper lies; empty: nowhere said. */
export const withPlace = (assessment: Assessment, paper: FiledPaper, place: string): Assessment =>
  withPaper(assessment, paper, ({ place: _old, ...line }) => (place === '' ? line : { ...line, place }));
