import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CheckedExtension } from '../../../../src/adapters/file-check/check-file.ts';
import type { Expectation } from '../../../../src/adapters/file-check/expectation.ts';
import { packFiles } from '../../../../src/adapters/package-zip.ts';
import { writeCheckedXlsx } from '../../../../src/adapters/standard-xlsx.ts';
import { readTableFile } from '../../../../src/adapters/table-file/read-table-file.ts';
import { takeSnapshot } from '../../../../src/wizard/models/export.ts';
import { WRITERS } from '../../../../src/wizard/models/writers.ts';
import { checkFile as check } from '../../wizard/file-tools.ts';
import { openSession } from '../../wizard/session-maker.ts';
import { bundle, NOW } from '../../wizard/wizard-maker.ts';
import { parseXml } from '../table-file/office-files.ts';

const session = openSession(bundle.standard, {
  unit: { name: '某小学', kind: 'school', higherUnion: '某市教育工会' },
  answers: { x1: { form: 'yesNo', value: true, note: '甲' }, x2: { form: 'rate', numerator: 9, denominator: 10 } },
});

/** A file as its writer leaves it. */
interface Sample {
  bytes: Uint8Array;
  expected: Expectation;
}
const writtenBy = async (id: string, extension: CheckedExtension): Promise<Sample> => {
  const format = WRITERS.find((writer) => writer.id === id)?.formats.find((one) => one.extension === extension);
  if (!format) throw new Error(`no ${id}.${extension}`);
  return format.write(takeSnapshot(session, NOW));
};

const ROWS = [
  ['项目', '应得', '自评'],
  ['组织', '10', '8.5'],
  ['合计', '10', '8.5'],
];
const TABLE: Expectation = { texts: ['组织'], rows: 3, total: { label: '合计', value: '8.5' } };
const xlsx = async (rows = ROWS): Promise<Uint8Array> => {
  const written = await writeCheckedXlsx({ name: '自评', rows, merges: [] }, (name, bytes) =>
    readTableFile(name, bytes, { parseXml }),
  );
  if (written.kind === 'failed') throw new Error(written.message);
  return new Uint8Array(await written.file.arrayBuffer());
};
const csv = (rows = ROWS): Uint8Array => strToU8(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);

const PAPER = { name: '某校-公示-2026-11-21.txt', bytes: strToU8('公示'), purpose: '张贴' };
const zip = (): Sample => {
  const { bytes, names } = packFiles([PAPER, { ...PAPER, name: '乙.txt' }], {
    unit: '某校',
    standard: { title: '表', edition: '1' },
    day: '2026-11-21',
    isFictional: false,
    missing: [],
  });
  return { bytes, expected: { texts: [], files: names } };
};

const SAMPLES: Record<string, { extension: CheckedExtension; make: () => Sample | Promise<Sample> }> = {
  ...Object.fromEntries(
    WRITERS.flatMap(({ id, formats }) =>
      formats.map(({ extension }) => [`${id}.${extension}`, { extension, make: () => writtenBy(id, extension) }]),
    ),
  ),
  'table.xlsx': { extension: 'xlsx', make: async () => ({ bytes: await xlsx(), expected: TABLE }) },
  'table.csv': { extension: 'csv', make: () => ({ bytes: csv(), expected: TABLE }) },
  'notice.txt': {
    extension: 'txt',
    make: () => ({ bytes: strToU8('\uFEFF公示\r\n共 3 人'), expected: { texts: ['公示', '共 3 人'] } }),
  },
  'all.zip': { extension: 'zip', make: zip },
};

describe.each(Object.entries(SAMPLES))('%s', (_, { extension, make }) => {
  test('passes as it was written', async () => {
    const { bytes, expected } = await make();
    expect(await check(extension, bytes, expected)).toBeNull();
  });

  test('R43 is refused where it is empty, or another file', async () => {
    const { expected } = await make();
    expect(await check(extension, new Uint8Array(), expected)).toBe('文件是空的。');
    expect(await check(extension, strToU8('\uFEFF  \r\n'), expected)).not.toBeNull();
    expect(await check(extension, Uint8Array.of(0xff, 0x00, 0x81, 0xfe), expected)).not.toBeNull();
  });

  test('R43 is refused where it breaks off', async () => {
    const { bytes, expected } = await make();
    for (const share of [0.2, 0.5, 0.9]) {
      const part = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await check(extension, part, expected), `${share} of it`).not.toBeNull();
    }
  });

  test('R43 is refused where a text that should be there is not', async () => {
    const { bytes, expected } = await make();
    if (extension === 'jianjia.json') return;
    expect(await check(extension, bytes, { ...expected, texts: [...expected.texts, '没有写进去的一句话'] })).toBe(
      '文件里找不到“没有写进去的一句话”。',
    );
  });
});

/** The file with one of its parts changed. */
const withPart = (bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
};
const MAIN = 'word/document.xml';

