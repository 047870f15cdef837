import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Packer } from 'docx';
import mammoth from 'mammoth';
import { expect, test, vi } from 'vitest';
import { checkPackage } from '../../../src/adapters/docx/package.ts';
import { renderDocx } from '../../../src/adapters/docx/render-docx.ts';
import { plainLine, printableText } from '../../../src/report/plain-line.ts';
import { sentence } from '../../../src/report/sentence.ts';
import type { Report } from '../../../src/report/tree.ts';
import { makeReport } from '../report/tiny-case.ts';
import { partOf, textOf, unzipXml } from './docx-xml.ts';

const read = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

test('another program reads the name of the unit, the total and what is missing', async () => {
  const text = await read(await renderDocx(makeReport({ answers: { term: { form: 'unknown' } } })));
  expect(text).toContain('某市第一中学工会');
  expect(text).toContain('自评总分在70分至80分之间（满分80分）');
  expect(text).toContain('【待补充：届期】');
});

/** The text wherever a person can type, straight into the tree: the renderer trusts nobody. */
const reportWith = (text: string): Report => ({
  title: [sentence(['frame'], '关于', text), sentence(['frame'], text)],
  salutation: sentence(['frame'], text, '：'),
  sections: [],
  blocks: [
    { kind: 'heading', level: 1, id: 'one', sentence: sentence(['frame'], '一、', text) },
    { kind: 'paragraph', lead: sentence(['frame'], text), sentences: [sentence(['frame'], '说：', text)] },
    {
      kind: 'table',
      columns: [{ title: '甲', share: 1, align: 'left' }],
      rows: [{ strong: false, cells: [sentence(['frame'], text)] }],
    },
  ],
  attachments: [{ number: text, title: sentence(['frame'], text) }],
  signature: sentence(['frame'], text),
  date: sentence(['frame'], '2026年11月20日'),
});

test.each([
  ']]> & < > " \' &lt;b&gt; <w:t>',
  '\u0000\u0001\u0008\u001F\u007F\uFFFE\uFFFF',
  '\uD83D 和 \uDE00',
  '👍👨‍👩‍👧𠮷',
  '\u202E反\u2066向',
  '长'.repeat(5000),
  '=1+1\t@x\r\n{value} ${x} $& $1',
])('S04 %j gives a well-formed file that holds it', async (text) => {
  const document = partOf(unzipXml(await renderDocx(reportWith(text))), 'word/document.xml');
  expect(textOf(document)).toContain(`说：${printableText(text)}`);
});

test('S04 whatever is typed gives a well-formed file and comes back as typed', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...Array.from('<>&"\'];:\u0000\u000B\uD800\uDC00\uFFFE中👍')), maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const bytes = await renderDocx(reportWith(text));
      const document = partOf(unzipXml(bytes), 'word/document.xml');
      expect(textOf(document)).toContain(`说：${printableText(text)}`);
      expect(await read(bytes)).toContain(plainLine(text));
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('a file that lost its text, or is no file, is not handed out', async () => {
  const report = makeReport();
  const bytes = await renderDocx(report);
  expect(() => checkPackage(bytes, ['某市第一中学工会'])).not.toThrow();
  expect(() => checkPackage(bytes, ['某市第二中学工会'])).toThrow('某市第二中学工会');
  expect(() => checkPackage(bytes.slice(0, 200), [])).toThrow();
  const files = unzipSync(bytes);
  const emptied = { ...files, 'word/document.xml': strToU8('<w:document/>') };
  expect(() => checkPackage(zipSync(emptied), ['某市第一中学工会'])).toThrow('某市第一中学工会');
  expect(() => checkPackage(zipSync({ a: strToU8('b') }), [])).toThrow('word/document.xml');
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('某市第一中学工会');
});

test('the finished file is opened again before it is handed out', async () => {
  const another = await renderDocx(
    makeReport({ unit: { name: '别家工会', kind: 'school', higherUnion: '某市教育工会' } }),
  );
  const writer = vi.spyOn(Packer, 'toArrayBuffer').mockResolvedValue(new Uint8Array(another).buffer);
  try {
    await expect(renderDocx(makeReport())).rejects.toThrow('某市第一中学工会');
  } finally {
    writer.mockRestore();
  }
});
