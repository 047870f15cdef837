import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hashStandard } from '../../../src/standard/hash.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { makeTemplate } from '../standard/template-maker.ts';
import { refused, runIn } from './command.ts';

const standard = makeStandard({
  x: [makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.95 }), makeYesNo('b', 6)],
});
const yaml = stringify(standard);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standard-'));
  write('s.yaml', yaml);
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = (args: string[]) => runIn(folder, 'standard', args);

test('sums a sound standard up on one line', () => {
  expect(run(['s.yaml'])).toEqual({
    status: 0,
    stdout: `s.yaml: test 2026 is sound: 2 criteria, 10 points, hash ${hashStandard(standard)}\n`,
    stderr: '',
  });
});

test('names the first problem, and all of them when asked', () => {
  write('bad.yaml', yaml.replace('fullPoints: 10', 'fullPoints: 11').replace('atLeast: 0.95', 'atLeast: 95'));
  const first = 'bad.yaml: dimensions.x.criteria.a.rule.atLeast: 95 is above 1; write a rate as a share, such as 0.95';
  const second = 'bad.yaml: fullPoints: is 11, but the criteria add up to 10';
  expect(run(['bad.yaml'])).toEqual(refused(`${first} (1 more: --all)`));
  expect(run(['bad.yaml', '--all'])).toEqual(refused(`${first}\n${second}`));
});

test('says how many values a template still needs, and which when asked', () => {
  write('t.yaml', stringify(makeTemplate(null)));
  const summary = 't.yaml: a template with 3 values to fill\n';
  expect(run(['t.yaml'])).toEqual({ status: 0, stdout: summary, stderr: '' });
  const { status, stdout } = run(['t.yaml', '--all']);
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${summary}t\\.yaml: groups\\.six\\.items\\.people\\.points: is empty`));
  expect(stdout.trim().split('\n')).toHaveLength(4);
});

test('a filled template is a standard', () => {
  write('t.yaml', stringify(makeTemplate(60)));
  expect(run(['t.yaml']).stdout).toMatch(/^t\.yaml: stars 2024 is sound: 2 criteria, 60 points, hash [0-9a-f]{16}\n$/);
});

test('lists what changed between two editions, or that nothing did', () => {
  write('t.yaml', yaml.replace('edition: "2026"', 'edition: "2027"').replace('title: b', 'title: 乙项'));
  expect(run(['diff', 's.yaml', 't.yaml'])).toEqual({
    status: 0,
    stdout: 'test.2026 → test.2027:\ncriterion b 乙项: title b → 乙项\n',
    stderr: '',
  });
  expect(run(['diff', 's.yaml', 's.yaml']).stdout).toBe('test.2026 → test.2026: no difference\n');
});

test('releases an edition once, and refuses it when its content changed', () => {
  const inside = (name: string): string => join('standards', name);
  mkdirSync(join(folder, 'standards'), { recursive: true });
  write(inside('test.2026.yaml'), yaml);
  expect(run(['release', inside('test.2026.yaml')]).stderr).toMatch(/standards\.lock\.json: cannot be read/);
  write('standards.lock.json', '{}');
  const hash = hashStandard(standard);
  const released = { status: 0, stdout: `test.2026 is released with hash ${hash}\n`, stderr: '' };
  expect(run(['release', inside('test.2026.yaml')])).toEqual(released);
  expect(JSON.parse(readFileSync(join(folder, 'standards.lock.json'), 'utf8'))).toEqual({ 'test.2026': hash });
  expect(run(['release', inside('test.2026.yaml')]).stdout).toMatch(/^test\.2026 is released already/);
  write(inside('test.2026.yaml'), yaml.replace('title: b', 'title: 乙项'));
  const { status, stderr } = run(['release', inside('test.2026.yaml')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^standards\/test\.2026\.yaml: test\.2026 was released with hash [0-9a-f]{16} and now has [0-9a-f]{16}; .*make a new edition/,
  );
});

test('checks several files, and all that are published where none is named', () => {
  write('bad.yaml', yaml.replace('fullPoints: 10', 'fullPoints: 11'));
  const sound = `s.yaml: test 2026 is sound: 2 criteria, 10 points, hash ${hashStandard(standard)}`;
  expect(run(['s.yaml', 's.yaml'])).toEqual({ status: 0, stdout: `${sound}\n${sound}\n`, stderr: '' });
  expect(run(['s.yaml', 'bad.yaml'])).toEqual(refused('bad.yaml: fullPoints: is 11, but the criteria add up to 10'));
  const { status, stdout, stderr } = run([]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines.filter((line) => line.includes(' is sound: '))).toHaveLength(6);
  expect(lines.filter((line) => line.includes('a template with 18 values to fill'))).toHaveLength(1);
});

test.each([[['s.yaml', '--none']], [['diff', 's.yaml']], [['release', 'a', 'b']]])('%j is no call', (args) => {
  expect(run(args)).toEqual(
    refused(
      'usage: npm run -s standard -- [<standard.yaml>…] [--all] | diff <old.yaml> <new.yaml> | release <standard.yaml>',
    ),
  );
});
