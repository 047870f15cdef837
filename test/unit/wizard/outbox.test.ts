import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packFiles } from '../../../src/adapters/package-zip.ts';
import { parseAssessment } from '../../../src/assessment/parse.ts';
import { withNote, withValue } from '../../../src/wizard/models/answer.ts';
import type { FileTools, PaperWriter } from '../../../src/wizard/models/export.ts';
import { createOutbox, type Outbox } from '../../../src/wizard/models/outbox.ts';
import type { Session } from '../../../src/wizard/models/session.ts';
import { WRITERS } from '../../../src/wizard/models/writers.ts';
import { tools } from './file-tools.ts';
import { openSession } from './session-maker.ts';
import { bundle, NOW } from './wizard-maker.ts';

const text = (words: string) => ({ bytes: new TextEncoder().encode(words), text: words, expected: { texts: [words] } });

/** A paper that says the note of x1. */
const noted: PaperWriter = {
  id: 'noted',
  title: '公示',
  purpose: '张贴',
  formats: [{ extension: 'txt', write: async ({ assessment }) => text(assessment.answers['x1']?.note ?? '没有备注') }],
};
const broken: PaperWriter = {
  id: 'broken',
  title: '差距清单',
  purpose: '补短板',
  formats: [
    { extension: 'xlsx', write: async () => Promise.reject(new Error('broken')) },
    { extension: 'csv', isExtra: true, write: async () => text('\uFEFF差距\r\n') },
  ],
};
/** Writes something else than it says. */
const lying: PaperWriter = {
  id: 'lying',
  title: '材料清单',
  purpose: '对照',
  formats: [{ extension: 'txt', write: async () => ({ ...text('甲'), expected: { texts: ['乙'] } }) }],
};

const open = (
  writers: readonly PaperWriter[] = [noted],
  own: FileTools = tools,
): { session: Session; outbox: Outbox } => {
  const session = openSession(bundle.standard, { unit: { name: '某校', kind: 'school', higherUnion: '' } });
  return { session, outbox: createOutbox(session, writers, () => NOW, own) };
};
const stateOf = (outbox: Outbox, id: string, extension: string) =>
  outbox.papers.value.find((paper) => paper.id === id)?.formats.find((format) => format.extension === extension)?.state;
const wordsOf = async (made: Awaited<ReturnType<Outbox['make']>>): Promise<string> =>
  made.kind === 'made' ? made.file.content.text() : made.kind;
const filesOf = async (made: Awaited<ReturnType<Outbox['makeAll']>>): Promise<Record<string, Uint8Array>> => {
  if (made.kind !== 'made') throw new Error(made.kind);
  return unzipSync(new Uint8Array(await made.file.content.arrayBuffer()));
};
const note = (session: Session, words: string): void =>
  session.change((current) => withNote(withValue(current, 'x1', { form: 'yesNo', value: true }), 'x1', words));

test('a file goes from idle over working to ready, and is forgotten once it was handed over', async () => {
  const { outbox } = open();
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
  const making = outbox.make('noted', 'txt', false);
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'working' });
  const made = await making;
  expect(made).toMatchObject({ kind: 'made', file: { name: '某校-公示-2026-11-21.txt', text: '没有备注' } });
  expect(stateOf(outbox, 'noted', 'txt')).toMatchObject({ kind: 'ready', file: { name: '某校-公示-2026-11-21.txt' } });
  outbox.release('noted', 'txt');
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
});

test('R41 a file holds what was answered up to the click, saved or not, and nothing after it', async () => {
  const { session, outbox } = open();
  note(session, '还没有保存');
  expect(session.save.hasUnsaved).toBe(true);
  const making = outbox.make('noted', 'txt', false);
  note(session, '点了以后');
  expect(await wordsOf(await making)).toBe('还没有保存');
  // It no longer shows what the assessment holds.
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
  expect(await wordsOf(await outbox.make('noted', 'txt', false))).toBe('点了以后');
  expect(stateOf(outbox, 'noted', 'txt')).toMatchObject({ kind: 'ready' });
  note(session, '又改了');
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
});

