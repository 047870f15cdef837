/** All that is needed once an assessment is opened; loaded only then. */
import { editionName, type EditionId } from '../../standard/edition-name.ts';
import type { AssessmentStore } from '../../adapters/assessment-store.ts';
import type { StandardStore } from '../../adapters/standard-store.ts';
import type { SiteFile } from '../../adapters/site-file.ts';
import type { ClaimWriter } from '../../adapters/writer-lock/writer-lock.ts';
import { newAssessment } from '../../assessment/make.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { serializeAssessment } from '../../assessment/serialize.ts';
import { scoreAssessment } from '../../scoring/score.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import { IMPORT_LINK } from './notice.ts';
import { refuse, type OpenOutcome, type OpenRequest, type Origin, type Refusal } from './opening.ts';
import { createSession, type SessionDeps, type SessionStart } from './session.ts';
import { readOrigin, readStored } from './stored.ts';

export interface WorkbenchDeps {
  store: Promise<AssessmentStore>;
  /** The tables that the unit has brought along. */
  ownStandards: Promise<StandardStore>;
  /** Does this site hold the standard? Else only the unit itself can. */
  isShipped: (standard: EditionId) => boolean;
  readFile: (path: string) => Promise<SiteFile>;
  createId: () => string;
  /** Lets one window at a time write. */
  claim: ClaimWriter;
  now: () => Date;
  /** Calendar day in China, `YYYY-MM-DD`. */
  dayOf: (now: Date) => string;
}

const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refused';

const NOT_REACHED = '没有读到本站的文件。请检查网络后再试；已填的内容不会丢。';
const OTHER_VERSION = '本机已有这份自评的另一个版本。原来的没有动，这一份作为新的一份打开。';

const readOwnBundle = async ({ id, edition }: EditionId, deps: WorkbenchDeps): Promise<StandardBundle | Refusal> => {
  const own = await (await deps.ownStandards).load(id, edition).catch(() => null);
  if (own) return { ...own, clauses: {} };
  const table = `本站没有这份自评所用的评价标准（${id}，${edition} 版），本机也没有导入过`;
  return {
    ...refuse(`${table}，打不开。请先到“${IMPORT_LINK.text}”导入这张表的文件，再打开这份自评；自评没有改动。`),
    link: IMPORT_LINK,
  };
};

const readBundle = async (name: EditionId, deps: WorkbenchDeps): Promise<StandardBundle | Refusal> => {
  if (!deps.isShipped(name)) return readOwnBundle(name, deps);
  const file = await deps.readFile(`/standards/${editionName(name)}.json`);
  if (file.kind !== 'read') return refuse(NOT_REACHED);
  try {
    // Written by this site's own build from a checked standard.
    return JSON.parse(file.text) as StandardBundle;
  } catch {
    return refuse(NOT_REACHED);
  }
};

/** The same answers to the same standard, whenever they were written. */
const contentOf = (assessment: Assessment): string =>
  serializeAssessment({ ...assessment, standard: { ...assessment.standard, hash: '' }, savedAt: '' });

/** Reading what was saved needs a large part that a new assessment does without. */
const loadParser = () => import('../../assessment/parse.ts');

/** Finds a place for what comes from a file: the stored one if it is the same, else never in its stead. */
const adopt = async (text: string, deps: WorkbenchDeps): Promise<Origin | Refusal> => {
  const { parseAssessment } = await loadParser();
  const read = parseAssessment(text);
  if (!read.success) return refuse(read.reason);
  const { assessment } = read;
  const stored = await (await deps.store).load(assessment.id).catch(() => null);
  if (!stored) return { assessment, revision: 0, unsaved: true, remark: '' };
  const kept = parseAssessment(stored.text);
  if (kept.success && contentOf(kept.assessment) === contentOf(assessment)) {
    return { assessment: kept.assessment, revision: stored.revision, unsaved: stored.setAside, remark: '' };
  }
  return { assessment: { ...assessment, id: deps.createId() }, revision: 0, unsaved: true, remark: OTHER_VERSION };
};

const findOrigin = async (
  request: Exclude<OpenRequest, { kind: 'new' }>,
  deps: WorkbenchDeps,
): Promise<Origin | Refusal> => {
  switch (request.kind) {
    case 'stored':
      return readOrigin(request.stored, await deps.store);
    case 'file': {
      const origin = await adopt(request.text, deps);
      return isRefusal(origin) ? { ...origin, message: `没有导入：${origin.message}` } : origin;
    }
    case 'example': {
      const file = await deps.readFile(`/examples/${request.name}.jianjia.json`);
      if (file.kind === 'missing') return refuse('没有这个示例。');
      return file.kind === 'read' ? adopt(file.text, deps) : refuse(NOT_REACHED);
    }
    default:
      return request satisfies never;
  }
};

const openSession = async (deps: SessionDeps, start: SessionStart): Promise<OpenOutcome> => {
  const session = createSession(deps, start);
  await session.ready;
  return { kind: 'opened', session };
};

/** Opens an assessment, or says why not; then nothing was changed. Rejects where a part of the page cannot be loaded. */
export const openAssessment = async (request: OpenRequest, deps: WorkbenchDeps): Promise<OpenOutcome> => {
  const sessionDeps = { ...deps, serialize: serializeAssessment, read: readStored, score: scoreAssessment };
  if (request.kind === 'new') {
    const bundle = await readBundle(request.standard, deps);
    if (isRefusal(bundle)) return bundle;
    const { id, edition } = bundle.standard;
    const assessment = newAssessment({
      id: deps.createId(),
      standard: { id, edition, hash: bundle.hash },
      unit: request.unit,
      savedAt: deps.now().toISOString(),
    });
    return openSession(sessionDeps, { bundle, assessment, revision: 0, unsaved: true, remark: '' });
  }
  const origin = await findOrigin(request, deps);
  if (isRefusal(origin)) return origin;
  const bundle = await readBundle(origin.assessment.standard, deps);
  if (isRefusal(bundle)) return bundle;
  return openSession(sessionDeps, { bundle, ...origin });
};
