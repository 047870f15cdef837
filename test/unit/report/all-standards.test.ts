/** Every standard that is shipped, every order of chapters, empty and filled in: whatever stands there has a source. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answer, type Assessment, assessmentSchema } from '../../../src/assessment/schema.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { frame } from '../../../src/report/frame.ts';
import { SECTION_TITLES, SKELETONS } from '../../../src/report/skeleton.ts';
import { FRAME, listSentences, type Report, sentenceText, type Source } from '../../../src/report/tree.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';
import { type AnswerForm, type Standard, standardSchema } from '../../../src/standard/schema.ts';
import { reportText } from './tiny-case.ts';

const folder = new URL('../../../content/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const standards = readdirSync(new URL('standards', folder))
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.template.yaml'))
  .map((name): Standard => standardSchema.parse(parse(read(`standards/${name}`))));
const examples = readdirSync(new URL('examples', folder)).map((name) =>
  assessmentSchema.parse(JSON.parse(read(`examples/${name}`))),
);
const AS_OF = '2026-11-20';
const HASH = '0123456789abcdef';

/** An answer of the lowest or highest kind, as a careless or a proud unit gives it. */
const answerOf = (form: AnswerForm, isBest: boolean): Answer => {
  switch (form.form) {
    case 'yesNo':
      return { form: 'yesNo', value: isBest };
    case 'count':
      return { form: 'count', value: isBest ? 9 : 0 };
    case 'rate':
      return { form: 'rate', numerator: isBest ? 10 : 0, denominator: 10 };
    case 'date':
      return isBest || form.noneLabel === undefined
        ? { form: 'date', from: '2026-01-05', to: '2028-01-04' }
        : { form: 'none' };
    case 'grade':
      return { form: 'grade', option: form.options[isBest ? form.options.length - 1 : 0]?.id ?? '' };
    case 'checklist':
      return { form: 'checklist', ticked: isBest ? form.items.map(({ id }) => id) : [] };
    case 'selfRated':
      return { form: 'selfRated', points: isBest ? 1 : 0 };
    default:
      return form satisfies never;
  }
};

const assess = (standard: Standard, how: 'empty' | 'none' | 'all'): Assessment => ({
  type: 'jianjia/assessment',
  version: 2,
  id: 'walk-assessment',
  standard: { id: standard.id, edition: standard.edition, hash: HASH },
  unit: { name: '某校工会', kind: standard.unitKinds[0] ?? 'school', higherUnion: '某市教育工会' },
  inputs:
    how === 'empty'
      ? {}
      : Object.fromEntries(
          standard.inputs.map(({ id, kind }) => [
            id,
            kind === 'yesNo' ? how === 'all' : kind === 'date' ? '2026-01-05' : how === 'all' ? 10 : 0,
          ]),
        ),
  answers:
    how === 'empty'
      ? {}
      : Object.fromEntries(
          listCriteria(standard).map(({ criterion }) => [criterion.id, answerOf(criterion.answer, how === 'all')]),
        ),
  vetoes:
    how === 'empty'
      ? {}
      : Object.fromEntries(standard.vetoes.map(({ id }) => [id, how === 'all' ? 'absent' : 'present'])),
  eligibility: {},
  savedAt: '2026-11-20T00:00:00.000Z',
});

const cases: [string, Standard, Assessment][] = [
  ...standards.flatMap((standard) =>
    (['empty', 'none', 'all'] as const).map((how): [string, Standard, Assessment] => [
      `${standard.id}, ${how}`,
      standard,
      assess(standard, how),
    ]),
  ),
  ...examples.flatMap((example): [string, Standard, Assessment][] => {
    const standard = standards.find(({ id }) => id === example.standard.id);
    return standard ? [[example.unit.name, standard, example]] : [];
  }),
];

const reportsOf = (standard: Standard, assessment: Assessment): Report[] =>
  SKELETONS.flatMap(({ id: skeleton }) =>
    (['scored', 'unscored'] as const).map((headings) => {
      const chosen = { ...assessment, papers: { skeleton, headings, guidance: '为职工服务' } };
      return buildReport(standard, chosen, scoreAssessment(standard, HASH, chosen, AS_OF), AS_OF);
    }),
  );

const TITLES = SKELETONS.flatMap(({ chapters }) =>
  chapters.flatMap(({ title, contents }) => [
    title,
    ...contents.flatMap((content) => (typeof content === 'string' ? [] : [content.title])),
  ]),
);
const FIXED = new Set(Object.values(frame).map(sentenceText));

test('all examples and standards are walked through', () => {
  expect(standards.length).toBeGreaterThanOrEqual(6);
  expect(cases).toHaveLength(standards.length * 3 + examples.length);
});

test.each(cases)('%s: no sentence without a source but the frame', (_name, standard, assessment) => {
  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
  const known: Record<string, readonly string[]> = {
    unit: ['name', 'kind', 'higherUnion'],
    input: ids(standard.inputs),
    answer: ids(listCriteria(standard).map(({ criterion }) => criterion)),
    dimension: ids(standard.dimensions),
    gate: ids(standard.gates),
    veto: ids(standard.vetoes),
    eligibility: ids(standard.eligibility),
    grade: ids(standard.gradeSets),
    written: ['guidance'],
  };
  const alone = new Set<string>(['total', 'standard', 'award', 'fictional', 'asOf']);
  const exists = (source: Source): boolean => {
    const [kind = '', id] = source.split(':');
    return id === undefined ? alone.has(kind) : (known[kind] ?? []).includes(id);
  };
  for (const report of reportsOf(standard, assessment)) {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.sentence] : []));
    for (const sentence of listSentences(report)) {
      const text = sentenceText(sentence);
      expect(sentence.sources.length, text).toBeGreaterThan(0);
      if (!sentence.sources.includes(FRAME)) {
        expect(
          sentence.sources.filter((source) => !exists(source)),
          text,
        ).toEqual([]);
      } else if (headings.includes(sentence)) {
        expect(TITLES).toContain(text.replace(/^（?[一二三四五六七八九十]+[、）]/, ''));
      } else {
        expect(FIXED).toContain(text);
      }
    }
  }
});

test.each(cases)('%s: it reads as a report, none of nothing included', (_name, standard, assessment) => {
  for (const report of reportsOf(standard, assessment)) {
    const text = reportText(report);
    expect(text).not.toMatch(/undefined|NaN|\[object|\{value\}|null/);
    // Not 共计0次, 有0项, 召开0次: what did not happen is told as such.
    expect(text).not.toMatch(/(共计?|召开|开展|举办|组织|有|做到了?)0[次项件个份张]/);
    // No full stop twice, no comma before one, no space between a number and its unit.
    expect(text).not.toMatch(/。。|，。|；。|：。|，，|\d [人次项件个份张分元]/);
    const ids = report.sections.map(({ id }) => id);
    expect(new Set(ids).size, 'sections of one id').toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]{1,40}$/.test(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(SECTION_TITLES)));
  }
});
