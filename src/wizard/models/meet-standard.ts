import type { AssessmentStore } from '../../adapters/assessment-store.ts';
import type { StandardStore } from '../../adapters/standard-store.ts';
import { settleRetired } from '../../assessment/retire.ts';
import type { Assessment } from '../../assessment/schema.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import type { Standard } from '../../standard/schema.ts';
import type { SessionDeps, SessionStart } from './session.ts';
import { countAnswered } from './progress.ts';

interface MeetDeps extends Pick<SessionDeps, 'serialize' | 'score' | 'now' | 'dayOf'> {
  store: Promise<AssessmentStore>;
  ownStandards: Promise<StandardStore>;
}

/** The text that it was filled in for, where the unit's own store still has it. */
const findFormer = async ({ standard }: Assessment, deps: MeetDeps): Promise<Standard | undefined> => {
  const former = await (await deps.ownStandards).listFormer(standard.id, standard.edition).catch(() => []);
  return former.find(({ hash }) => hash === standard.hash)?.standard;
};

/** Name of the snapshot that is kept of what was filled in for another text of the standard. */
const BEFORE_CHANGE = '标准改动之前';

/**
 * Fits an assessment that was saved to the standard as it is now: answers to what is no longer asked are set aside,
 * others come back. Where the text of the standard has changed, the state as it was is kept as a snapshot first.
 */
export const meetStandard = async (
  { assessment, revision, unsaved }: Pick<SessionStart, 'assessment' | 'revision' | 'unsaved'>,
  { standard, hash }: StandardBundle,
  deps: MeetDeps,
): Promise<{ assessment: Assessment; unsaved: boolean }> => {
  const isChanged = assessment.standard.hash !== hash;
  const settled = settleRetired(assessment, standard, isChanged ? await findFormer(assessment, deps) : undefined);
  if (isChanged && revision > 0) {
    const result = deps.score(standard, hash, settled, deps.dayOf(deps.now()));
    const snapshot = { savedAt: assessment.savedAt, label: BEFORE_CHANGE, ...countAnswered(result) };
    await (await deps.store).keepSnapshot(assessment.id, snapshot, deps.serialize(assessment));
  }
  return { assessment: settled, unsaved: unsaved || settled !== assessment };
};
