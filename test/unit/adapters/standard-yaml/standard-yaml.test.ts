import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type KnownReferences, readStandardYaml } from '../../../../src/adapters/standard-yaml/read-standard-yaml.ts';
import { writeStandardYaml } from '../../../../src/adapters/standard-yaml/write-standard-yaml.ts';
import { hashStandard } from '../../../../src/standard/hash.ts';
import { standardSchema, type Standard } from '../../../../src/standard/schema.ts';
import { makeStandard, makeYesNo } from '../../standard/maker.ts';

const known: KnownReferences = { unitKinds: new Set(['school', 'enterprise', 'institution', 'agency']) };
const read = (text: string): Standard => {
  const outcome = readStandardYaml(text, known);
  if (outcome.kind === 'refused') throw new Error(outcome.messages.join('\n'));
  expect(outcome.remarks).toEqual([]);
  expect(outcome.hash).toBe(hashStandard(outcome.standard));
  return outcome.standard;
};
const refusal = (text: string, references = known): string => {
  const outcome = readStandardYaml(text, references);
  if (outcome.kind === 'read') throw new Error('was read');
  return outcome.messages.join('\n');
};
const standard = makeStandard({ org: [makeYesNo('a', 4), makeYesNo('b', 6)] });

test('a standard comes back the same, with the same hash', () => {
  const back = read(writeStandardYaml(standard));
  expect(back).toEqual(standard);
  expect(hashStandard(back)).toBe(hashStandard(standard));
});

test.each(readdirSync('content/standards').filter((name) => name.endsWith('.yaml')))(
  '%s comes back the same',
  (name) => {
    const published = standardSchema.parse(parse(readFileSync(`content/standards/${name}`, 'utf8')));
    const outcome = readStandardYaml(writeStandardYaml(published), { unitKinds: new Set(published.unitKinds) });
    expect(outcome).toMatchObject({ kind: 'read', hash: hashStandard(published), standard: published });
  },
);

test('the head says in Chinese what the file is', () => {
  const text = writeStandardYaml({ ...standard, title: '一\n二: [三' });
  expect(text.split('\n').slice(0, 2)).toEqual([
    '# 考核表：一 二: [三',
    `# 编号：test　版次：2026　校验码：${hashStandard({ ...standard, title: '一\n二: [三' })}`,
  ]);
});

test('any text comes back, halves of characters and control characters too, also through UTF-8', () => {
  const text = fc
    .oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '\uD800',
          '\uDC00',
          '\u0000',
          '\u2028',
          '\uFEFF',
          '\r',
          '\n',
          ' ',
          '#',
          ':',
          '- ',
          "'",
          '"',
          '甲',
        ),
      }),
    )
    .map((value) => value.trim())
    .filter((value) => value !== '');
  fc.assert(
    fc.property(text, text, (title, advice) => {
      const given = makeStandard({ org: [makeYesNo('a', 4, { advice, scoringText: advice })] }, { title });
      const stored = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        new TextEncoder().encode(writeStandardYaml(given)),
      );
      expect(read(stored)).toEqual(given);
    }),
    { numRuns: 30 },
  );
});

test('a file changed after it was written is read, and says so', () => {
  const text = writeStandardYaml(standard).replace('title: 测试标准', 'title: 改过的标准');
  const outcome = readStandardYaml(text, known);
  expect(outcome).toMatchObject({ kind: 'read', remarks: [expect.stringContaining('有人改过')] });
});

test.each([
  ['nothing', '', '这不是“建家指南”的考核表文件。'],
  ['a file of another tool', '{"type":"excalidraw","version":2}', '这不是“建家指南”的考核表文件。'],
  ['a saved assessment', 'type: jianjia\nanswers: {}', '这不是“建家指南”的考核表文件。'],
  ['a field twice', 'title: 一\nid: x\ntitle: 二\ndimensions: []', '第 3 行：同一个字段写了两次。'],
  ['half a file', 'title: "一\nid: [x', '文件可能没有存完整'],
  ['two tables in one file', 'a: 1\n---\nb: 2', '一个文件里只能有一张考核表'],
  ['references', 'title: &a [1]\ndimensions: [*a, *a, *a]', '文件里用了引用'],
  ['half a million brackets', '['.repeat(500_000), '套得太深'],
  ['ten thousand lists in one another', `a: ${'- '.repeat(10_000)}a`, '第 1 行'],
  ['two million characters', `# ${'x'.repeat(2_000_000)}`, '文件太大'],
])('%s', (_, text, message) => {
  expect(refusal(text)).toContain(message);
});

const change = (from: string | RegExp, to: string): string => {
  const text = writeStandardYaml(standard);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

test.each([
  ['a missing field', change(/issuer: .*\n/, ''), '发布单位：没有填。'],
  ['an empty text', change('title: 测试标准', 'title: " "'), '名称：不能空着。'],
  ['text for a number', change('fullPoints: 10', 'fullPoints: 十'), '分值：应当是数字。'],
  ['an unknown field', change('honour:', 'honuor: x\nhonour:'), '文件：有不认识的字段“honuor”。'],
  [
    'three decimals',
    change('fullPoints: 6', 'fullPoints: 6.125'),
    '考核项目“org” › 考核内容“b” › 分值：最多两位小数。',
  ],
  [
    'an unknown rule',
    change('kind: allOrNothing', 'kind: magic'),
    '考核内容“a” › 评分规则 › 种类：不在可选的几种之内。',
  ],
  ['points that do not add up', change('fullPoints: 10', 'fullPoints: 11'), '分值：与各条考核内容的分值之和不一致。'],
  ['an id twice', change('- id: b', '- id: a'), '考核内容“a” › 编号：用了不止一次'],
  ['a kind of unit not known here', change('- school', '- spaceship'), '适用的单位类型：本站没有这种单位类型。'],
])('%s is named in Chinese', (_, text, message) => {
  expect(refusal(text)).toContain(message);
});

test('clauses are looked up only among those given', () => {
  const cited = makeStandard({ org: [makeYesNo('a', 4, { examples: ['some-report#s1'] })] });
  expect(read(writeStandardYaml(cited))).toEqual(cited);
  expect(refusal(writeStandardYaml(cited), { ...known, clauses: new Set() })).toContain('引用的条款本站没有');
});

test('many mistakes are told in part, and counted', () => {
  const text = writeStandardYaml(standard)
    .replace(/^( *)advice: .*$/gm, '$1advice: ""')
    .replace(/^( *)question: .*$/gm, '$1question: ""');
  const many = text
    .replace(/whenMet: .*/g, 'whenMet: ""')
    .replace(/whenNotMet: .*/g, 'whenNotMet: ""')
    .replace(/issuer: .*/, 'issuer: ""');
  const messages = refusal(many).split('\n');
  expect(messages).toHaveLength(9);
  expect(messages[8]).toBe('另有 1 处不对。');
});

test('names of what every object has are only ids', () => {
  const text = change('- id: a', '- __proto__: {x: 1}\n        id: a');
  expect(refusal(text)).toContain('不认识的字段“__proto__”');
});
