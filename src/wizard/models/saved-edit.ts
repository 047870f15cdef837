/** Changes to saved assessments that are not open; loaded when the first is asked for. */
import {
  toHead,
  type AssessmentStore,
  type AssessmentSummary,
  type SaveOutcome,
} from '../../adapters/assessment-store.ts';
import { parseAssessment } from '../../assessment/parse.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { serializeAssessment } from '../../assessment/serialize.ts';
import { nameOf } from './saved-list.ts';

/** `refused`: nothing was changed; the message says why and what to do. */
export type EditOutcome = { kind: 'done' } | { kind: 'refused'; message: string };

const DONE: EditOutcome = { kind: 'done' };
const refuse = (message: string): EditOutcome => ({ kind: 'refused', message });

/** The assessment under that name; an empty name, or the unit's own, takes the title away. */
export const withTitle = (assessment: Assessment, name: string): Assessment => {
  const { title: _old, ...others } = assessment;
  const title = name.trim();
  return title === '' || title === assessment.unit.name ? others : { ...others, title };
};

const judge = (outcome: SaveOutcome): EditOutcome => {
  if (outcome.kind === 'saved') return DONE;
  if (outcome.kind === 'stale') return refuse('另一个窗口刚刚改过这份自评，这里没有动它。请再点一次。');
  return refuse(
    outcome.reason === 'full'
      ? '本机空间已满，没有改动。请先删除不用的自评。'
      : '浏览器拒绝写入，没有改动。请再点一次。',
  );
};

/** Writes what `edit` makes of a saved assessment, after the revision that it was read at. */
const rewrite = async (
  store: AssessmentStore,
  line: AssessmentSummary,
  now: Date,
  edit: (assessment: Assessment) => Assessment,
): Promise<EditOutcome> => {
  const loaded = await store.load(line.id);
  if (!loaded) return refuse('这份自评已不在本机。');
  const read = parseAssessment(loaded.text);
  if (!read.success) return refuse(`这份自评读不出来：${read.reason}没有改动它。`);
  const assessment = { ...edit(read.assessment), savedAt: now.toISOString() };
  const isSame = assessment.id === line.id;
  const head = toHead(assessment, line.answered, line.all);
  return judge(await store.save(head, serializeAssessment(assessment), isSame ? loaded.revision : 0));
};

/** Gives a saved assessment another name, in the saved file itself. */
export const renameSaved = (
  store: AssessmentStore,
  line: AssessmentSummary,
  name: string,
  now: Date,
): Promise<EditOutcome> => rewrite(store, line, now, (assessment) => withTitle(assessment, name));

/** Longest name that a copy is given, so that it stays within what a title may hold. */
const LONGEST_NAME = 100;

/** Saves a copy under the new `id`, named after the original. */
export const copySaved = (
  store: AssessmentStore,
  line: AssessmentSummary,
  id: string,
  now: Date,
): Promise<EditOutcome> =>
  rewrite(store, line, now, (assessment) => ({
    ...assessment,
    id,
    title: `${nameOf(line).slice(0, LONGEST_NAME)}（副本）`,
  }));

/**
 * Moves everything of one store into another. What is there already, such as a worked case that was opened twice, is
 * left alone; the moved one then gets a new id.
 */
export const moveSaved = async (
  from: AssessmentStore,
  to: AssessmentStore,
  createId: () => string,
): Promise<EditOutcome> => {
  for (const line of await from.list()) {
    const read = parseAssessment((await from.load(line.id))?.text ?? '');
    if (!read.success) continue;
    const isTaken = (await to.load(line.id)) !== null;
    const assessment = isTaken ? { ...read.assessment, id: createId() } : read.assessment;
    const head = toHead(assessment, line.answered, line.all);
    const outcome = judge(await to.save(head, serializeAssessment(assessment), 0));
    if (outcome.kind === 'refused') return outcome;
    await to.shelve(assessment.id, line.shelving, line.shelvedAt);
    await from.remove(line.id);
  }
  return DONE;
};
