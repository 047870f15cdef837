import { assessmentSchema, type Assessment } from './schema.ts';
import { ASSESSMENT_VERSION } from './version.ts';

/** Records of which an entry can be left out without changing what the others mean. */
const RECORDS = new Set(['inputs', 'answers', 'vetoes', 'eligibility', 'actions', 'retired']);
/** Fields without which the rest still makes sense. */
const OPTIONAL = new Set(['title', 'award', 'awardYear', 'confidence', 'gradeSet', 'ballot', 'papers']);
/** Each round uncovers what the one before hid; a sound file of a later version needs two or three. */
const MOST_ROUNDS = 20;

type Fields = Record<PropertyKey, unknown>;
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  keys?: readonly string[];
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Takes out of `data` what an issue is about; `false` where nothing would be left that makes sense. */
const leaveOut = (data: Fields, { code, path, keys }: Issue): boolean => {
  if (code === 'unrecognized_keys' && keys) {
    const holder = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), data);
    if (!isObject(holder)) return false;
    for (const key of keys) Reflect.deleteProperty(holder, key);
    return true;
  }
  const [first, second] = path;
  if (typeof first !== 'string') return false;
  const holder = data[first];
  if (RECORDS.has(first) && second !== undefined && isObject(holder)) return Reflect.deleteProperty(holder, second);
  return OPTIONAL.has(first) && Reflect.deleteProperty(data, first);
};

/**
 * As much of an assessment that a newer version of this program has saved as this one understands: for looking at it
 * and never for writing, because the rest is left out. `null` where nothing can be made of it.
 */
export const readNewer = (text: string): Assessment | null => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(data) || data['type'] !== 'jianjia/assessment') return null;
  data['version'] = ASSESSMENT_VERSION;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = assessmentSchema.safeParse(data);
    if (result.success) return result.data;
    const fields: Fields = data;
    if (!result.error.issues.every((issue: Issue) => leaveOut(fields, issue))) return null;
  }
  return null;
};
