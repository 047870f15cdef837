import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { checkStandard, type StandardProblem } from '../../standard/check.ts';
import { citedClauses } from '../../standard/cited-clauses.ts';
import { hashStandard } from '../../standard/hash.ts';
import { type Standard, standardSchema } from '../../standard/schema.ts';
import { namePlace } from './standard-words.ts';
import { HASH_LABEL } from './write-standard-yaml.ts';

/** What a standard read from a file may refer to. */
export interface KnownReferences {
  /** Every clause published on this site, as `<document>#<clause id>`; unset: clauses are not looked up. */
  clauses?: ReadonlySet<string>;
  /** Ids of `content/units.yaml`. */
  unitKinds: ReadonlySet<string>;
}

/** What came of reading a standard out of a file. */
export type ReadStandard =
  | {
      kind: 'read';
      standard: Standard;
      /** Worked out from what was read. */
      hash: string;
      /** What the person should know, each a Chinese sentence with its full stop. */
      remarks: string[];
    }
  | {
      kind: 'refused';
      /** What is wrong, naming item and field in Chinese; each a sentence with its full stop, at least one. */
      messages: string[];
    };

/** A table of 300 items has about 300,000 characters. */
const MAX_CHARACTERS = 2_000_000;
/** Mistakes told at once. */
const MOST_MESSAGES = 8;

/** Reads a standard out of YAML (or JSON) text that may come from anybody. Never throws. */
export const readStandardYaml = (text: string, known: KnownReferences): ReadStandard => {
  if (text.length > MAX_CHARACTERS) return refuse(['文件太大，不像考核表文件，没有读取。']);
  if (isTooDeep(text)) return refuse(['文件里的内容一层套一层，套得太深，没有读取。']);
  const data = parseText(text);
  if (data.kind === 'refused') return data;
  if (!isStandardLike(data.value)) return refuse(['这不是“建家指南”的考核表文件。']);

  const parsed = z.safeParse(standardSchema, data.value);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map((issue) => `${namePlace(data.value, issue.path)}：${issueWords(issue, data.value)}。`),
    );
  }
  const standard = parsed.data;
  const clauses = known.clauses ?? new Set(citedClauses(standard).map(({ clause }) => clause));
  const problems = checkStandard(standard, clauses, known.unitKinds);
  if (problems.length > 0) return refuse(problems.map((problem) => problemWords(standard, problem)));

  const hash = hashStandard(standard);
  return { kind: 'read', standard, hash, remarks: remarksOnHash(text, hash) };
};

const refuse = (messages: readonly string[]): ReadStandard & { kind: 'refused' } => {
  const different = [...new Set(messages)];
  const rest = different.length - MOST_MESSAGES;
  return {
    kind: 'refused',
    messages: rest > 0 ? [...different.slice(0, MOST_MESSAGES), `另有 ${rest} 处不对。`] : different,
  };
};

/** Brackets inside brackets; the deepest place of a standard has about 12. */
const MAX_DEPTH = 100;

/** The parser takes seconds to give up on half a million open brackets. Those inside texts count as well. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Duplicate keys, several documents in one file and too deep a nesting are mistakes to the parser already. */
function parseText(text: string): { kind: 'parsed'; value: unknown } | (ReadStandard & { kind: 'refused' }) {
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = file.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return refuse([`第 ${line} 行：${YAML_WORDS.get(error.code) ?? '写法不对，文件可能没有存完整'}。`]);
  }
  try {
    return { kind: 'parsed', value: file.toJS({ maxAliasCount: 0 }) };
  } catch {
    return refuse(['文件里用了引用（& 和 *），为安全起见没有读取。']);
  }
}

const YAML_WORDS: ReadonlyMap<string, string> = new Map([
  ['DUPLICATE_KEY', '同一个字段写了两次'],
  ['MULTIPLE_DOCS', '一个文件里只能有一张考核表'],
  ['RESOURCE_EXHAUSTION', '一层套一层，套得太深'],
]);

/** Files of other tools would otherwise be told thirty missing fields. */
const isStandardLike = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'dimensions' in value && 'title' in value;

/** What stands at a path; `undefined` where nothing does. */
const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    data,
  );

function issueWords(issue: z.core.$ZodIssue, data: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(data, issue.path) === undefined) return '没有填';
      return `应当是${typeWord(issue.expected)}`;
    case 'unrecognized_keys':
      return `有不认识的字段“${issue.keys.join('”“')}”`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_union':
      return '不在可选的几种之内';
    case 'too_small':
      return issue.origin === 'string'
        ? '不能空着'
        : issue.origin === 'array'
          ? `至少要有 ${issue.minimum} 条`
          : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'not_multiple_of':
      return '最多两位小数';
    case 'invalid_format':
      return '格式不对';
    default:
      return '写得不对';
  }
}

const typeWord = (type: string): string => TYPE_WORDS.get(type) ?? '另一种内容';

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', '文字'],
  ['number', '数字'],
  ['int', '整数'],
  ['boolean', 'true 或 false'],
  ['array', '一列内容'],
  ['object', '一组字段'],
  ['record', '一组字段'],
]);

/** The checks speak English to those who write standards for this site; here the field says enough. */
function problemWords(standard: Standard, { path }: StandardProblem): string {
  const steps = path.split('.');
  if (steps[1] === '*') steps[1] = dimensionOf(standard, steps[3]);
  const field = steps[steps.length - 1] ?? '';
  return `${namePlace(standard, steps)}：${problemOf(field, steps)}。`;
}

/** Ids of criteria are looked at across all dimensions; a person finds them in theirs. */
const dimensionOf = (standard: Standard, criterion: string | undefined): string =>
  standard.dimensions.find(({ criteria }) => criteria.some(({ id }) => id === criterion))?.id ?? '';

function problemOf(field: string, steps: readonly string[]): string {
  if (field === 'id') return '用了不止一次，或指向不存在的内容';
  if (field === 'fullPoints' && steps.length === 1) return '与各条考核内容的分值之和不一致';
  if (field === 'fullPoints') return '超过了加分上限';
  if (field === 'unitKinds') return '本站没有这种单位类型';
  if (field === 'clause' || field === 'examples') return '引用的条款本站没有';
  if (steps.includes('rule')) return '与填报方式或分值对不上';
  return '与表里别的内容对不上，或指向不存在的内容';
}

/** Where the head of the file states another hash, somebody changed the file after it was written. */
function remarksOnHash(text: string, hash: string): string[] {
  const stated = new RegExp(`^#.*${HASH_LABEL}([0-9a-f]+)\\s*$`, 'm').exec(text)?.[1];
  return stated === undefined || stated === hash
    ? []
    : [`文件头上写的校验码是 ${stated}，按内容算出来是 ${hash}：文件存好以后有人改过。`];
}
