/** Every shipped standard with units that have answered nothing, everything, everything badly, and the worked examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { newAssessment } from '../../../src/assessment/make.ts';
import { type Answer, assessmentSchema, type Assessment } from '../../../src/assessment/schema.ts';
import type { PaperCase } from '../../../src/papers/paper-case.ts';
import type { PaperDocument } from '../../../src/papers/paper-document.ts';
import type { Cell, Sheet } from '../../../src/papers/sheet.ts';
import { type Block, sentenceText } from '../../../src/report/tree.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { citedClauses } from '../../../src/standard/cited-clauses.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';
import { type Criterion, type Standard, standardSchema } from '../../../src/standard/schema.ts';

export const AS_OF = '2026-11-20';
const HASH = '0123456789abcdef';

const content = new URL('../../../content/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, content), 'utf8');

/** Every standard that can be scored by. */
export const STANDARDS: readonly Standard[] = readdirSync(new URL('standards/', content))
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.template.yaml'))
  .map((name) => standardSchema.parse(parse(read(`standards/${name}`))));

/** @throws when there is no such standard */
export const standardOf = (id: string): Standard => {
  const found = STANDARDS.find((standard) => standard.id === id);
  if (!found) throw new Error(`no standard ${id}`);
  return found;
};

export const makeCase = (standard: Standard, assessment: Assessment, asOf = AS_OF): PaperCase => ({
  standard,
  assessment,
  result: scoreAssessment(standard, HASH, assessment, asOf),
  clauses: Object.fromEntries(
    citedClauses(standard).map(({ clause }) => [clause, { citation: `《通知》${clause}`, text: '原文', href: '/' }]),
  ),
});

export const emptyAssessment = (standard: Standard, more: Partial<Assessment> = {}): Assessment => ({
  ...newAssessment({
    id: 'papers-0001',
    standard: { id: standard.id, edition: standard.edition, hash: HASH },
    unit: { name: '某校工会', kind: standard.unitKinds[0] ?? 'school', higherUnion: '某市教育工会' },
    savedAt: '2026-11-20T00:00:00.000Z',
  }),
  ...more,
});

const answerWith = ({ answer }: Criterion, isGood: boolean): Answer => {
  switch (answer.form) {
    case 'yesNo':
      return { form: 'yesNo', value: isGood };
    case 'count':
      return { form: 'count', value: isGood ? 100 : 0 };
    case 'rate':
      return { form: 'rate', numerator: isGood ? 100 : 1, denominator: 100 };
    case 'date':
      return isGood
        ? { form: 'date', from: '2025-05-01', to: '2028-04-30' }
        : { form: 'date', from: '2010-05-01', to: '2013-04-30' };
    case 'grade': {
      const option = isGood ? answer.options[answer.options.length - 1] : answer.options[0];
      return { form: 'grade', option: option?.id ?? '' };
    }
    case 'checklist':
      return { form: 'checklist', ticked: isGood ? answer.items.map(({ id }) => id) : [] };
    case 'selfRated':
      return { form: 'selfRated', points: isGood ? 1 : 0 };
    default:
      return answer satisfies never;
  }
};

/** Every question, input, veto and condition answered, with a paper to each question. */
export const answeredAssessment = (
  standard: Standard,
  isGood: boolean,
  more: Partial<Assessment> = {},
): Assessment => ({
  ...emptyAssessment(standard),
  inputs: Object.fromEntries(
    standard.inputs.map(({ id, kind }) => [id, kind === 'yesNo' ? true : kind === 'date' ? '2020-03-01' : 100]),
  ),
  answers: Object.fromEntries(
    listCriteria(standard).map(({ criterion }, index) => {
      const evidence = [
        { number: String(index + 1), title: `第${index + 1}份材料`, date: '2026-03-01', keeper: '工会办公室' },
      ];
      return [criterion.id, { ...answerWith(criterion, isGood), evidence, note: '做了这件事。' }];
    }),
  ),
  vetoes: Object.fromEntries(standard.vetoes.map(({ id }) => [id, isGood ? 'absent' : 'present'])),
  eligibility: Object.fromEntries(
    standard.eligibility.map(({ id, rule }) => [id, rule.kind === 'yesNo' ? isGood : '2020-03-01']),
  ),
  ...(standard.awards[0] ? { award: standard.awards[0].id } : {}),
  ...more,
});

const example = (name: string): [string, PaperCase] => {
  const assessment = assessmentSchema.parse(JSON.parse(read(`examples/${name}.jianjia.json`)));
  return [name, makeCase(standardOf(assessment.standard.id), assessment)];
};

export const EXAMPLES: readonly [string, PaperCase][] = readdirSync(new URL('examples/', content)).map((name) =>
  example(name.replace('.jianjia.json', '')),
);

/** Name and case of each. */
export const CASES: readonly [string, PaperCase][] = [
  ...STANDARDS.flatMap((standard): [string, PaperCase][] => [
    [`${standard.id}, empty`, makeCase(standard, emptyAssessment(standard))],
    [`${standard.id}, all done`, makeCase(standard, answeredAssessment(standard, true))],
    [`${standard.id}, nothing done`, makeCase(standard, answeredAssessment(standard, false))],
  ]),
  ...EXAMPLES,
];

export const cellText = (cell: Cell | undefined): string => {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.day;
    default:
      return '';
  }
};

/** All text of a sheet, a line for each row. */
export const sheetText = ({ title, notes, columns, rows, foot }: Sheet): string =>
  [
    title,
    ...notes,
    columns.map((column) => column.title).join('|'),
    ...rows.map(({ cells }) => cells.map(cellText).join('|')),
    ...foot,
  ].join('\n');

const blockText = (block: Block): string => {
  if (block.kind === 'heading') return sentenceText(block.sentence);
  if (block.kind === 'paragraph') return block.sentences.map(sentenceText).join('');
  return block.rows.map(({ cells }) => cells.map(sentenceText).join('|')).join('\n');
};

/** All text of a document, a line for each block and row. */
export const documentText = ({ title, blocks, signature, date }: PaperDocument): string =>
  [
    title.map(sentenceText).join(''),
    ...blocks.map(blockText),
    ...[signature, date].flatMap((sentence) => (sentence ? [sentenceText(sentence)] : [])),
  ].join('\n');
