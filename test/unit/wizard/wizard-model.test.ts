import { describe, expect, test, vi } from 'vitest';
import { withNote, withValue } from '../../../src/wizard/models/answer.ts';
import { claimFreely, type ClaimWriter } from '../../../src/adapters/writer-lock/writer-lock.ts';
import { createMemoryStandardStore } from '../../../src/adapters/standard-store.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { bundle, createFakeStore, createTestWizard, fileOf, keep, savedAssessment } from './wizard-maker.ts';

const opened = ({ model }: ReturnType<typeof createTestWizard>) => {
  const session = model.session.value;
  if (!session) throw new Error('nothing is open');
  return session;
};

test('a new assessment starts with what the first screen holds, at the first step', async () => {
  const wizard = createTestWizard();
  await wizard.model.arrive();
  wizard.model.form.value = { ...wizard.model.form.value, unitName: ' 某中学 ' };
  await wizard.visit('#/begin');
  expect(opened(wizard).assessment.value.unit).toEqual({ name: '某中学', kind: 'school', higherUnion: '某市教育工会' });
  expect(wizard.model.path.value).toBe('vetoes');
  expect(wizard.place.hash).toBe('#/vetoes');
  expect(wizard.place.past).toEqual(['']);
});

test('a click on the start before the script ran is followed', async () => {
  const wizard = createTestWizard({ hash: '#/begin' });
  await wizard.model.arrive();
  expect(wizard.model.path.value).toBe('vetoes');
});

test('without a kind of unit it says what to choose and opens nothing', async () => {
  const wizard = createTestWizard();
  wizard.model.form.value = { ...wizard.model.form.value, unitKind: '' };
  await wizard.visit('#/begin');
  expect(wizard.model.notice.value).toEqual({ text: '请选择单位类别。', field: 'unitKind' });
  expect(wizard.model.session.value).toBeNull();
  expect(wizard.place.hash).toBe('#/start');
});

test('an answer is saved and comes back after a reload, at the same place', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  await wizard.visit('#/criteria/y/2');
  opened(wizard).change((current) => withValue(current, 'y6', { form: 'yesNo', value: true }));
  await opened(wizard).save.flush();

  const reloaded = createTestWizard({ hash: wizard.place.hash, store: wizard.store, tab: wizard.tab });
  await reloaded.model.arrive();
  expect(reloaded.model.path.value).toBe('criteria/y/2');
  expect(reloaded.model.moves.value).toBe(0);
  expect(opened(reloaded).assessment.value.answers['y6']).toEqual({ form: 'yesNo', value: true });
});

test('a change kept aside while the page closed is there after a reload and is written', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, savedAssessment());
  const load = wizard.store.load;
  wizard.store.load = async (id) => {
    const found = await load(id);
    return found && { ...found, text: fileOf(withNote(savedAssessment(), 'x1', '还没写完')), setAside: true };
  };
  await wizard.model.resume('saved-00001');
  await opened(wizard).save.flush();
  expect(wizard.store.rows.get('saved-00001')).toMatchObject({ revision: 2 });
  expect(wizard.store.rows.get('saved-00001')?.text).toContain('还没写完');
});

test('a link to a criterion leads to its step and names it', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  await wizard.visit('#/criterion/y5');
  expect(wizard.model.path.value).toBe('criteria/y/2');
  expect(wizard.model.target.value).toBe('y5');
  expect(wizard.place.hash).toBe('#/criteria/y/2');
});

test('a link to a criterion with nothing open waits until something is', async () => {
  const wizard = createTestWizard({ hash: '#/criterion/x2' });
  await wizard.model.arrive();
  expect(wizard.model.path.value).toBe('start');
  expect(wizard.model.notice.value).toMatchObject({ calm: true });
  await wizard.visit('#/begin');
  expect(wizard.model.path.value).toBe('criteria/x');
  expect(wizard.model.target.value).toBe('x2');
});

test('a step that the standard does not have leads to the first one', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  await wizard.visit('#/criteria/zzz');
  expect(wizard.model.path.value).toBe('vetoes');
});

