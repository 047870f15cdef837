import { joinTexts, maybe, type Merger } from './merger.ts';
import type { Meeting, Papers, Rewritten } from './schema.ts';

/** Two texts of one section; one that was only written on says all that the other says. */
const mergeSection = (
  { merge }: Merger,
  id: string,
  mine: Rewritten | undefined,
  theirs: Rewritten | undefined,
): Rewritten | undefined => {
  if (mine && theirs) {
    // What stood there before is no work of a person: either will do, the same whichever side asks.
    if (mine.text === theirs.text) return mine.basis < theirs.basis ? mine : theirs;
    if (mine.text.includes(theirs.text)) return merge('section', id, mine, undefined);
    if (theirs.text.includes(mine.text)) return merge('section', id, undefined, theirs);
  }
  return merge('section', id, mine, theirs, (one, other) => {
    const text = joinTexts(one.text, other.text);
    return text === undefined ? undefined : { text, basis: one.basis };
  });
};

const mergeMeeting = ({ merge, text }: Merger, mine?: Meeting, theirs?: Meeting): Meeting | undefined => {
  const body = merge('meeting', 'body', mine?.body, theirs?.body);
  return (
    body && {
      body,
      ...maybe('date', merge('meeting', 'date', mine?.date, theirs?.date)),
      ...maybe('place', merge('meeting', 'place', mine?.place, theirs?.place)),
      ...maybe('expected', merge('meeting', 'expected', mine?.expected, theirs?.expected)),
      ...maybe('present', merge('meeting', 'present', mine?.present, theirs?.present)),
      ...maybe('chair', merge('meeting', 'chair', mine?.chair, theirs?.chair)),
      ...maybe('recorder', merge('meeting', 'recorder', mine?.recorder, theirs?.recorder)),
      ...maybe('opinions', text('meeting', 'opinions', mine?.opinions, theirs?.opinions)),
    }
  );
};

/** What two sides have chosen and written for their papers, field by field. */
export const mergePapers = (merger: Merger, mine: Papers, theirs: Papers): Papers => {
  const { merge, text, union } = merger;
  const sections = [...new Set([...Object.keys(mine.sections ?? {}), ...Object.keys(theirs.sections ?? {})])].flatMap(
    (id) => {
      const section = mergeSection(merger, id, mine.sections?.[id], theirs.sections?.[id]);
      return section ? [[id, section] as const] : [];
    },
  );
  return {
    ...maybe('skeleton', merge('paper', 'skeleton', mine.skeleton, theirs.skeleton)),
    ...maybe('headings', merge('paper', 'headings', mine.headings, theirs.headings)),
    ...maybe('fonts', merge('paper', 'fonts', mine.fonts, theirs.fonts)),
    ...maybe('guidance', text('paper', 'guidance', mine.guidance, theirs.guidance)),
    ...((mine.sections ?? theirs.sections) && { sections: Object.fromEntries(sections) }),
    ...((mine.deeds ?? theirs.deeds) && {
      deeds: {
        ...maybe('limit', merge('paper', 'deeds-limit', mine.deeds?.limit, theirs.deeds?.limit)),
        ...maybe('text', text('paper', 'deeds-text', mine.deeds?.text, theirs.deeds?.text)),
      },
    }),
    ...((mine.ready ?? theirs.ready) && { ready: union(mine.ready, theirs.ready) }),
    ...maybe('meeting', mergeMeeting(merger, mine.meeting, theirs.meeting)),
  };
};
