/** What is asked, advised and reported for an item, in the table's own words and no others. */
import type { AnswerForm } from '../standard/schema.ts';
import { oneLine } from './cell-text.ts';

const ASKED = {
  count: '本单位的数是多少？',
  rate: '本单位的比率是多少？',
  date: '从哪天起，到哪天止？',
  grade: '属于哪一种情况？',
  checklist: '做到了哪几项？',
  selfRated: '自评得几分？',
} as const satisfies Record<Exclude<AnswerForm['form'], 'yesNo'>, string>;

/**
 * The question for an item: what the table examines, and what is wanted of the person.
 * @param asks the question behind the content, where the usual one does not fit
 */
export const askAbout = (content: string, form: AnswerForm['form'], asks?: string): string =>
  form === 'yesNo' ? `是否做到“${content}”？` : `“${content}”，${(asks ?? ASKED[form]).replace(/”/g, '')}`;

/** What the table examines, out of a question; a question that was not made here is given back whole. */
export const contentOfQuestion = (question: string): string =>
  (/^是否做到“([\s\S]+)”？$/.exec(question) ?? /^“([\s\S]+)”，[^”]+$/.exec(question))?.[1] ?? question;

const VETO = ['是否存在这种情形：“', '”？'] as const;

/** The question for a veto item. */
export const askAboutVeto = (content: string): string => `${VETO[0]}${content}${VETO[1]}`;

/** The case out of the question for a veto item. */
export const contentOfVeto = (question: string): string =>
  question.startsWith(VETO[0]) && question.endsWith(VETO[1])
    ? question.slice(VETO[0].length, question.length - VETO[1].length)
    : question;

/** Most characters of a table's words inside a sentence of ours. */
const MOST_QUOTED = 80;

/** The words of a table as a part of a sentence: one line, no end mark, cut where they are long. */
function quote(content: string): string {
  // Braces would read as the place of an answer.
  const line = oneLine(content.replace(/([。；;，,：:、])?\n/g, (_, mark: string | undefined) => mark ?? '；'))
    .replace(/[{}]/g, '')
    .replace(/[。；;，,]+$/, '');
  const characters = Array.from(line);
  return characters.length <= MOST_QUOTED ? line : `${characters.slice(0, MOST_QUOTED).join('')}……`;
}

/** The next act where points are missing. */
export const adviseOn = (content: string, evidence: readonly string[]): string =>
  evidence.length === 0
    ? `对照考核表的要求“${quote(content)}”，缺什么补什么，做过的留下书面材料。`
    : `对照考核表的要求“${quote(content)}”，缺什么补什么，并备好：${evidence.map(quote).join('、')}。`;

/** Sentences for the report. */
export function tellAbout(
  content: string,
  form: AnswerForm['form'],
): { whenMet: string; whenPartly?: string; whenNotMet: string } {
  const asked = `考核表要求“${quote(content)}”`;
  if (form === 'yesNo') return { whenMet: `${asked}，已经做到。`, whenNotMet: `${asked}，还没有做到。` };
  const found = `${asked}，${form === 'selfRated' ? '自评' : '本单位为'}{value}`;
  return { whenMet: `${found}，得满分。`, whenPartly: `${found}，没有得满分。`, whenNotMet: `${found}，没有得分。` };
}

/** The next act where a veto item is present. */
export const adviseOnVeto = (content: string): string =>
  `先处理好这种情形再申报：${quote(content)}。是否影响本次申报，请问考核部门。`;