test('R41 the package holds one moment in all its files', async () => {
  const { session, outbox } = open(WRITERS);
  note(session, '打包时');
  const making = outbox.makeAll(false);
  note(session, '打包以后');
  const files = await filesOf(await making);
  const saved = Object.keys(files).find((name) => name.endsWith('.jianjia.json')) ?? '';
  const read = parseAssessment(strFromU8(files[saved] ?? new Uint8Array()));
  expect(read).toMatchObject({ success: true, assessment: { answers: { x1: { note: '打包时' } } } });
});

describe('R42 a writer that fails', () => {
  test('says what to do, and the other formats and papers still work', async () => {
    const { outbox } = open([broken, noted]);
    const failed = { kind: 'failed', message: '这个文件没有生成。请再试一次，或者改用CSV 表格；填写的内容都在。' };
    expect(await outbox.make('broken', 'xlsx', false)).toEqual(failed);
    expect(stateOf(outbox, 'broken', 'xlsx')).toEqual(failed);
    expect(await outbox.make('noted', 'txt', false)).toMatchObject({ kind: 'made' });
  });

  test('leaves the package to the others, which names what is missing', async () => {
    const { outbox } = open([broken, lying, noted]);
    const files = await filesOf(await outbox.makeAll(false));
    expect(Object.keys(files)).toEqual(['00-材料目录.txt', '某校-公示-2026-11-21.txt', 'SHA256SUMS.txt']);
    const index = strFromU8(files['00-材料目录.txt'] ?? new Uint8Array());
    expect(index).toContain('- 差距清单（Excel）：这次没有做成');
    expect(index).toContain('- 材料清单（纯文本）：这次没有做成');
    expect(outbox.missing.value.map(({ title }) => title)).toEqual(['差距清单（Excel）', '材料清单（纯文本）']);
    expect(stateOf(outbox, 'broken', 'xlsx')).toMatchObject({ kind: 'failed' });
    expect(outbox.bundle.value).toMatchObject({ kind: 'ready', file: { name: '某校-全套材料-2026-11-21.zip' } });
  });

  test('and no other there is: no package', async () => {
    const { outbox } = open([broken]);
    expect(await outbox.makeAll(false)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('逐个下载') as string,
    });
    expect(outbox.bundle.value.kind).toBe('failed');
  });

  test('works again at the next try', async () => {
    let fails = true;
    const moody: PaperWriter = {
      ...noted,
      formats: [{ extension: 'txt', write: async () => (fails ? Promise.reject(new Error('x')) : text('好了')) }],
    };
    const { outbox } = open([moody]);
    expect((await outbox.make('noted', 'txt', false)).kind).toBe('failed');
    fails = false;
    expect(await wordsOf(await outbox.make('noted', 'txt', false))).toBe('好了');
  });

  test('also where its part of the page, the checks or the packer cannot be loaded', async () => {
    const lost = async () => Promise.reject(new Error('offline'));
    const without = open([noted], { ...tools, loadCheck: lost }).outbox;
    expect(await without.make('noted', 'txt', false)).toMatchObject({ kind: 'failed' });
    const unpacked = open([noted], { ...tools, loadPacker: lost }).outbox;
    expect(await unpacked.make('noted', 'txt', false)).toMatchObject({ kind: 'made' });
    expect(await unpacked.makeAll(false)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('打包没有成功') as string,
    });
  });
});

