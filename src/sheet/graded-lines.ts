/**
 * A choice between cases with their points, one case a line, as exported tables write it:
 *
 *     选一档：
 *     有制度，没有记录——1分
 *     有制度，有记录——2分
 *
 * A sentence would lose where one case ends, for cases have commas of their own.
 */
import type { AnswerForm, Rule } from '../standard/schema.ts';

interface Graded {
  rule: Extract<Rule, { kind: 'graded' }>;
  answer: Extract<AnswerForm, { form: 'grade' }>;
}

const HEAD = '选一档：';
const LINE = /^(.+)——(\d+(?:\.\d+)?)分$/;

/** The lines for a graded rule; undefined for other rules, and where a label has lines of its own. */
export function writeGraded({ rule, answer }: { rule: Rule; answer: AnswerForm }): string | undefined {
  if (rule.kind !== 'graded' || answer.form !== 'grade') return undefined;
  if (answer.options.some(({ label }) => label.includes('\n'))) return undefined;
  return [HEAD, ...answer.options.map(({ id, label }) => `${label}——${rule.points[id] ?? 0}分`)].join('\n');
}

/** The rule that such lines write; undefined for every other text, and where no case earns the item's points. */
export function readGraded(text: string, fullPoints: number | undefined): Graded | undefined {
  const [head, ...lines] = text.split('\n');
  if (head !== HEAD || lines.length < 2) return undefined;
  const cases = lines.map((line) => LINE.exec(line));
  const options: { id: string; label: string }[] = [];
  const points: Record<string, number> = {};
  for (const [index, found] of cases.entries()) {
    if (found === null) return undefined;
    const id = `option-${index + 1}`;
    options.push({ id, label: found[1] ?? '' });
    points[id] = Number(found[2]);
  }
  if (Math.max(...Object.values(points)) !== fullPoints) return undefined;
  return { rule: { kind: 'graded', points, basis: { kind: 'site' } }, answer: { form: 'grade', options } };
}
