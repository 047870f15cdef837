import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  checkStandardText,
  EmptyTemplateError,
  isTemplateFile,
  readStandardFile,
  readStandardReferences,
  readTemplateFile,
  StandardFileError,
} from '../../../src/adapters/standard-file.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { makeTemplate } from '../standard/template-maker.ts';

const references = { clauses: new Set(['notice#s1']), unitKinds: new Set(['school']) };
const standard = makeStandard({ x: [makeYesNo('a', 4)] });
const text = stringify(standard);

/** Lines of the error that reading this text ends in; empty where it is sound. */
const linesOf = (yaml: string): readonly string[] => {
  try {
    checkStandardText(yaml, references, 'x.yaml');
    return [];
  } catch (error) {
    if (error instanceof StandardFileError) return error.lines;
    throw error;
  }
};

test('a sound standard comes with the hash of what was read', () => {
  const checked = checkStandardText(text, references, 'x.yaml');
  expect(checked).toEqual({ standard, hash: hashStandard(standard) });
  expect(checked.hash).toMatch(/^[0-9a-f]{16}$/);
});

test('the hash follows the content, not its layout in the file', () => {
  const inJson = checkStandardText(JSON.stringify(standard), references, 'x.yaml');
  expect(inJson.hash).toBe(hashStandard(standard));
  expect(hashStandard({ ...standard, title: '另一个标题' })).not.toBe(inJson.hash);
});

describe('what is wrong names file, item and field', () => {
  test.each([
    [text.replace('fullPoints: 4', 'fullPoints: 5'), ['x.yaml: fullPoints: is 5, but the criteria add up to 4']],
    [
      text.replace('mandatory: false', 'mandatory: perhaps'),
      ['x.yaml: dimensions.x.criteria.a.mandatory: Invalid input: expected boolean, received string'],
    ],
    [
      text.replace('mandatory: false', 'madnatory: false'),
      ['x.yaml: dimensions.x.criteria.a: Unrecognized key: "madnatory"'],
    ],
    ['- a list', ['x.yaml: the file: Invalid input: expected object, received array']],
    ['', ['x.yaml: the file: Invalid input: expected object, received null']],
  ])('%#', (yaml, lines) => {
    expect(linesOf(yaml)).toEqual(lines);
  });

  test('a rule of no known kind', () => {
    const [line] = linesOf(text.replace('kind: allOrNothing', 'kind: allOrSome'));
    expect(line).toMatch(/^x\.yaml: dimensions\.x\.criteria\.a\.rule\.kind: .*'allOrNothing' \| 'tiers'/);
  });

  test('text that is no YAML, on one line', () => {
    const [line, ...rest] = linesOf('a: [1,\nb: }');
    expect(rest).toEqual([]);
    expect(line).toMatch(/^x\.yaml: not valid YAML: .* at line \d+, column \d+:?$/);
  });

  test('a key that stands twice', () => {
    expect(linesOf(`${text}\nid: other\n`)[0]).toMatch(/^x\.yaml: not valid YAML: Map keys must be unique/);
  });
});

describe('templates', () => {
  const empty = stringify(makeTemplate(null));

  test('each empty field has its line', () => {
    expect(() => checkStandardText(empty, references, 'x.yaml')).toThrow(EmptyTemplateError);
    expect(linesOf(empty)).toEqual(
      ['groups.six.items.people.points', 'groups.plus.items.bonus.points', 'stars.two.totalAtLeast'].map(
        (path) => `x.yaml: ${path}: is empty; this is a template, to be filled in before it can score`,
      ),
    );
  });

  test('a filled one is read as a standard and checked like one', () => {
    const { standard: filled, hash } = checkStandardText(stringify(makeTemplate(60)), references, 'x.yaml');
    expect(filled.fullPoints).toBe(60);
    expect(hash).toBe(checkStandardText(stringify(filled), references, 'x.yaml').hash);
    expect(linesOf(stringify({ ...makeTemplate(60), unitKinds: ['school', 'ship'] }))).toEqual([
      'x.yaml: unitKinds: there is no kind of unit "ship"',
    ]);
  });

  test.each([
    [{ template: false }, 'template'],
    [{ groups: [] }, 'groups'],
    [{ stars: [{ id: 'two', title: '二星' }] }, 'stars.two.totalAtLeast'],
    [{ stars: [{ id: 'two', title: '二星', totalAtLeast: 0 }] }, 'stars.two.totalAtLeast'],
    [{ fullPoints: 100 }, 'the file'],
  ])('what is wrong in %j is named', (change, path) => {
    const [line] = linesOf(stringify({ ...makeTemplate(null), ...change }));
    expect(line).toContain(`x.yaml: ${path}: `);
  });

  test('are told by the names of their files', () => {
    expect(['a.template.yaml', 'a.2026.yaml', 'template.yaml'].map(isTemplateFile)).toEqual([true, false, false]);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'standard-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file is called as the person called it', () => {
    const path = join(folder, 'own.yaml');
    writeFileSync(path, text);
    expect(readStandardFile(path, references).standard).toEqual(standard);
    writeFileSync(path, 'id: own');
    expect(() => readStandardFile(path, references, 'own.yaml')).toThrow(/^own\.yaml: edition: /);
    expect(() => readStandardFile(join(folder, 'none.yaml'), references, 'none.yaml')).toThrow(
      /^none\.yaml: cannot be read: ENOENT/,
    );
  });

  test('a template can be read while it is empty', () => {
    const path = join(folder, 'own.template.yaml');
    writeFileSync(path, stringify(makeTemplate(null)));
    expect(readTemplateFile(path, 'own.template.yaml')).toEqual(makeTemplate(null));
    writeFileSync(path, text);
    expect(() => readTemplateFile(path, 'own.template.yaml')).toThrow(/^own\.template\.yaml: template: /);
  });

  test('clauses count by id and by alias, kinds of unit by id', () => {
    writeFileSync(join(folder, 'clauses.lock.json'), '{"notice":{"ids":["s1","s2"],"aliases":{"s0":"s1"}}}');
    writeFileSync(join(folder, 'units.yaml'), '- { id: school, title: 学校 }');
    expect(readStandardReferences(folder)).toEqual({
      clauses: new Set(['notice#s1', 'notice#s2', 'notice#s0']),
      unitKinds: new Set(['school']),
    });
    writeFileSync(join(folder, 'units.yaml'), '- { title: 学校 }');
    expect(() => readStandardReferences(folder)).toThrow(/units\.yaml: 0\.id: /);
    rmSync(join(folder, 'clauses.lock.json'));
    expect(() => readStandardReferences(folder)).toThrow(/clauses\.lock\.json: cannot be read/);
  });
});