describe('a Word file', () => {
  const refused = async (change: (xml: string) => string, more: Partial<Expectation> = {}): Promise<string | null> => {
    const { bytes, expected } = await writtenBy('report', 'docx');
    return check('docx', withPart(bytes, MAIN, change), { ...expected, ...more });
  };
  const count = async (name: string): Promise<number> => {
    const { bytes } = await writtenBy('report', 'docx');
    return strFromU8(unzipSync(bytes)[MAIN] ?? new Uint8Array()).split(`<w:${name}>`).length - 1;
  };

  test('R43 with XML that is not sound is refused', async () =>
    expect(await refused((xml) => xml.replace('</w:body>', ''))).toBe('文件打不开。'));
  test('R43 without its table is refused', async () =>
    expect(await refused((xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/s, ''))).toMatch(
      /^应有表格 \d 个，文件里读出 \d 个。$/,
    ));
  test('R43 with one paragraph or one row less is refused', async () => {
    const paragraphs = await count('p');
    const rows = await count('tr');
    expect(await refused((xml) => xml, { paragraphs, rows })).toBeNull();
    expect(await refused((xml) => xml.replace(/<w:p>((?!<w:p>).)*?<\/w:p>/s, ''), { paragraphs })).toBe(
      `应有段落 ${paragraphs} 个，文件里读出 ${paragraphs - 1} 个。`,
    );
    expect(await refused((xml) => xml.replace(/<w:tr>.*?<\/w:tr>/s, ''), { rows })).toBe(
      `应有 ${rows} 行，文件里读出 ${rows - 1} 行。`,
    );
  });
  test('R43 with no text is refused', async () =>
    expect(await refused((xml) => xml.replace(/<w:t( [^>]*)?>[^<]*/g, '<w:t>'))).toBe('文件里没有文字。'));
  test('R43 whose other parts are damaged is refused', async () => {
    const { bytes, expected } = await writtenBy('report', 'docx');
    expect(
      await check(
        'docx',
        withPart(bytes, 'word/styles.xml', (xml) => xml.slice(0, 200)),
        expected,
      ),
    ).toBe('文件打不开。');
  });
});

describe.each([
  ['xlsx', xlsx],
  ['csv', csv],
] as const)('a table as .%s', (extension, write) => {
  const refused = async (rows: string[][]): Promise<string | null> => check(extension, await write(rows), TABLE);
  const changed = (from: string, to: string): string[][] =>
    ROWS.map((row) => row.map((cell) => (cell === from ? to : cell)));

  test('R43 with a row less is refused', async () =>
    expect(await refused(ROWS.filter(([first]) => first !== '组织'))).toBe('应有 3 行，文件里读出 2 行。'));
  test('R43 with another total is refused', async () =>
    expect(await refused(changed('8.5', '9'))).toBe('“合计”不是 8.5。'));
  test('R43 without an item is refused', async () =>
    expect(await refused(changed('组织', '甲'))).toBe('文件里找不到“组织”。'));
});

test('R43 a table of text without its mark is refused: Excel would show no Chinese', async () =>
  expect(await check('csv', csv().subarray(3), TABLE)).toContain('编码标记'));

describe('a calendar', () => {
  const refused = async (change: (text: string) => string): Promise<string | null> => {
    const { bytes, expected } = await writtenBy('calendar', 'ics');
    return check('ics', strToU8(change(strFromU8(bytes))), expected);
  };
  test.each<[string, (text: string) => string, string]>([
    [
      'one event less',
      (text) => text.replace(/BEGIN:VEVENT.*?END:VEVENT\r\n/s, ''),
      '应有提醒 4 条，文件里读出 3 条。',
    ],
    ['no event', (text) => text.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, ''), '日历里没有提醒。'],
    ['two events of one id', (text) => text.replace('2027-q1@', '2026-q4@'), '有的提醒缺少日期、标题或响铃。'],
    ['an event without a day', (text) => text.replace(/DTSTART.*\r\n/, ''), '有的提醒缺少日期、标题或响铃。'],
    ['an alarm that is not closed', (text) => text.replace('END:VALARM\r\n', ''), '文件打不开。'],
    ['bare line ends', (text) => text.replace(/\r\n/g, '\n'), '文件打不开。'],
    ['a line too long', (text) => text.replace(/\r\n /g, ''), '文件打不开。'],
  ])('R43 with %s is refused', async (_, change, said) => expect(await refused(change)).toBe(said));
});

test('R43 Markdown without a row of its table, or without a heading, is refused', async () => {
  const { bytes, expected } = await writtenBy('report', 'md');
  const refused = (what: RegExp) => check('md', strToU8(strFromU8(bytes).replace(what, '')), expected);
  expect(await refused(/^\| (?!:?-).*\n/m)).toMatch(/^应有 \d+ 行，文件里读出 \d+ 行。$/);
  expect(await refused(/^## .*\n/m)).toMatch(/^文件里找不到“.+”。$/);
});

test('R43 a saved assessment with an answer less is refused', async () => {
  const { bytes, expected } = await writtenBy('assessment', 'jianjia.json');
  const file = JSON.parse(strFromU8(bytes)) as { answers: Record<string, unknown> };
  delete file.answers['x2'];
  expect(await check('jianjia.json', strToU8(JSON.stringify(file)), expected)).toBe('应有答案 2 条，文件里读出 1 条。');
});

describe('a package', () => {
  const refused = async (change: (parts: Record<string, Uint8Array>) => void): Promise<string | null> => {
    const { bytes, expected } = zip();
    const parts = unzipSync(bytes);
    change(parts);
    return check('zip', zipSync(parts), expected);
  };
  test.each<[string, (parts: Record<string, Uint8Array>) => void, string]>([
    ['a file less', (parts) => delete parts['乙.txt'], '应有文件 2 个，文件里读出 1 个。'],
    ['a file changed', (parts) => (parts['乙.txt'] = strToU8('别的')), '“乙.txt”与校验码对不上。'],
    [
      'a file of another name',
      (parts) => {
        parts['丙.txt'] = strToU8('公示');
        delete parts['乙.txt'];
      },
      '文件里找不到“乙.txt”。',
    ],
    ['no list', (parts) => delete parts['00-材料目录.txt'], '文件打不开。'],
    ['no sums', (parts) => delete parts['SHA256SUMS.txt'], '文件打不开。'],
    ['sums that are none', (parts) => (parts['SHA256SUMS.txt'] = strToU8('x')), '文件打不开。'],
  ])('R43 with %s is refused', async (_, change, said) => expect(await refused(change)).toBe(said));
});
