import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MOST_CHARACTERS, parseAssessment } from '../../../src/assessment/parse.ts';
import { ASSESSMENT_VERSION } from '../../../src/assessment/version.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { makeAssessment } from './maker.ts';

const full = makeAssessment(
  {
    a01: {
      form: 'yesNo',
      value: true,
      note: '<b>&"\u2028',
      evidence: [{ number: '1', title: '批复', date: '2024-02-29' }],
    },
    a11: { form: 'rate', numerator: 875, denominator: 892 },
    b06: { form: 'notApplicable', reason: '不是公司' },
  },
  {
    inputs: { staff: 892, elected: '2024-04-26', company: false },
    vetoes: { v: 'absent' },
    eligibility: { e: true, since: '2024-01-01' },
  },
);

/** The assessment as plain JSON with one field set to something else, or taken out. */
const withField = (path: string, value?: unknown): string => {
  const data = JSON.parse(JSON.stringify(full)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, data);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return JSON.stringify(data);
};
const reasonOf = (text: string): string => {
  const parsed = parseAssessment(text);
  return parsed.success ? 'accepted' : parsed.reason;
};

test('what was written is read back, text as text', () => {
  expect(parseAssessment(serializeAssessment(full))).toEqual({ success: true, assessment: full });
});

test('a byte order mark, as Windows puts it, does no harm', () => {
  expect(parseAssessment(`\uFEFF${JSON.stringify(full)}`).success).toBe(true);
});

describe('R18 files of every version ever released', () => {
  const folder = join(import.meta.dirname, '../../fixtures/assessments');
  test.each(readdirSync(folder))('R18 %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const parsed = parseAssessment(text);
    // All that the old file says is still said; only the version moves on.
    const saved = JSON.parse(text) as Record<string, unknown>;
    expect(parsed).toMatchObject({ success: true, assessment: { ...saved, version: ASSESSMENT_VERSION } });
    // A file of the current version is written again to the letter.
    if (parsed.success && name === `version-${ASSESSMENT_VERSION}.jianjia.json`) {
      expect(serializeAssessment(parsed.assessment)).toBe(text);
    }
  });

  test('hold one of the current version', () => {
    expect(readdirSync(folder)).toContain(`version-${ASSESSMENT_VERSION}.jianjia.json`);
  });
});

describe('is refused with the reason', () => {
  test.each([
    ['', '文件内容不是 JSON，可能已损坏，或不是本工具的备份。'],
    ['{"type":', '文件内容不是 JSON，可能已损坏，或不是本工具的备份。'],
    ['null', '不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。'],
    ['[]', '不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。'],
    ['{"type":"excalidraw"}', '不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。'],
    [withField('version', 3), '这份备份由更新版本的工具保存。请刷新或升级本工具后再打开。'],
    [withField('version', 0), '备份中的版本号（version）不对，文件可能已损坏。'],
    [withField('version', '1'), '备份中的版本号（version）不对，文件可能已损坏。'],
    [withField('version'), '备份中的版本号（version）不对，文件可能已损坏。'],
    [withField('unit.name'), '备份中缺少单位名称（unit.name），文件可能不完整。'],
    [withField('unit.name', 5), '备份中单位名称（unit.name）的内容不对，文件可能被改动过。'],
    [withField('unit'), '备份中缺少单位信息（unit），文件可能不完整。'],
    [withField('standard.hash', 'xyz'), '备份中评价标准（standard.hash）的内容不对，文件可能被改动过。'],
    [
      withField('answers.a11.numerator', -1),
      '备份中考核项目的答案（answers.a11.numerator）的内容不对，文件可能被改动过。',
    ],
    [withField('answers.a11.form', 'other'), '备份中考核项目的答案（answers.a11.form）的内容不对，文件可能被改动过。'],
    [withField('answers.a01.value'), '备份中缺少考核项目的答案（answers.a01.value），文件可能不完整。'],
    [
      withField('answers.a01.evidence', [{ number: '1' }]),
      '备份中缺少考核项目的答案（answers.a01.evidence.0.title），文件可能不完整。',
    ],
    [withField('inputs.elected', '2023-02-29'), '备份中基本数据（inputs.elected）的内容不对，文件可能被改动过。'],
    [withField('vetoes.v', 'perhaps'), '备份中否决项（vetoes.v）的内容不对，文件可能被改动过。'],
    [withField('savedAt', 'yesterday'), '备份中保存时间（savedAt）的内容不对，文件可能被改动过。'],
    [withField('extra', 1), '备份（extra）不是本工具的内容，文件可能被改动过。'],
    [withField('answers.a11.extra', 1), '考核项目的答案（answers.a11.extra）不是本工具的内容，文件可能被改动过。'],
    ['{"type":"jianjia/assessment","version":1}', '备份中缺少自评编号（id），文件可能不完整。'],
  ])('%s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test('S07 what is too large, before it is parsed', () => {
    expect(reasonOf(' '.repeat(MOST_CHARACTERS + 1))).toBe('文件过大（超过 5 MB），不是本工具的备份。');
    expect(reasonOf(' '.repeat(MOST_CHARACTERS))).toContain('不是 JSON');
  });

  test('S07 what is nested too deep or holds too many fields, before any of it is built', () => {
    const parse = vi.spyOn(JSON, 'parse');
    try {
      expect(reasonOf('['.repeat(10_000))).toContain('套得太深');
      expect(reasonOf(`{"answers":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`)).toContain('套得太深');
      expect(reasonOf(`{${Array.from({ length: 300_000 }, (_, at) => `"a${at}":1`).join()}}`)).toContain('字段太多');
      expect(reasonOf(`[${'0,'.repeat(1_000_000)}0]`)).toContain('字段太多');
      expect(parse).not.toHaveBeenCalled();
    } finally {
      parse.mockRestore();
    }
  });

  test('brackets and commas inside a text count for nothing', () => {
    const note = `${'[{'.repeat(4000)}\\"${',:'.repeat(5000)}`;
    const noted = makeAssessment({ a01: { form: 'blank', note } });
    expect(parseAssessment(serializeAssessment(noted))).toEqual({ success: true, assessment: noted });
  });

  test('a long name is not repeated whole', () => {
    expect(reasonOf(withField('x'.repeat(5000), 1)).length).toBeLessThan(120);
  });
});