test('R43 nothing is offered before its check has passed', async () => {
  const { outbox } = open([lying]);
  expect(await outbox.make('lying', 'txt', false)).toEqual({
    kind: 'failed',
    message: '写好的文件读回来对不上，没有给您：文件里找不到“乙”。请再试一次，或者先下载其他文件留底；填写的内容都在。',
  });
  const torn = open([noted], {
    ...tools,
    loadPacker: async () => (files, cover) => {
      const { bytes, names } = packFiles(files, cover);
      return { bytes: bytes.subarray(0, bytes.length / 2), names };
    },
  }).outbox;
  expect(await torn.makeAll(false)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('对不上') as string,
  });
  expect(torn.bundle.value.kind).toBe('failed');
});

test('personal data is pointed out first, and leaves where the person says so', async () => {
  const { session, outbox } = open();
  note(session, `打 138${'0'.repeat(4)}1234`);
  expect((await outbox.make('noted', 'txt', false)).kind).toBe('private');
  expect((await outbox.makeAll(false)).kind).toBe('private');
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
  expect((await outbox.make('noted', 'txt', true)).kind).toBe('made');
});

test('a paper that has nothing to say is not made, and is not in the package', async () => {
  const lacking: PaperWriter = { ...broken, lacking: () => '没有差距' };
  const { outbox } = open([lacking, noted]);
  expect(outbox.papers.value.map(({ lacking: why }) => why)).toEqual(['没有差距', null]);
  expect(Object.keys(await filesOf(await outbox.makeAll(false)))).toHaveLength(3);
  expect(outbox.missing.value).toEqual([]);
});

test('a second click waits for the first', async () => {
  let written = 0;
  const counting: PaperWriter = {
    ...noted,
    formats: [{ extension: 'txt', write: async () => text(String((written += 1))) }],
  };
  const { outbox } = open([counting]);
  const [one, two] = await Promise.all([outbox.make('noted', 'txt', false), outbox.make('noted', 'txt', false)]);
  expect(written).toBe(1);
  expect(two).toBe(one);
});

test('a paper that is not on the list is none', async () =>
  expect(await open().outbox.make('noted', 'docx', false)).toMatchObject({ kind: 'failed' }));

describe('progress', () => {
  afterEach(() => void vi.useRealTimers());

  test('shows after half a second, counts the files, and goes', async () => {
    vi.useFakeTimers();
    const slow = (id: string): PaperWriter => ({
      ...noted,
      id,
      formats: [
        {
          extension: 'txt',
          write: async () => {
            await new Promise((resolve) => setTimeout(resolve, 400));
            return text(id);
          },
        },
      ],
    });
    const { outbox } = open([slow('a'), slow('b'), slow('c')]);
    const making = outbox.makeAll(false);
    await vi.advanceTimersByTimeAsync(450);
    expect(outbox.progress.value).toBeNull();
    await vi.advanceTimersByTimeAsync(100);
    expect(outbox.progress.value).toEqual({ done: 1, all: 3 });
    await vi.advanceTimersByTimeAsync(300);
    expect(outbox.progress.value).toEqual({ done: 2, all: 3 });
    await vi.advanceTimersByTimeAsync(1000);
    const files = await filesOf(await making);
    expect(outbox.progress.value).toBeNull();
    // Three papers of one name.
    expect(Object.keys(files).slice(1, 4)).toEqual([
      '某校-公示-2026-11-21.txt',
      '某校-公示-2026-11-21（2）.txt',
      '某校-公示-2026-11-21（3）.txt',
    ]);
  });

  test('stays away from what is quick', async () => {
    const { outbox } = open();
    const seen: unknown[] = [];
    outbox.progress.subscribe((progress) => seen.push(progress));
    await outbox.makeAll(false);
    expect(seen).toEqual([null]);
  });
});

test('closed, it holds no file', async () => {
  const { session, outbox } = open();
  await outbox.make('noted', 'txt', false);
  const late = outbox.make('noted', 'txt', false);
  outbox.close();
  expect((await late).kind).toBe('made');
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
  note(session, '以后');
  expect(stateOf(outbox, 'noted', 'txt')).toEqual({ kind: 'idle' });
});
