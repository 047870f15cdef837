import { exceedsLimits, findForbiddenName } from './json-limits.ts';
import { assessmentSchema, type Assessment } from './schema.ts';
import { upgradeAssessment } from './upgrade.ts';

/** A sound assessment, or a Chinese sentence for the person: what is wrong with the file. */
export type ParsedAssessment = { success: true; assessment: Assessment } | { success: false; reason: string };

/** Largest file that is read, in characters: far more than any assessment, far less than a browser can take. */
export const MOST_CHARACTERS = 5 * 1024 * 1024;

/** Said of a file above `MOST_CHARACTERS`, also where only its size was looked at. */
export const TOO_LARGE = '文件过大（超过 5 MB），不是本工具的备份。';
const EXCESSES = {
  deep: '文件里一层套一层，套得太深，不是本工具的备份。',
  many: '文件里的字段太多，不是本工具的备份。',
} as const;

const refuse = (reason: string): ParsedAssessment => ({ success: false, reason });

/** Reads the text of a `.jianjia.json` file. Never throws; whatever text is inside stays text. */
export function parseAssessment(text: string): ParsedAssessment {
  if (text.length > MOST_CHARACTERS) return refuse(TOO_LARGE);
  const excess = exceedsLimits(text);
  if (excess !== null) return refuse(EXCESSES[excess]);
  const parsed = parseJson(text);
  if (parsed === undefined) return refuse('文件内容不是 JSON，可能已损坏，或不是本工具的备份。');
  const forbidden = findForbiddenName(parsed.value);
  if (forbidden !== null) return refuse(`文件里有本工具不用的名字（${forbidden}），可能被改动过。`);
  const upgraded = upgradeAssessment(parsed.value);
  if (!upgraded.success) return upgraded;
  const result = assessmentSchema.safeParse(upgraded.data);
  if (result.success) return { success: true, assessment: result.data };
  const issue = result.error.issues[0];
  return refuse(issue === undefined ? '备份内容有误。' : describeIssue(issue, upgraded.data));
}

/** undefined where the text is no JSON. Windows may put a BOM first. */
function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

/** Names of fields as a person knows them; the last name found on the way to a field is shown. */
const NAMES: Readonly<Record<string, string>> = {
  id: '自评编号',
  standard: '评价标准',
  fictional: '示例标记',
  unit: '单位信息',
  'unit.name': '单位名称',
  'unit.kind': '单位类型',
  'unit.higherUnion': '上级工会',
  title: '自评名称',
  award: '申报奖项',
  awardYear: '表彰年',
  confidence: '核对程度',
  gradeSet: '等级口径',
  inputs: '基本数据',
  answers: '考核项目的答案',
  vetoes: '否决项',
  eligibility: '申报条件',
  ballot: '会员评家',
  actions: '整改台账',
  retired: '已停用项',
  papers: '上报材料',
  savedAt: '保存时间',
};

interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  keys?: readonly string[];
}

/** Longest piece of a file that a message repeats. */
const MOST_REPEATED = 60;

function describeIssue(issue: Issue, data: unknown): string {
  const keys = issue.path.map(String);
  const stranger = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  const path = (stranger === undefined ? keys : [...keys, stranger]).join('.');
  const name = NAMES[keys.slice(0, 2).join('.')] ?? NAMES[keys[0] ?? ''];
  const field = `${name ?? '备份'}（${path.slice(0, MOST_REPEATED)}）`;
  if (stranger !== undefined) return `${field}不是本工具的内容，文件可能被改动过。`;
  return isMissing(data, issue.path)
    ? `备份中缺少${field}，文件可能不完整。`
    : `备份中${field}的内容不对，文件可能被改动过。`;
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
