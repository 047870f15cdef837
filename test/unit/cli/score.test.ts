import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hashStandard } from '../../../src/standard/hash.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import type { ScoringResult } from '../../../src/scoring/result.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { makeTemplate } from '../standard/template-maker.ts';
import { refused, runIn } from './command.ts';

const standard = makeStandard({
  x: [makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.95 }), makeYesNo('b', 6)],
});
const yaml = stringify(standard);
const assessment = makeAssessment({ a: { form: 'rate', numerator: 875, denominator: 892 } });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'));
  mkdirSync(join(folder, 'inner'));
  write('s.yaml', yaml);
  write('a.json', serializeAssessment(assessment));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const run = (args: string[], environment?: Record<string, string>) => runIn(folder, 'score', args, environment);

test('prints the result as JSON', () => {
  const { status, stdout, stderr } = run(['s.yaml', 'a.json', '--as-of', '2026-11-21']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    standard: { id: 'test', edition: '2026', hash: hashStandard(standard) },
    asOf: '2026-11-21',
    total: { points: null, low: 4, high: 10, fullPoints: 10 },
    criteria: [
      { id: 'a', state: 'scored', points: 4, working: '875 ÷ 892 = 98.09% ≥ 95%，得 4 分' },
      { id: 'b', state: 'unanswered', points: null, low: 0, high: 6 },
    ],
    grade: { set: 'set', state: 'met', id: 'any' },
    errors: [],
  });
});

test('without a day it is today in China', () => {
  const before = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const { stdout } = run(['s.yaml', 'a.json'], { TZ: 'America/Los_Angeles' });
  const after = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  expect([before, after]).toContain((JSON.parse(stdout) as ScoringResult).asOf);
});

test('paths start where the person stands, who may have called npm from another folder', () => {
  const from = run(['../s.yaml', '../a.json', '--as-of', '2026-11-21'], { INIT_CWD: join(folder, 'inner') });
  expect(from.status).toBe(0);
  expect(run(['s.yaml', 'a.json', '--as-of', '2026-11-21'], { INIT_CWD: tmpdir() }).status).toBe(0);
});

const usage = 'usage: npm run -s score -- <standard.yaml> <assessment.json> [--as-of YYYY-MM-DD]';
test.each([[[]], [['s.yaml']], [['s.yaml', 'a.json', 'b.json']], [['s.yaml', 'a.json', '--day', '1']]])(
  '%j is no call',
  (args) => {
    expect(run(args)).toEqual(refused(usage));
  },
);

test.each(['2026-02-29', '2026-1-1', 'today', '2026-13-01'])('%s is no day', (day) => {
  expect(run(['s.yaml', 'a.json', '--as-of', day])).toEqual(
    refused(`--as-of: "${day}" is no day of the calendar; write YYYY-MM-DD`),
  );
});

test('what is wrong stands on one line with file, item and field', () => {
  const of = (name: string, text: string) => {
    write(name, text);
    return name.endsWith('.yaml') ? run([name, 'a.json']) : run(['s.yaml', name]);
  };
  expect(of('short.yaml', yaml.replace('fullPoints: 10', 'fullPoints: 11'))).toEqual(
    refused('short.yaml: fullPoints: is 11, but the criteria add up to 10'),
  );
  expect(of('text.json', 'not JSON')).toEqual(
    refused('text.json: 文件内容不是 JSON，可能已损坏，或不是本工具的备份。'),
  );
  expect(of('unit.json', serializeAssessment(assessment).replace('"name"', '"nom"'))).toEqual(
    refused('unit.json: 备份中缺少单位名称（unit.name），文件可能不完整。'),
  );
  const above = { ...assessment, answers: { a: { form: 'rate', numerator: 6, denominator: 5 } as const } };
  expect(of('above.json', serializeAssessment(above))).toEqual(
    refused('above.json: a: numerator: “分子”（6）大于“分母”（5），请核对这两个数字。'),
  );
  const other = { ...assessment, standard: { ...assessment.standard, id: 'other' } };
  expect(of('other.json', serializeAssessment(other))).toEqual(
    refused('other.json: standard: id: is "other", but s.yaml is "test"'),
  );
  expect(run(['s.yaml', 'none.json'])).toEqual(refused('none.json: cannot be read'));
  expect(run(['none.yaml', 'a.json']).stderr).toMatch(/^none\.yaml: cannot be read: [^\n]*\n$/);
});

test('a template is refused with its first empty field, and scores once it is filled', () => {
  const own = {
    ...makeAssessment({ people: { form: 'selfRated', points: 55 }, bonus: { form: 'selfRated', points: 5 } }),
    standard: { id: 'stars', edition: '2024', hash: '0000000000000000' },
  };
  write('own.json', serializeAssessment(own));
  write('t.yaml', stringify(makeTemplate(null)));
  expect(run(['t.yaml', 'own.json', '--as-of', '2026-11-21'])).toEqual(
    refused(
      't.yaml: groups.six.items.people.points: is empty; this is a template, to be filled in before it can score',
    ),
  );
  write('t.yaml', stringify(makeTemplate(60)));
  const { status, stdout } = run(['t.yaml', 'own.json', '--as-of', '2026-11-21']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    total: { points: 60, fullPoints: 60 },
    grade: { set: 'stars', state: 'met', id: 'two' },
  });
});