test('a hash that is none of ours leaves the step as it is', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  await wizard.visit('#main');
  expect(wizard.model.path.value).toBe('vetoes');
});

test('a saved assessment is resumed at the first step that is not done', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, savedAssessment({ eligibility: { e1: true }, vetoes: { v1: 'absent' } }));
  await wizard.model.arrive();
  expect(wizard.model.saved.value?.map(({ unitName }) => unitName)).toEqual(['某小学']);
  await wizard.model.resume('saved-00001');
  await wizard.model.arrive();
  expect(wizard.model.path.value).toBe('figures');
});

test('a refused file changes nothing and says why', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  const before = opened(wizard);
  await wizard.model.importFile('{"type":"something/else"}');
  expect(wizard.model.notice.value?.text).toBe('没有导入：不是本工具的备份。请选择从本工具导出的 .jianjia.json 文件。');
  expect(wizard.model.session.value).toBe(before);
});

test('a file of an unknown standard says so', async () => {
  const wizard = createTestWizard();
  const strange = savedAssessment({ standard: { id: 'other', edition: '2030', hash: 'ffffffffffffffff' } });
  await wizard.model.importFile(fileOf(strange));
  expect(wizard.model.notice.value?.text).toContain('本站没有这份自评所用的评价标准（other，2030 版）');
  expect(wizard.model.notice.value?.link).toEqual({ href: '/standards/import/', text: '导入考核表' });
  expect(wizard.store.rows.size).toBe(0);
});

const own = makeStandard({ z: [makeYesNo('z1', 5), makeYesNo('z2', 5)] }, { id: 'own-a', title: '本县考核表' });
const keepOwn = async (standard = own) => {
  const ownStandards = createMemoryStandardStore();
  await ownStandards.keep(standard, hashStandard(standard), '2026-11-20T01:00:00.000Z');
  return ownStandards;
};

test('a link chooses the standard, shipped or own', async () => {
  const wizard = createTestWizard({ hash: '#/use/own-a.2026', ownStandards: await keepOwn() });
  await wizard.model.arrive();
  expect(wizard.model.form.value.standard).toBe('own-a.2026');
  expect(wizard.model.ownStandards.value.map(({ title }) => title)).toEqual(['本县考核表']);
  expect(wizard.model.notice.value).toBeNull();
  // A reload finds the same choice.
  expect(wizard.place.hash).toBe('#/use/own-a.2026');
  await wizard.visit('#/use/test.2026');
  expect(wizard.model.form.value.standard).toBe('test.2026');
});

test('a link to a standard that is nowhere says so and where to bring it in', async () => {
  const wizard = createTestWizard({ hash: '#/use/own-b.2026' });
  await wizard.model.arrive();
  expect(wizard.model.notice.value).toMatchObject({ link: { href: '/standards/import/' } });
  expect(wizard.model.notice.value?.text).toContain('own-b.2026');
  await wizard.visit('#/begin');
  expect(wizard.model.session.value).toBeNull();
});

test('an own table is assessed by from the store, and comes back after a reload', async () => {
  const ownStandards = await keepOwn();
  const wizard = createTestWizard({ hash: '#/use/own-a.2026', ownStandards });
  await wizard.model.arrive();
  await wizard.visit('#/begin');
  expect(opened(wizard).assessment.value.standard).toEqual({ id: 'own-a', edition: '2026', hash: hashStandard(own) });
  await wizard.visit('#/criteria/z');
  opened(wizard).change((current) => withValue(current, 'z1', { form: 'yesNo', value: true }));
  await opened(wizard).save.flush();
  const reloaded = createTestWizard({ hash: '#/criteria/z', store: wizard.store, ownStandards, tab: wizard.tab });
  await reloaded.model.arrive();
  expect(opened(reloaded).result.value.total.low).toBe(5);
});

test('an own table never stands in for one of the site', async () => {
  const wizard = createTestWizard({ ownStandards: await keepOwn({ ...bundle.standard, title: '冒名的表' }) });
  await wizard.visit('#/begin');
  expect(opened(wizard).standard.title).toBe('测试标准');
  await wizard.visit('#/start');
  expect(wizard.model.ownStandards.value).toEqual([]);
});

