import { settleRetired } from '../../assessment/retire.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { scoreState } from './compare-source.ts';
import { NOT_WRITTEN, replaceOpen, type Refused } from './other-record.ts';
import type { Session } from './session.ts';
import { keepBefore, type SnapshotLine, type Snapshots } from './snapshots.ts';
import type { WizardModel } from './wizard-model.ts';
import { isRefusal, readBundle } from './workbench.ts';

const GONE = '这个存档点已不在本机，或者打不开。别的没有动。';
const DONE = '已回到这一份。刚才的样子也记了一个存档点；用“撤销”也能回去。';

/** Goes on from a state of the same edition; one step of undo takes it back. */
const takeState = (session: Session, state: Assessment): void => {
  for (const field of Object.keys(session.drafts.value)) session.setDraft(field, null);
  session.change((current) => ({
    ...settleRetired(state, session.standard),
    id: current.id,
    standard: current.standard,
    savedAt: current.savedAt,
  }));
};

/** Goes on from a state of another edition, which is opened anew with its own standard. */
const takeOtherEdition = async (model: WizardModel, session: Session, state: Assessment): Promise<Refused> => {
  const { desk } = model;
  const bundle = await readBundle(state.standard, { ...desk, ownStandards: desk.stores().ownStandards });
  if (isRefusal(bundle)) return bundle.message;
  const fitting = { ...settleRetired(state, bundle.standard), id: session.assessment.value.id };
  const { result } = scoreState(bundle, fitting, session.result.value.asOf);
  return replaceOpen(model, session, fitting, result, '');
};

/** Goes back to a snapshot, the present state being kept as one first. @returns what to say */
export const restoreSnapshot = async (
  model: WizardModel,
  session: Session,
  snapshots: Snapshots,
  { number, isOtherEdition }: SnapshotLine,
): Promise<string> => {
  // Read before anything is kept: a full list lets its oldest go.
  const state = await snapshots.read(number);
  if (!state) return GONE;
  if (isOtherEdition) return takeOtherEdition(model, session, state);
  if (!(await keepBefore(model.desk, session, ''))) return NOT_WRITTEN;
  takeState(session, state);
  await snapshots.refresh();
  return DONE;
};