describe('S06 a name that would reach what all objects share', () => {
  const at = [
    ['answers', '"answers":{', '"__proto__":{"form":"yesNo","value":true},'],
    ['unit', '"unit":{', '"__proto__":{"x":1},'],
    ['inputs', '"inputs":{', '"constructor":{"prototype":{"x":1}},'],
    ['vetoes', '"vetoes":{', '"constructor":"absent",'],
    ['an escaped name', '"unit":{', '"\\u005f_proto__":{"x":1},'],
    ['the file itself', '{"type"', ''],
  ] as const;
  test.each(at)('S06 in %s', (_where, place, more) => {
    const text = JSON.stringify(full);
    const forged = more === '' ? text.replace(place, '{"__proto__":{"x":1},"type"') : text.replace(place, place + more);
    expect(forged).not.toBe(text);
    expect(reasonOf(forged)).toMatch(/^文件里有本工具不用的名字（(__proto__|constructor)），可能被改动过。$/);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('S13 an id that carries a script', () => {
  const strange = [
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'a" onclick="x',
    'A1',
    '中文',
    '',
    'a'.repeat(41),
  ];
  test.each(strange)('S13 %s', (id) => {
    for (const place of ['answers', 'inputs', 'vetoes', 'eligibility', 'retired', 'actions']) {
      const value = {
        answers: { form: 'unknown' },
        inputs: 1,
        vetoes: 'absent',
        eligibility: true,
        retired: { answer: { form: 'unknown' } },
        actions: { state: 'todo' },
      }[place];
      expect(reasonOf(withField(place, { [id]: value }))).toMatch(/文件可能被改动过。$/);
    }
    for (const place of ['id', 'unit.kind', 'award', 'gradeSet', 'standard.id', 'standard.edition']) {
      if (id === 'a'.repeat(41) || id !== 'A1') expect(reasonOf(withField(place, id))).not.toBe('accepted');
    }
  });
});

test('S12 a sound file of another tool is named as such', () => {
  const strangers = [
    { type: 'excalidraw', version: 2, elements: [] },
    { nbformat: 4, cells: [], metadata: {} },
    { name: 'x', version: '1.0.0', dependencies: {} },
    { type: 'jianjia/standard', version: 1 },
  ];
  for (const file of strangers) {
    expect(reasonOf(JSON.stringify(file))).toBe('不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。');
  }
});

describe('never throws', () => {
  test('R22 on any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void parseAssessment(text)));
  });

  test('R22 on wrong types in a sound file', () => {
    const paths = [
      'type',
      'version',
      'unit',
      'unit.kind',
      'standard',
      'inputs',
      'inputs.staff',
      'answers',
      'answers.a01',
      'vetoes',
      'savedAt',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const parsed = parseAssessment(withField(path, value));
        if (!parsed.success) expect(parsed.reason).toMatch(/[。]$/);
      }),
    );
  });

  test('R22 on a file cut off or garbled anywhere', () => {
    const text = serializeAssessment(full);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, length, other) => {
        const parsed = parseAssessment(text.slice(0, at) + other + text.slice(at + length));
        if (!parsed.success) expect(parsed.reason).toMatch(/[。]$/);
      }),
    );
  });
});