test('a link to a criterion of another standard chooses that one and waits until it is open', async () => {
  const wizard = createTestWizard({ ownStandards: await keepOwn() });
  await wizard.visit('#/begin');
  await wizard.visit('#/criterion/test.2026/y5');
  expect(wizard.model.target.value).toBe('y5');
  await wizard.visit('#/criterion/own-a.2026/z2');
  expect(wizard.model.path.value).toBe('start');
  expect(wizard.model.form.value.standard).toBe('own-a.2026');
  expect(wizard.model.notice.value).toMatchObject({ calm: true });
  await wizard.visit('#/begin');
  expect(wizard.model.target.value).toBe('z2');
});

test('such a link is dropped when another standard is begun instead', async () => {
  const wizard = createTestWizard({ hash: '#/criterion/own-a.2026/z2', ownStandards: await keepOwn() });
  await wizard.model.arrive();
  wizard.model.form.value = { ...wizard.model.form.value, standard: 'test.2026' };
  await wizard.visit('#/begin');
  expect(wizard.model.path.value).toBe('vetoes');
});

test('the same example opened twice is one record, and a changed one is left alone', async () => {
  const wizard = createTestWizard();
  const example = savedAssessment({ id: 'example-1', fictional: true });
  wizard.files.set('/examples/one.jianjia.json', fileOf(example));
  await wizard.visit('#/example/one');
  expect(wizard.place.hash).toBe('#/result');
  await opened(wizard).save.flush();
  await wizard.visit('#/example/one');
  expect(wizard.store.rows.size).toBe(1);
  opened(wizard).change((current) => withValue(current, 'x1', { form: 'yesNo', value: false }));
  await wizard.visit('#/example/one');
  await opened(wizard).save.flush();
  expect(wizard.store.rows.size).toBe(2);
  expect(opened(wizard).assessment.value.answers['x1']).toEqual({ form: 'yesNo', value: true });
});

test('R22 stored text that cannot be read leaves the list, is kept and is offered', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, savedAssessment());
  const row = wizard.store.rows.get('saved-00001');
  if (row) row.text = '{"type":"jianjia/ass';
  await wizard.model.resume('saved-00001');
  expect(wizard.model.notice.value?.unreadable).toBe('{"type":"jianjia/ass');
  expect(wizard.model.saved.value).toEqual([]);
  expect(wizard.model.quarantined.value).toMatchObject([{ unitName: '某小学', text: '{"type":"jianjia/ass' }]);
  await wizard.model.removeQuarantined(wizard.model.quarantined.value[0]?.key ?? '');
  expect(wizard.model.quarantined.value).toEqual([]);
});

test('R22 of a record that the store has put aside, the first screen says so', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, savedAssessment());
  await wizard.model.arrive();
  await wizard.store.quarantine('saved-00001');
  await wizard.model.resume('saved-00001');
  expect(wizard.model.notice.value?.text).toContain('读不出来');
});

test('R19 what a newer version has saved is shown and never written', async () => {
  const wizard = createTestWizard();
  const newer = { ...savedAssessment(), version: 3, novelty: { x: 1 } };
  const text = JSON.stringify(newer);
  wizard.store.load = async (id) => ({ id, revision: 4, text, schema: 3, setAside: true, isFallback: false });
  await wizard.model.resume('saved-00001');
  const session = opened(wizard);
  expect(session.access.value).toBe('newerVersion');
  expect(session.raw).toBe(text);
  session.change((current) => withValue(current, 'x1', { form: 'yesNo', value: false }));
  session.undo();
  await session.save.flush();
  await wizard.model.settle('ours');
  wizard.model.leave();
  expect(session.assessment.value.answers['x1']).toEqual({ form: 'yesNo', value: true });
  expect([wizard.store.writes, wizard.store.aside.size]).toEqual([0, 0]);
});

