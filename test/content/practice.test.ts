/** content/practice.yaml against the published clauses: both ends exist, figures stand in the source, plans are called plans. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { isTemplateFile, readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import type { Clause } from '../../src/clauses/clause.ts';
import { clausePlugin } from '../../src/clauses/satteri-plugin.ts';
import { documentSchema } from '../../src/site/document-schema.ts';
import { checkPractice, type CheckedClause } from '../../src/site/practice/check.ts';
import { criteriaByRule } from '../../src/site/practice/criteria.ts';
import { practiceSchema } from '../../src/site/practice/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type PlacedClause = CheckedClause & {
  /** Words of the headings it stands under. */
  headings: string;
};

/** Words of the clauses that hold `clause`, outermost last. */
function wordsAbove(clause: Clause, byId: ReadonlyMap<string, Clause>): string {
  const parent = clause.parent === null ? undefined : byId.get(clause.parent);
  return parent ? `${parent.text} ${wordsAbove(parent, byId)}` : '';
}

const clauses = new Map<string, PlacedClause>();
for (const file of globSync('content/{notices,regulations,reports}/*.{md,mdx}', { cwd: root })) {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${root}${file}`, 'utf8')) ?? [];
  const { piece, kind, scope } = documentSchema.parse(parse(front));
  const { data } = await mdxToJs(body, { hastPlugins: [clausePlugin({})], fileURL: pathToFileURL(`${root}${file}`) });
  const own = data.clauses ?? [];
  const byId = new Map(own.map((clause) => [clause.id, clause]));
  for (const clause of own) {
    clauses.set(`${piece}#${clause.id}`, { kind, scope, text: clause.text, headings: wordsAbove(clause, byId) });
  }
}

const standards = globSync('content/standards/*.yaml', { cwd: root })
  .filter((file) => !isTemplateFile(file))
  .map((file) => readStandardFile(`${root}${file}`, readStandardReferences(`${root}content`)).standard);
const criteria = new Map([...criteriaByRule(standards)].map(([rule, resting]) => [rule, resting.map(({ id }) => id)]));
const rules = practiceSchema.parse(parse(readFileSync(`${root}content/practice.yaml`, 'utf8')));
const entries = rules.flatMap(({ practice }) => practice);

test('every rule and clause exists, and every figure stands in the clause', () => {
  expect(checkPractice(rules, { clauses, criteria })).toEqual([]);
});

test('at least 60 links, over at least 20 rules, from at least 20 reports', () => {
  expect(entries.length).toBeGreaterThanOrEqual(60);
  expect(rules.length).toBeGreaterThanOrEqual(20);
  expect(new Set(entries.map(({ clause }) => clause.split('#')[0])).size).toBeGreaterThanOrEqual(20);
});

test('what stands under a heading of plans is called a plan, and nothing else is', () => {
  const planned = entries.filter(({ clause }) => /计划|打算/.test(clauses.get(clause)?.headings ?? ''));
  expect(planned.length).toBeGreaterThan(0);
  expect(entries.filter(({ says }) => says.endsWith('（计划）'))).toEqual(planned);
});

test('phrases are short, plain, and carry no mask but the words for it', () => {
  const faulty = entries.filter(({ says }) => says.length > 70 || /。$|[×,;:!?()]|先生|女士|同志/.test(says));
  expect(faulty).toEqual([]);
});
