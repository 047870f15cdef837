import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test.each([[[]], [['s.yaml', 'a.json']], [['s.yaml', '--none']]])('%j is no call', (args) => {
  expect(run(args)).toEqual(refused('usage: npm run -s standard -- <standard.yaml> [--all]'));
});
