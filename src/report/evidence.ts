import type { Evidence } from '../assessment/schema.ts';
import { listCriteria } from '../standard/criteria.ts';
import { answerTo, type Case } from './case.ts';
import { plainLine } from './plain-line.ts';
import { joinPieces, missing, sentence } from './sentence.ts';
import type { Attachment, Part, Source } from './tree.ts';

/** The number alone: `3` for 3, 附件3 and 附件 3. */
const bareNumber = (evidence: Evidence): string => plainLine(evidence.number).replace(/^附件\s*/, '');

/** 2 before 10, 3 before 3-1, numbers before other text, no number last. */
const compareNumbers = (left: string, right: string): number => {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const leftSteps = left.match(/\d+|\D+/g) ?? [];
  const rightSteps = right.match(/\d+|\D+/g) ?? [];
  for (const [index, step] of leftSteps.entries()) {
    const other = rightSteps[index];
    if (other === undefined) return 1;
    const difference = Number(step) - Number(other);
    if (difference) return difference;
    if (step !== other) return step < other ? -1 : 1;
  }
  return leftSteps.length - rightSteps.length;
};

/** The numbers of the papers of one answer, each once and in order. A paper without a number reads 【待补充：附件编号】. */
const listNumbers = (evidence: readonly Evidence[]): (string | Part)[][] =>
  [...new Set(evidence.map(bareNumber))]
    .sort(compareNumbers)
    .map((number) => [number === '' ? missing('附件编号') : number]);

/** Where the papers of one answer are found, for running text: 附件3、附件4. Empty where the answer lists none. */
export const evidenceReference = (evidence: readonly Evidence[]): (string | Part)[] =>
  joinPieces(
    listNumbers(evidence).map((number) => ['附件', ...number]),
    '、',
  );

/** The same for a narrow column: 附件3、4. */
export const evidenceRemark = (evidence: readonly Evidence[]): (string | Part)[] => {
  const numbers = joinPieces(listNumbers(evidence), '、');
  return numbers.length > 0 ? ['附件', ...numbers] : [];
};

/** The papers of all answers, each number once, in the order of the numbers; papers without a number stand last. */
export const listAttachments = (current: Case): Attachment[] => {
  const papers = new Map<string, { number: string; titles: Set<string>; sources: Source[] }>();
  for (const { criterion } of listCriteria(current.standard)) {
    for (const evidence of answerTo(current, criterion.id)?.evidence ?? []) {
      const number = bareNumber(evidence);
      const title = plainLine(evidence.title);
      // Papers without a number are told apart by their titles.
      const key = number === '' ? `/${title}` : number;
      const paper = papers.get(key) ?? { number, titles: new Set(), sources: [] };
      if (title !== '') paper.titles.add(title);
      paper.sources.push(`answer:${criterion.id}`);
      papers.set(key, paper);
    }
  }
  return [...papers.values()]
    .sort((left, right) => compareNumbers(left.number, right.number))
    .map(({ number, titles, sources }) => ({
      number,
      title: sentence(
        sources,
        number === '' ? missing('附件编号') : '',
        titles.size > 0 ? [...titles].join('；') : missing(number === '' ? '材料名称' : `附件${number}的名称`),
      ),
    }));
};
