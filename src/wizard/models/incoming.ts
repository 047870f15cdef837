/** What a file or a link brings, looked at before anything changes; loaded when the first one comes. */
import type { FileText } from '../../adapters/assessment-file.ts';
import type { AssessmentStore, AssessmentSummary } from '../../adapters/assessment-store.ts';
import { withCleanNames } from '../../assessment/clean-names.ts';
import { contentText, countContent, type ContentCount } from '../../assessment/content.ts';
import { mergeAssessments, type Merge } from '../../assessment/merge.ts';
import type { Side } from '../../assessment/merger.ts';
import { MOST_CHARACTERS, parseAssessment, TOO_LARGE } from '../../assessment/parse.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { scoreAssessment } from '../../scoring/score.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import { editionName } from '../../standard/edition-name.ts';
import type { OpenOutcome, OpenRequest } from './opening.ts';
import { totalInWords } from './total-words.ts';
import { isRefusal, readBundle, type WorkbenchDeps } from './workbench.ts';

/** Where it comes from: a file picked, dropped or pasted, or the data of a link. */
export type IncomingSource = { kind: 'file'; file: Blob | string } | { kind: 'link'; data: string };

export interface IncomingDeps extends Omit<WorkbenchDeps, 'claim'> {
  readFile: WorkbenchDeps['readFile'];
  /** Text of a picked file. */
  readText: (file: Blob, mostBytes: number) => Promise<FileText>;
  /** Text of a link; `null` where it holds none. */
  unpack: (data: string) => string | null;
}

/** One side of the preview. */
export interface Glance {
  assessment: Assessment;
  content: ContentCount;
  /** Criteria answered, of all. */
  answered: number;
  all: number;
  /** Points now, as a sentence. */
  total: string;
}

/** The assessment of this browser that it may belong to. */
export interface LocalGlance extends Glance {
  /** `same`: it is that one; `unit`: one of the same unit and standard, begun on its own. */
  kind: 'same' | 'unit';
  /** Both say the same. */
  isEqual: boolean;
  /** How the two go together; nothing chosen yet. */
  merge: Merge;
}

/** What to do with it. `local`: leave it and open what is here. */
export type Choice = 'new' | 'merge' | 'replace' | 'local';

/** What to open, and what is then changed in it as one step that can be undone. */
export type Plan =
  | { kind: 'open'; request: OpenRequest; edit: ((local: Assessment) => Assessment) | null }
  | { kind: 'refused'; message: string };

/** A file or link as it is shown before anything changes. */
export interface Incoming extends Glance {
  from: IncomingSource['kind'];
  bundle: StandardBundle;
  /** What to know about the reading, a sentence each. */
  remarks: string[];
  /** `null`: nothing in this browser belongs to it. */
  local: LocalGlance | null;
  /** Another edition of it is here, so that the two cannot be put together. */
  otherEdition: boolean;
  /** Gets ready what was chosen; `picks` by the key of the conflict. */
  prepare(choice: Choice, picks: Readonly<Record<string, Side>>): Promise<Plan>;
}

/** How looking at it ended. */
export type ReceiveOutcome = { kind: 'read'; incoming: Incoming } | Extract<OpenOutcome, { kind: 'refused' }>;

const UNREADABLE = '认不出文件里的文字。请选择从本站导出的 .jianjia.json 文件，不要用别的程序另存。';
const BROKEN_LINK = '这个分享链接不完整，或者不是本站的链接。请对方重新复制整条链接，或者发自评文件。';
const GBK = '这个文件不是原来的编码（像是被别的程序按 GBK 另存过），请看看单位名称和备注是不是乱码。';
const NOT_KEPT = '没有替换：本机原来的那份没能先存档。可以改选“作为新的一份打开”。';

const refuse = (message: string): Extract<OpenOutcome, { kind: 'refused' }> => ({ kind: 'refused', message });

const readSource = async (
  source: IncomingSource,
  deps: IncomingDeps,
): Promise<{ text: string; remarks: string[] } | Extract<OpenOutcome, { kind: 'refused' }>> => {
  if (source.kind === 'link') {
    const text = deps.unpack(source.data);
    return text === null ? refuse(BROKEN_LINK) : { text, remarks: [] };
  }
  if (typeof source.file === 'string') return { text: source.file, remarks: [] };
  const read = await deps.readText(source.file, MOST_CHARACTERS);
  if (read.kind === 'tooLarge') return refuse(`没有导入：${TOO_LARGE}`);
  if (read.kind === 'unreadable') return refuse(`没有导入：${UNREADABLE}`);
  return { text: read.text, remarks: read.encoding === 'gb18030' ? [GBK] : [] };
};

