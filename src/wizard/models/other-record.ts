import { toHead } from '../../adapters/assessment-store.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { serializeAssessment } from '../../assessment/serialize.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import type { Desk } from './desk.ts';
import { countAnswered } from './progress.ts';
import type { Session } from './session.ts';
import { keepBefore } from './snapshots.ts';
import type { WizardModel } from './wizard-model.ts';

/** What is to be said where a new record, or another state of this one, could not be written; empty where it was. */
export type Refused = string;

/** The browser refused; nothing was changed. */
export const NOT_WRITTEN = '没有存到本机，原来的没有动。请先到“自评结果”导出自评文件，腾出空间再试。';
const NOT_SAVED_YET = '最近的改动还没有保存到本机，先不换。请先导出自评文件，或者等顶上写着“已保存”再试。';

const write = async (desk: Desk, state: Assessment, result: ScoringResult, after: number): Promise<boolean> => {
  const stamped = { ...state, savedAt: desk.now().toISOString() };
  const { answered, all } = countAnswered(result);
  const store = await desk.stores().store;
  const outcome = await store.save(toHead(stamped, answered, all), serializeAssessment(stamped), after);
  return outcome.kind === 'saved';
};

/** Puts a new assessment beside the open one, and opens it. */
export const openBeside = async (model: WizardModel, state: Assessment, result: ScoringResult): Promise<Refused> => {
  if (!(await write(model.desk, state, result, 0))) return NOT_WRITTEN;
  await model.resume(state.id);
  return '';
};

/**
 * Puts another state in the place of the open assessment, such as one of another edition, and opens it. The present
 * state is kept as a snapshot first, named `label`.
 */
export const replaceOpen = async (
  model: WizardModel,
  session: Session,
  state: Assessment,
  result: ScoringResult,
  label: string,
): Promise<Refused> => {
  const { desk } = model;
  await session.save.flush();
  const { kind } = session.save.state.value;
  if (session.access.value !== 'write' || kind === 'stale' || kind === 'failed') return NOT_SAVED_YET;
  if (!(await keepBefore(desk, session, label))) return NOT_WRITTEN;
  const store = await desk.stores().store;
  const stored = await store.load(state.id).catch(() => null);
  if (!(await write(desk, state, result, stored?.revision ?? 0))) return NOT_WRITTEN;
  await model.resume(state.id);
  return '';
};
