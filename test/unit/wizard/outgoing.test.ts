import { describe, expect, test } from 'vitest';
import type { PaperFormat, PaperWriter } from '../../../src/wizard/models/export.ts';
import { makeFile } from '../../../src/wizard/models/outgoing.ts';
import type { Session } from '../../../src/wizard/models/session.ts';
import { makeShareLink, MOST_ADDRESS } from '../../../src/wizard/models/share.ts';
import { WRITERS } from '../../../src/wizard/models/writers.ts';
import { packText, unpackText } from '../../../src/adapters/share-link.ts';
import { parseAssessment } from '../../../src/assessment/parse.ts';
import { withNote, withValue } from '../../../src/wizard/models/answer.ts';
import { tools } from './file-tools.ts';
import { createTestWizard, NOW, savedAssessment } from './wizard-maker.ts';

const MOBILE = `138${'0'.repeat(4)}1234`;

const openSession = async (): Promise<Session> => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  const session = wizard.model.session.value;
  if (!session) throw new Error('nothing is open');
  session.change((current) => withNote(withValue(current, 'x1', { form: 'yesNo', value: true }), 'x1', '甲'));
  return session;
};

test('the file holds all that was entered and the time of writing', async () => {
  const session = await openSession();
  const made = await makeFile(session, 'assessment', NOW, false, tools);
  if (made.kind !== 'made') throw new Error(made.kind);
  expect(made.file.name).toBe('某小学-自评-2026-11-21.jianjia.json');
  const read = parseAssessment(made.file.text ?? '');
  expect(read).toEqual({ success: true, assessment: { ...session.assessment.value, savedAt: NOW.toISOString() } });
});

/** The writers with another way of writing one paper. */
const writersWith = (id: string, write: (own: PaperFormat['write']) => PaperFormat['write']): PaperWriter[] =>
  WRITERS.map((writer) =>
    writer.id === id
      ? { ...writer, formats: writer.formats.map((format) => ({ ...format, write: write(format.write) })) }
      : writer,
  );

test('R43 a file that does not hold all when it is read back is not handed over', async () => {
  const session = await openSession();
  const forgetful = writersWith('assessment', (own) => async (snapshot) => {
    const { expected } = await own(snapshot);
    const { bytes } = await own({ ...snapshot, assessment: withNote(snapshot.assessment, 'x1', '') });
    return { bytes, expected };
  });
  expect(await makeFile(session, 'assessment', NOW, false, tools, forgetful)).toEqual({
    kind: 'failed',
    message: expect.stringContaining('应有备注 1 条，文件里读出 0 条') as string,
  });
});

test('R42 a format that fails says so, and the others still work', async () => {
  const session = await openSession();
  const broken = writersWith('report', () => async () => Promise.reject(new Error('broken')));
  expect(await makeFile(session, 'word', NOW, false, tools, broken)).toEqual({
    kind: 'failed',
    message: '这个文件没有生成。请再试一次，或者改用纯文本、文本稿（Markdown）；填写的内容都在。',
  });
  expect(await makeFile(session, 'assessment', NOW, false, tools, broken)).toMatchObject({ kind: 'made' });
});

describe('personal data', () => {
  test.each(['word', 'markdown', 'assessment'] as const)('is pointed out before any %s file', async (maker) => {
    const session = await openSession();
    session.change((current) => withNote(current, 'x1', `打 ${MOBILE}`));
    expect(await makeFile(session, maker, NOW, false, tools)).toEqual({
      kind: 'private',
      lines: [{ where: 'x1 · 备注', what: '像是手机号：138…34', href: '#/criterion/x1' }],
    });
  });

  test('leaves all the same where the person says so', async () => {
    const session = await openSession();
    session.change((current) => withNote(current, 'x1', `打 ${MOBILE}`));
    expect(await makeFile(session, 'assessment', NOW, true, tools)).toMatchObject({ kind: 'made' });
  });
});

describe('a link', () => {
  const outlet = { pack: async (text: string) => packText(text), pageAddress: () => 'https://example.org/wizard/' };
  const dataOf = (href: string): unknown => JSON.parse(unpackText(href.replace(/^.*#\/share\//, '')) ?? '');
  const noted = withNote(savedAssessment({ actions: { 'veto-v1': { state: 'todo' } } }), 'x1', '甲');

  test('holds the assessment behind the #, or its answers alone', async () => {
    const { href, fits } = await makeShareLink(noted, true, outlet);
    expect(href).toMatch(/^https:\/\/example\.org\/wizard\/#\/share\/[\w-]+$/);
    expect(fits).toBe(true);
    expect(dataOf(href)).toEqual(noted);
    const bare = await makeShareLink(noted, false, outlet);
    expect(dataOf(bare.href)).toEqual(savedAssessment());
  });

  test('that chat programs would cut off does not fit', async () => {
    const long = Array.from({ length: 6000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
    const { href, fits } = await makeShareLink(withNote(savedAssessment(), 'x1', long), true, outlet);
    expect(href.length).toBeGreaterThan(MOST_ADDRESS);
    expect(fits).toBe(false);
  });
});