const glance = (assessment: Assessment, { standard, hash }: StandardBundle, asOf: string): Glance => {
  const result = scoreAssessment(standard, hash, assessment, asOf);
  return {
    assessment,
    content: countContent(assessment),
    answered: result.criteria.filter(({ state }) => state !== 'unanswered').length,
    all: result.criteria.length,
    total: totalInWords(standard, result, []),
  };
};

const belongs = (assessment: Assessment, { id, unitName, standard, shelving }: AssessmentSummary): boolean =>
  id !== assessment.id &&
  shelving === 'open' &&
  unitName !== '' &&
  unitName === assessment.unit.name &&
  editionName(standard) === editionName(assessment.standard);

/** The assessment in this browser that it is, or else may belong to. */
const findLocal = async (
  assessment: Assessment,
  store: AssessmentStore,
): Promise<{ kind: LocalGlance['kind']; assessment: Assessment } | null> => {
  const read = async (id: string): Promise<Assessment | null> => {
    const stored = await store.load(id).catch(() => null);
    const parsed = stored && parseAssessment(stored.text);
    return parsed?.success ? parsed.assessment : null;
  };
  const same = await read(assessment.id);
  if (same) return { kind: 'same', assessment: same };
  const heads = await store.list().catch(() => []);
  const head = heads.find((one) => belongs(assessment, one));
  const other = head ? await read(head.id) : null;
  return other && { kind: 'unit', assessment: other };
};

/** Keeps the state that is about to change as a named snapshot. */
const keepState = (store: AssessmentStore, local: LocalGlance, text: string, label: string): Promise<boolean> => {
  const { assessment, answered, all } = local;
  return store.keepSnapshot(assessment.id, { savedAt: assessment.savedAt, label, answered, all }, text);
};

const createPrepare = (incoming: Glance, from: Incoming['from'], local: LocalGlance | null, deps: IncomingDeps) => {
  const theirs = incoming.assessment;
  const asNew = async (store: AssessmentStore): Promise<Plan> => {
    // What comes by a link is always a copy; a file keeps its id, so that it is known again when it comes a second time.
    const isTaken = from === 'link' || (await store.load(theirs.id).catch(() => null)) !== null;
    const assessment = isTaken ? { ...theirs, id: deps.createId() } : theirs;
    return { kind: 'open', request: { kind: 'file', assessment }, edit: null };
  };
  return async (choice: Choice, picks: Readonly<Record<string, Side>>): Promise<Plan> => {
    const store = await deps.store;
    if (choice === 'new' || !local) return asNew(store);
    const { id } = local.assessment;
    const stored = await store.load(id).catch(() => null);
    if (!stored) return asNew(store);
    const request: OpenRequest = { kind: 'stored', stored };
    if (choice !== 'local') {
      const isKept = await keepState(store, local, stored.text, choice === 'merge' ? '合并文件之前' : '用文件替换之前');
      if (!isKept && choice === 'replace') return { kind: 'refused', message: NOT_KEPT };
    }
    // It may lie among the archived or deleted ones.
    await store.shelve(id, 'open', deps.now().toISOString()).catch(() => undefined);
    if (choice === 'local') return { kind: 'open', request, edit: null };
    const edit = (mine: Assessment): Assessment =>
      choice === 'merge'
        ? mergeAssessments(mine, theirs, picks).merged
        : { ...theirs, id: mine.id, standard: mine.standard, savedAt: mine.savedAt };
    return { kind: 'open', request, edit };
  };
};

/** Looks at a file or link and changes nothing. Rejects where a part of the page cannot be loaded. */
export const receive = async (source: IncomingSource, deps: IncomingDeps): Promise<ReceiveOutcome> => {
  const read = await readSource(source, deps);
  if (isRefusal(read)) return read;
  const parsed = parseAssessment(read.text);
  if (!parsed.success) return refuse(source.kind === 'link' ? BROKEN_LINK : `没有导入：${parsed.reason}`);
  const assessment = withCleanNames(parsed.assessment);
  const bundle = await readBundle(assessment.standard, deps);
  if (isRefusal(bundle)) return { ...bundle, message: `没有导入：${bundle.message}` };
  const asOf = deps.dayOf(deps.now());
  const theirs = glance(assessment, bundle, asOf);
  const found = await findLocal(assessment, await deps.store);
  const fits = found !== null && editionName(found.assessment.standard) === editionName(assessment.standard);
  const local: LocalGlance | null = fits
    ? {
        ...glance(found.assessment, bundle, asOf),
        kind: found.kind,
        isEqual: contentText(found.assessment) === contentText(assessment),
        merge: mergeAssessments(found.assessment, assessment),
      }
    : null;
  const incoming: Incoming = {
    ...theirs,
    from: source.kind,
    bundle,
    remarks: read.remarks,
    local,
    otherEdition: found !== null && !fits,
    prepare: createPrepare(theirs, source.kind, local, deps),
  };
  return { kind: 'read', incoming };
};
