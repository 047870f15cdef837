/** Puts the chapters into the order of the chosen skeleton, and a person's own words in place of what was generated. */
import { buildAppraisal, buildBackground } from './background.ts';
import type { Case } from './case.ts';
import { buildConclusion } from './conclusion.ts';
import { buildFindings } from './findings.ts';
import { buildMeasures } from './measures.ts';
import { headingNumber } from './numbering.ts';
import { plainLines } from './plain-line.ts';
import { buildProblems } from './problems.ts';
import { buildOpening, buildProcess } from './process.ts';
import { sentence, withFullStop } from './sentence.ts';
import { chooseSkeleton, type ContentId, SECTION_TITLES, type SkeletonChapter } from './skeleton.ts';
import { findStaleFigures } from './stale-figures.ts';
import { FRAME, type Heading, type Paragraph, type Section, sentenceText, type Sentence, type Table } from './tree.ts';

/** A section before it has a number and before a person's words are looked for. */
export interface Draft {
  id: string;
  title: string;
  /** The words of its level 2 heading, without the number. */
  heading?: Sentence;
  blocks: (Paragraph | Table)[];
}

/** The paragraph as one line, such as 1.入会率。职工入会率为98.09%。 */
const lineOf = ({ lead, sentences }: Paragraph): string =>
  (lead ? [lead, ...sentences] : sentences).map(sentenceText).join('');

const isParagraph = (block: Paragraph | Table): block is Paragraph => block.kind === 'paragraph';

/** 指导思想 in the person's own words; nothing where none were written. */
const buildGuidance = ({ assessment }: Case): Paragraph[] =>
  plainLines(assessment.papers?.guidance ?? '').map((line) => ({
    kind: 'paragraph',
    sentences: [sentence(['written:guidance'], withFullStop(line))],
  }));

const draftsOf = (current: Case, id: ContentId): Draft[] => {
  const alone = (blocks: (Paragraph | Table)[]): Draft[] =>
    blocks.length > 0 ? [{ id, title: SECTION_TITLES[id === 'findings' ? 'scores' : id], blocks }] : [];
  switch (id) {
    case 'guidance':
      return alone(buildGuidance(current));
    case 'background':
      return alone(buildBackground(current));
    case 'process':
      return alone(buildProcess(current));
    case 'findings':
      return buildFindings(current);
    case 'appraisal':
      return alone(buildAppraisal(current));
    case 'problems':
      return alone(buildProblems(current));
    case 'measures':
      return alone(buildMeasures(current));
    case 'conclusion':
      return alone(buildConclusion(current));
    default:
      return id satisfies never;
  }
};

/** The section as it stands in the report: the person's words where there are any, the tables after them. */
const finish = ({ assessment }: Case, { id, title, blocks }: Draft, headings: Heading[]): Section => {
  const generated = blocks.filter(isParagraph).map(lineOf);
  const written = assessment.papers?.sections?.[id];
  const lines = plainLines(written?.text ?? '');
  if (!written || lines.length === 0) return { id, title, headings, blocks, generated };
  const own = lines.map((line): Paragraph => ({
    kind: 'paragraph',
    sentences: [sentence([`written:${id}`], line)],
  }));
  return {
    id,
    title,
    headings,
    blocks: [...own, ...blocks.filter((block) => !isParagraph(block))],
    generated,
    rewritten: { stale: findStaleFigures(written, generated.join('\n')) },
  };
};

const buildChapter = (current: Case, chapter: SkeletonChapter, position: number): Section[] => {
  const drafts = chapter.contents.flatMap((content): Draft[] => {
    if (typeof content === 'string') return draftsOf(current, content);
    const [first, ...rest] = draftsOf(current, content.id);
    return first ? [{ ...first, heading: sentence([FRAME], content.title) }, ...rest] : [];
  });
  let headed = 0;
  return drafts.map((draft, index) => {
    const headings: Heading[] = [];
    if (index === 0) {
      headings.push({
        kind: 'heading',
        level: 1,
        id: mainContent(chapter),
        sentence: sentence([FRAME], `${headingNumber(1, position)}${chapter.title}`),
      });
    }
    if (draft.heading) {
      headed += 1;
      const { parts, sources } = draft.heading;
      const numbered = sentence(sources, headingNumber(2, headed), ...parts);
      headings.push({ kind: 'heading', level: 2, id: draft.id, sentence: numbered });
    }
    return finish(current, draft, headings);
  });
};

/** A chapter goes by the id of its first content that is always there. */
const mainContent = ({ contents }: SkeletonChapter): ContentId => {
  const ids = contents.map((content) => (typeof content === 'string' ? content : content.id));
  return ids.find((id) => id !== 'guidance') ?? 'guidance';
};

/** All sections in the order of the chosen skeleton; chapters without content are left out and not counted. */
export const buildSections = (current: Case): Section[] => {
  const opening = { id: 'opening', title: SECTION_TITLES.opening, blocks: [buildOpening(current)] };
  const sections = [finish(current, opening, [])];
  let position = 1;
  for (const chapter of chooseSkeleton(current.assessment.papers?.skeleton).chapters) {
    const built = buildChapter(current, chapter, position);
    if (built.length > 0) position += 1;
    sections.push(...built);
  }
  return sections;
};
