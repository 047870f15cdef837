import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStandardFile, readStandardReferences } from '../../../src/adapters/standard-file.ts';
import { parseAssessment } from '../../../src/assessment/parse.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { StandardBundle } from '../../../src/standard/bundle.ts';
import { makePaper, type Snapshot } from '../../../src/wizard/models/export.ts';
import { calendarWriter, WRITERS } from '../../../src/wizard/models/writers.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { tools } from './file-tools.ts';
import { bundle, NOW } from './wizard-maker.ts';

const snapshotOf = (assessment: Assessment, of: StandardBundle = bundle): Snapshot => ({
  bundle: of,
  assessment,
  result: scoreAssessment(of.standard, of.hash, assessment, '2026-11-21'),
  now: NOW,
});

/** What came of every paper in every format. */
const makeEach = async (snapshot: Snapshot) =>
  Promise.all(
    WRITERS.flatMap((writer) =>
      writer.formats.map(async (format) => {
        const made = await makePaper(snapshot, writer, format, tools);
        return `${writer.id}.${format.extension}: ${made.kind === 'made' ? 'made' : made.message}`;
      }),
    ),
  );
const ALL_MADE = WRITERS.flatMap(({ id, formats }) => formats.map(({ extension }) => `${id}.${extension}: made`));

test('each paper has an id, a purpose and no format twice', () => {
  expect(new Set(WRITERS.map(({ id }) => id)).size).toBe(WRITERS.length);
  expect(new Set(WRITERS.map(({ title }) => title)).size).toBe(WRITERS.length);
  for (const { purpose, formats } of WRITERS) {
    expect(purpose).toMatch(/[^。]$/);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
    expect(formats.length).toBeGreaterThan(0);
  }
});

test.each(['school-reaches', 'school-short'])('every paper of the worked case %s passes its check', async (name) => {
  const read = parseAssessment(
    readFileSync(new URL(`../../../content/examples/${name}.jianjia.json`, import.meta.url), 'utf8'),
  );
  if (!read.success) throw new Error(read.reason);
  const { id, edition } = read.assessment.standard;
  const { standard, hash } = readStandardFile(
    `content/standards/${id}.${edition}.yaml`,
    readStandardReferences('content'),
  );
  expect(await makeEach(snapshotOf(read.assessment, { standard, hash, clauses: {} }))).toEqual(ALL_MADE);
});

test('a last day from the person’s own notice comes into the calendar where it is given', async () => {
  const written = async (typed?: string) => calendarWriter(typed).formats[0]?.write(snapshotOf(makeAssessment({})));
  expect((await written('2026-12-05'))?.text).toContain('DTSTART;VALUE=DATE:20261205');
  expect((await written())?.text).not.toContain('20261205');
});

const HOSTILE = [
  '<img onerror=alert(1)>',
  '# 一级标题\n\n| a | b |',
  '=1+1',
  ']]>&amp;<w:t>',
  '\\*a\\*_b_',
  '\u202E反\u0000',
  '\uD83D',
  'END:VEVENT\r\nBEGIN:VEVENT',
  '---',
  '1. 甲',
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 80 }));

test('S01 whatever was typed, every paper passes its check', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (name, higherUnion, note) => {
      const assessment = makeAssessment(
        { x1: { form: 'yesNo', value: true, note, evidence: [{ number: '1', title: note }] } },
        { unit: { name, kind: 'school', higherUnion }, fictional: true },
      );
      expect(await makeEach(snapshotOf(assessment))).toEqual(ALL_MADE);
    }),
    { numRuns: 25 },
  );
}, 60_000);
