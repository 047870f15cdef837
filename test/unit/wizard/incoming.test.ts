import { describe, expect, test } from 'vitest';
import { packText } from '../../../src/adapters/share-link.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { withInput, withUnit, withValue } from '../../../src/wizard/models/answer.ts';
import type { Incoming } from '../../../src/wizard/models/incoming.ts';
import { conflictWords } from '../../../src/wizard/models/merge-words.ts';
import { createTestWizard, fileOf, keep, savedAssessment, type TestWizard } from './wizard-maker.ts';

const yes = { form: 'yesNo', value: true } as const;
const no = { form: 'yesNo', value: false } as const;

const shown = ({ model }: TestWizard): Incoming => {
  if (!model.incoming.value) throw new Error(`nothing came: ${model.notice.value?.text ?? ''}`);
  return model.incoming.value;
};
const opened = ({ model }: TestWizard): Assessment => {
  if (!model.session.value) throw new Error(`nothing is open: ${model.notice.value?.text ?? ''}`);
  return model.session.value.assessment.value;
};
const wizardWith = async (...kept: Assessment[]): Promise<TestWizard> => {
  const wizard = createTestWizard();
  for (const assessment of kept) await keep(wizard.store, assessment);
  return wizard;
};
const textIn = (wizard: TestWizard, id: string): string => wizard.store.rows.get(id)?.text ?? '';

describe('a file is shown before anything changes', () => {
  test('what is in it, and that it is not here yet', async () => {
    const wizard = await wizardWith();
    await wizard.model.importFile(new Blob([fileOf(savedAssessment())]));
    expect(shown(wizard)).toMatchObject({
      from: 'file',
      answered: 1,
      all: 8,
      total: '已得 4 分，最高可到 70 分，满分 70 分。',
      content: { answers: 1 },
      local: null,
      remarks: [],
    });
    expect(wizard.store.rows.size).toBe(0);
    expect(wizard.model.session.value).toBeNull();
  });

  test('left alone, nothing has changed', async () => {
    const wizard = await wizardWith(savedAssessment());
    const before = textIn(wizard, 'saved-00001');
    await wizard.model.importFile(fileOf(withValue(savedAssessment(), 'y1', yes)));
    wizard.model.dismiss();
    expect(wizard.model.incoming.value).toBeNull();
    expect(textIn(wizard, 'saved-00001')).toBe(before);
    expect(wizard.store.rows.size).toBe(1);
  });

  test('opened as a new one it keeps its id, and is known again when it comes a second time', async () => {
    const wizard = await wizardWith();
    await wizard.model.importFile(fileOf(savedAssessment()));
    expect(await wizard.model.accept('new', {})).toBe('');
    await wizard.model.arrive();
    expect(wizard.model.path.value).toBe('result');
    await wizard.model.session.value?.save.flush();
    expect(wizard.store.rows.has('saved-00001')).toBe(true);
    await wizard.model.importFile(fileOf(savedAssessment()));
    expect(shown(wizard).local).toMatchObject({ kind: 'same', isEqual: true });
  });

  test('opened as a new one beside another version, neither takes the place of the other', async () => {
    const wizard = await wizardWith(savedAssessment());
    await wizard.model.importFile(fileOf(withUnit(savedAssessment(), { name: '改过的名字' })));
    await wizard.model.accept('new', {});
    await wizard.model.session.value?.save.flush();
    expect([...wizard.store.rows.values()].map(({ unitName }) => unitName)).toEqual(['某小学', '改过的名字']);
  });

  test('one of the same unit and standard that was begun on its own is found too', async () => {
    const wizard = await wizardWith(savedAssessment());
    await wizard.model.importFile(fileOf(savedAssessment({ id: 'other-00001' })));
    expect(shown(wizard).local).toMatchObject({ kind: 'unit', assessment: { id: 'saved-00001' } });
  });

  test('another edition of it cannot be put together with what is here', async () => {
    const older = savedAssessment({ standard: { id: 'test', edition: '2020', hash: 'ffffffffffffffff' } });
    const wizard = await wizardWith(older);
    await wizard.model.importFile(fileOf(savedAssessment()));
    expect(shown(wizard)).toMatchObject({ local: null, otherEdition: true });
    await wizard.model.accept('new', {});
    await wizard.model.session.value?.save.flush();
    expect(wizard.store.rows.size).toBe(2);
  });
});