test('R19 what a newer version has saved and nobody here understands is refused, with its text', async () => {
  const wizard = createTestWizard();
  const text = '{"type":"jianjia/assessment","version":3,"shape":"other"}';
  wizard.store.load = async (id) => ({ id, revision: 4, text, schema: 3, setAside: false, isFallback: false });
  await wizard.model.resume('saved-00001');
  expect(wizard.model.session.value).toBeNull();
  expect(wizard.model.notice.value).toMatchObject({ unreadable: text });
  expect(wizard.store.writes).toBe(0);
});

test('R21 a store of a newer version is only looked at', async () => {
  const store = createFakeStore();
  await keep(store, savedAssessment());
  const wizard = createTestWizard({ store: { ...store, isReadOnly: true } });
  await wizard.model.resume('saved-00001');
  expect(opened(wizard).access.value).toBe('newerVersion');
});

test('R11 a page that is closed before its store has opened writes nothing', async () => {
  const store = createFakeStore();
  await keep(store, savedAssessment());
  let open = (): void => undefined;
  const opening = new Promise<typeof store>((resolve) => (open = () => resolve(store)));
  const wizard = createTestWizard({ store, openStore: () => opening, hash: '#/figures', tab: { id: 'saved-00001' } });
  const arriving = wizard.model.arrive();
  wizard.model.leave();
  expect([store.writes, store.aside.size]).toEqual([1, 0]);
  open();
  await arriving;
  wizard.model.leave();
  await opened(wizard).save.flush();
  expect([store.writes, store.aside.size]).toEqual([1, 0]);
});

test('opening another assessment gives the first one free', async () => {
  const open = new Set<string>();
  const claim: ClaimWriter = (id, watch) => {
    open.add(id);
    return { ...claimFreely(id, watch), release: () => void open.delete(id) };
  };
  const wizard = createTestWizard({ claim });
  await wizard.visit('#/begin');
  await wizard.visit('#/begin');
  expect([...open]).toEqual([opened(wizard).assessment.value.id]);
  await opened(wizard).save.flush();
  await wizard.visit('#/start');
  const line = wizard.model.saved.value?.find(({ id }) => id === opened(wizard).assessment.value.id);
  if (!line) throw new Error('the open assessment is not in the list');
  await wizard.model.shelving.move(line, 'deleted');
  expect(open.size).toBe(0);
});

test('opened twice at once, the one that stays may write', async () => {
  const holders: { id: string; isReleased: boolean }[] = [];
  const claim: ClaimWriter = (id, watch) => {
    // As the real one does: a second claim of this window takes the place of the first.
    for (const held of holders) if (held.id === id) held.isReleased = true;
    const mine = { id, isReleased: false };
    holders.push(mine);
    return {
      ...claimFreely(id, watch),
      release: () => {
        mine.isReleased = true;
      },
    };
  };
  const wizard = createTestWizard({ claim });
  await keep(wizard.store, savedAssessment());
  await Promise.all([wizard.model.resume('saved-00001'), wizard.model.resume('saved-00001')]);
  expect(opened(wizard).access.value).toBe('write');
  expect(holders.filter(({ isReleased }) => !isReleased)).toHaveLength(1);
  expect(holders[holders.length - 1]?.isReleased).toBe(false);
});

test('a link to a table is followed where the start was clicked before the script ran', async () => {
  const ownStandards = createMemoryStandardStore();
  const standard = { ...makeStandard({ x: [makeYesNo('x1', 4), makeYesNo('x2', 6)] }), id: 'own', title: '本单位的表' };
  await ownStandards.keep(standard, hashStandard(standard), '2026-11-20T01:00:00.000Z');
  const name = `own.${standard.edition}`;
  for (const opening of [`#/use/${name}`, `#/criterion/${name}/x2`]) {
    const wizard = createTestWizard({ hash: '#/begin', opening, ownStandards });
    await wizard.model.arrive();
    expect(opened(wizard).standard.id).toBe('own');
    expect(wizard.model.target.value).toBe(opening.endsWith('x2') ? 'x2' : '');
    await wizard.visit('#/start');
    wizard.model.form.value = { ...wizard.model.form.value, standard: 'test.2026' };
    await wizard.visit('#/begin');
    expect(opened(wizard).standard.id).toBe('test');
  }
});

