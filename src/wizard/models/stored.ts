/** How what lies in the browser is read: trusted where this version wrote it, checked where another did. */
import type { AssessmentStore, LoadedAssessment } from '../../adapters/assessment-store.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { ASSESSMENT_VERSION } from '../../assessment/version.ts';
import { refuse, type Origin, type Refusal } from './opening.ts';

const OLDER_STATE =
  '最近一次保存的内容读不出来（可能写到一半时断电或退出），现在打开的是再前一次保存的，请看看最后几项答案。读不出来的那份留在第一页，可以下载。';
const NOT_UNDERSTOOD = '这份自评由更新版本的本站保存，这里看不懂。请刷新页面再打开；原来的内容没有动，可以下载留存。';

/** Checking needs a large part that is not loaded for what this version has written itself. */
const loadParser = () => import('../../assessment/parse.ts');

/** The text of this version's own writing; its sum was checked when it was read. `null` where it is none after all. */
const readOwn = (text: string): Assessment | null => {
  try {
    return JSON.parse(text) as Assessment;
  } catch {
    return null;
  }
};

/** What is stored, for going on with it; `null` where this version must not write it, or cannot read it. */
export const readStored = async ({ schema, text }: LoadedAssessment): Promise<Assessment | null> => {
  const own = schema === ASSESSMENT_VERSION ? readOwn(text) : null;
  if (own) return own;
  const read = (await loadParser()).parseAssessment(text);
  return read.success ? read.assessment : null;
};

const readNewerOrigin = async ({ text, revision }: LoadedAssessment): Promise<Origin | Refusal> => {
  const assessment = (await import('../../assessment/newer.ts')).readNewer(text);
  return assessment ? { assessment, revision, unsaved: false, remark: '', raw: text } : refuse(NOT_UNDERSTOOD);
};

/** What is opened of what is stored. Text that is whole and makes no sense is put aside, never thrown away. */
export const readOrigin = async (stored: LoadedAssessment, store: AssessmentStore): Promise<Origin | Refusal> => {
  if (stored.schema > ASSESSMENT_VERSION) return readNewerOrigin(stored);
  const { id, text, revision, setAside, isFallback } = stored;
  const assessment = await readStored(stored);
  if (assessment) {
    const raw = store.isReadOnly ? { raw: text } : {};
    return { assessment, revision, unsaved: setAside, remark: isFallback ? OLDER_STATE : '', ...raw };
  }
  if (store.isReadOnly) return refuse(NOT_UNDERSTOOD);
  const read = (await loadParser()).parseAssessment(text);
  await store.quarantine(id);
  return refuse(`这份自评打不开：${read.success ? '' : read.reason}原始内容没有删，留在这一页，可以下载。`);
};
