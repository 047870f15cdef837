import { countContent, type ContentCount } from './content.ts';
import { parseAssessment } from './parse.ts';
import type { Assessment } from './schema.ts';
import { serializeAssessment } from './serialize.ts';

const COUNTED: readonly (readonly [keyof ContentCount, string])[] = [
  ['answers', '答案'],
  ['notes', '备注'],
  ['evidence', '佐证'],
  ['facts', '数据'],
  ['actions', '整改'],
];

/** Reads a written file again. `null` where it holds all of `assessment`; else what is wrong with it, in words. */
export const checkWritten = (text: string, assessment: Assessment): string | null => {
  const read = parseAssessment(text);
  if (!read.success) return read.reason;
  const [there, wanted] = [countContent(read.assessment), countContent(assessment)];
  for (const [part, name] of COUNTED) {
    if (there[part] !== wanted[part]) return `应有${name} ${wanted[part]} 条，文件里读出 ${there[part]} 条。`;
  }
  return serializeAssessment(read.assessment) === serializeAssessment(assessment) ? null : '文件里读出的内容不一样。';
};