describe('R15 backups of two computers, imported in turn', () => {
  const base = savedAssessment();
  const first = withInput(withValue(base, 'y1', yes), 'staff', 100);
  const second = withInput(withValue(withValue(base, 'y1', no), 'y2', yes), 'members', 90);

  const bringBoth = async (): Promise<TestWizard> => {
    const wizard = await wizardWith();
    await wizard.model.importFile(fileOf(first));
    await wizard.model.accept('new', {});
    await wizard.model.arrive();
    await wizard.model.importFile(fileOf(second));
    return wizard;
  };

  test('the preview tells what differs, in words, with nothing chosen', async () => {
    const incoming = shown(await bringBoth());
    const { local, bundle } = incoming;
    expect(local?.merge).toMatchObject({ taken: 2, kept: 1 });
    const lines = local?.merge.conflicts.map((conflict) =>
      conflictWords(conflict, bundle.standard, local.assessment, incoming.assessment, (kind) => kind),
    );
    expect(lines).toEqual([{ title: 'y1', mine: '是', theirs: '否' }]);
  });

  test('merged, both are there and the choice stands; one step takes it back', async () => {
    const wizard = await bringBoth();
    await wizard.model.accept('merge', { 'answer:y1': 'theirs' });
    expect(opened(wizard)).toMatchObject({
      id: 'saved-00001',
      answers: { x1: yes, y1: no, y2: yes },
      inputs: { staff: 100, members: 90 },
    });
    wizard.model.session.value?.undo();
    expect(opened(wizard).answers).toEqual(first.answers);
    expect(await wizard.store.listSnapshots('saved-00001')).toMatchObject([{ label: '' }, { label: '合并文件之前' }]);
  });

  test('replaced, the state before is kept as a named snapshot', async () => {
    const wizard = await bringBoth();
    await wizard.model.session.value?.save.flush();
    const before = textIn(wizard, 'saved-00001');
    await wizard.model.accept('replace', {});
    expect(opened(wizard)).toMatchObject({ id: 'saved-00001', answers: second.answers, inputs: second.inputs });
    const snapshots = await wizard.store.listSnapshots('saved-00001');
    const snapshot = snapshots.find(({ label }) => label !== '');
    expect(snapshot).toMatchObject({ label: '用文件替换之前', answered: 2 });
    expect(await wizard.store.loadSnapshot('saved-00001', snapshot?.number ?? 0)).toBe(before);
  });

  test('without room for the snapshot nothing is replaced', async () => {
    const wizard = await bringBoth();
    wizard.store.keepSnapshot = async () => false;
    expect(await wizard.model.accept('replace', {})).toContain('没有替换');
    expect(opened(wizard).answers).toEqual(first.answers);
  });

  test('one that was deleted meanwhile comes back to the list', async () => {
    const wizard = await wizardWith(first);
    await wizard.store.shelve('saved-00001', 'deleted', '2026-11-20T00:00:00.000Z');
    await wizard.model.importFile(fileOf(second));
    await wizard.model.accept('merge', {});
    expect(wizard.store.rows.get('saved-00001')?.shelving).toBe('open');
  });

  test('what another window has written meanwhile is not written over', async () => {
    const wizard = await bringBoth();
    const { store } = wizard;
    store.fault = { kind: 'stale', revision: 9 };
    await wizard.model.accept('merge', { 'answer:y1': 'theirs' });
    await wizard.model.session.value?.save.flush();
    expect(textIn(wizard, 'saved-00001')).not.toContain('"members"');
  });
});

describe('a file that is refused changes nothing and says why', () => {
  const refusal = async (file: Blob | string): Promise<string> => {
    const wizard = await wizardWith(savedAssessment());
    await wizard.model.importFile(file);
    expect(wizard.model.incoming.value).toBeNull();
    expect(wizard.store.rows.size).toBe(1);
    return wizard.model.notice.value?.text ?? '';
  };

  test('S07 a file of a gigabyte, by its size alone', async () => {
    const huge = { size: 1024 ** 3, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as Blob;
    expect(await refusal(huge)).toBe('没有导入：文件过大（超过 5 MB），不是本工具的备份。');
  });

  test('S12 a sound file of another tool', async () => {
    expect(await refusal('{"type":"excalidraw","version":2}')).toContain('不是本工具的备份');
  });

  test('S11 another kind of file under the right name', async () => {
    const zip = new Blob([Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])]);
    expect(await refusal(zip)).toContain('认不出文件里的文字');
    expect(await refusal(new Blob(['<html>登录</html>']))).toContain('不是 JSON');
    expect(await refusal(new Blob([]))).toContain('不是 JSON');
  });
});

test('S11 a file saved by another program as GBK or UTF-16 is read, and GBK is pointed out', async () => {
  const text = serializeAssessment(withUnit(savedAssessment(), { name: '中学' }));
  const gbk = Uint8Array.from(
    Array.from(text).flatMap((character) => GBK_BYTES[character] ?? [character.charCodeAt(0) & 0x7f]),
  );
  const wizard = await wizardWith();
  await wizard.model.importFile(new Blob([gbk]));
  expect(shown(wizard).assessment.unit.name).toBe('中学');
  expect(shown(wizard).remarks[0]).toContain('GBK');
});

/** The few characters of that file, as GBK has them. */
const GBK_BYTES: Readonly<Record<string, readonly number[]>> = {
  中: [0xd6, 0xd0],
  学: [0xd1, 0xa7],
  某: [0xc4, 0xb3],
  市: [0xca, 0xd0],
  教: [0xbd, 0xcc],
  育: [0xd3, 0xfd],
  工: [0xb9, 0xa4],
  会: [0xbb, 0xe1],
};

describe('a link that holds an assessment', () => {
  const shareOf = (assessment: Assessment): string => `#/share/${packText(JSON.stringify(assessment))}`;

  test('is taken out of the address, shown, and opened as a copy', async () => {
    const wizard = createTestWizard({ hash: shareOf(savedAssessment()) });
    await wizard.model.arrive();
    expect(wizard.place.hash).toBe('#/start');
    expect(shown(wizard)).toMatchObject({ from: 'link', answered: 1 });
    await wizard.model.accept('new', {});
    expect(opened(wizard).id).not.toBe('saved-00001');
    expect(opened(wizard).answers).toEqual(savedAssessment().answers);
  });

  test('while another is open leaves that one where it was', async () => {
    const wizard = createTestWizard();
    await wizard.visit('#/begin');
    await wizard.visit(shareOf(savedAssessment()));
    expect(wizard.place.hash).toBe('#/vetoes');
    wizard.model.dismiss();
    expect(wizard.model.path.value).toBe('vetoes');
  });

  test('S14 cut off or made up, it opens nothing', async () => {
    const whole = shareOf(savedAssessment());
    for (const hash of [whole.slice(0, -20), '#/share/AAAA', `#/share/${packText('{"x":"<script>"}')}`]) {
      const wizard = createTestWizard({ hash });
      await wizard.model.arrive();
      expect(wizard.model.incoming.value).toBeNull();
      expect(wizard.model.notice.value?.text).toContain('链接不完整');
    }
  });
});