test('a click that is told of twice opens once', async () => {
  const wizard = createTestWizard({ hash: '#/begin' });
  await Promise.all([wizard.model.arrive(), wizard.model.arrive()]);
  await opened(wizard).save.flush();
  expect([...wizard.store.rows.keys()]).toEqual(['random-10000']);
  await wizard.visit('#/begin');
  expect(opened(wizard).assessment.value.id).toBe('random-20000');
});

test('what is given up while it is being opened is not kept', async () => {
  vi.useFakeTimers();
  const elsewhere: Promise<void>[] = [];
  const claim: ClaimWriter = (id, watch) => {
    if (elsewhere.length === 0) elsewhere.push(wizard.model.resume('saved-00001'));
    return claimFreely(id, watch);
  };
  const wizard = createTestWizard({ hash: '#/begin', claim });
  await keep(wizard.store, savedAssessment());
  await wizard.model.arrive();
  await Promise.all(elsewhere);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect([...wizard.store.rows.keys()]).toEqual(['saved-00001']);
  expect(opened(wizard).save.state.value.kind).toBe('saved');
});

test('a browser without a store works in memory', async () => {
  const wizard = createTestWizard({ openStore: () => Promise.reject(new Error('refused')) });
  await wizard.visit('#/begin');
  opened(wizard).change((current) => withValue(current, 'x1', { form: 'yesNo', value: true }));
  await opened(wizard).save.flush();
  expect(wizard.model.storage.value).toBe('memory');
  expect(opened(wizard).save.state.value.kind).toBe('memory');
  expect(opened(wizard).result.value.total.low).toBe(4);
});

test('a failed write keeps every answer, and leaving it behind is asked about first', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  const first = opened(wizard);
  wizard.store.fault = { kind: 'failed', reason: 'full' };
  first.change((current) => withValue(current, 'x1', { form: 'yesNo', value: true }));
  await first.save.flush();
  expect(first.assessment.value.answers['x1']).toEqual({ form: 'yesNo', value: true });
  await wizard.visit('#/begin');
  expect(wizard.model.session.value).toBe(first);
  expect(wizard.model.notice.value?.text).toContain('没有保存到本机');
  await wizard.visit('#/begin');
  expect(wizard.model.session.value).not.toBe(first);
});

describe('two tabs with the same assessment', () => {
  const openTwice = async () => {
    const store = createFakeStore();
    await keep(store, savedAssessment());
    const here = createTestWizard({ store });
    const there = createTestWizard({ store });
    await here.model.resume('saved-00001');
    await there.model.resume('saved-00001');
    opened(there).change((current) => withNote(current, 'x1', '那边'));
    await opened(there).save.flush();
    opened(here).change((current) => withNote(current, 'x1', '这里'));
    await opened(here).save.flush();
    expect(opened(here).save.state.value.kind).toBe('stale');
    return { here, store, noteIn: (id: string) => /"note": "(.*)"/.exec(store.rows.get(id)?.text ?? '')?.[1] };
  };

  test('the second writer is told and overwrites nothing', async () => {
    const { noteIn } = await openTwice();
    expect(noteIn('saved-00001')).toBe('那边');
  });

  test('both can be kept', async () => {
    const { here, noteIn } = await openTwice();
    await here.model.settle('both');
    const { id } = opened(here).assessment.value;
    expect(noteIn('saved-00001')).toBe('那边');
    expect(noteIn(id)).toBe('这里');
    expect(here.tab.id).toBe(id);
  });

  test('the other one can be taken', async () => {
    const { here } = await openTwice();
    await here.model.settle('theirs');
    expect(opened(here).assessment.value.answers['x1']?.note).toBe('那边');
    await vi.waitFor(() => expect(opened(here).save.state.value.kind).toBe('saved'));
  });

  test('the own one can be written over it', async () => {
    const { here, noteIn } = await openTwice();
    await here.model.settle('ours');
    expect(noteIn('saved-00001')).toBe('这里');
  });
});
