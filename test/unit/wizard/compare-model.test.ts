import { expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { listEffects } from '../../../src/comparison/compare.ts';
import type { CriterionMap } from '../../../src/comparison/criterion-map.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { withValue } from '../../../src/wizard/models/answer.ts';
import { listOtherTables, previewCarry } from '../../../src/wizard/models/carry.ts';
import { compareWith, listOthers, readOther, readPicked } from '../../../src/wizard/models/compare-source.ts';
import { findEditions } from '../../../src/wizard/models/editions.ts';
import { openBeside, replaceOpen } from '../../../src/wizard/models/other-record.ts';
import { restoreSnapshot } from '../../../src/wizard/models/restore.ts';
import type { Session } from '../../../src/wizard/models/session.ts';
import { createSnapshots } from '../../../src/wizard/models/snapshots.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { readSmallTable } from '../comparison/editions.ts';
import { bundle, createTestWizard, fileOf, keep, savedAssessment, type TestWizard } from './wizard-maker.ts';

const SAVED = savedAssessment();

const open = async (assessment: Assessment = SAVED): Promise<TestWizard & { session: Session }> => {
  const wizard = createTestWizard();
  await keep(wizard.store, assessment);
  return reopen(wizard, assessment.id);
};
const reopen = async (wizard: TestWizard, id: string): Promise<TestWizard & { session: Session }> => {
  await wizard.model.resume(id);
  const session = wizard.model.session.value;
  if (!session) throw new Error('not opened');
  return { ...wizard, session };
};
const answerNo = (session: Session, id: string): void =>
  session.change((current) => withValue(current, id, { form: 'yesNo', value: false }));

test('a snapshot shows its time, name, progress and points', async () => {
  const { model, session } = await open();
  const snapshots = createSnapshots(model.desk, session);
  expect(await snapshots.keep('交主席看之前')).toBe(true);
  answerNo(session, 'x1');
  await snapshots.refresh();
  expect(snapshots.lines.value).toEqual([
    // Kept by itself before the first change of this visit.
    {
      number: 2,
      savedAt: SAVED.savedAt,
      label: '',
      answered: 1,
      all: 8,
      points: '4至70 分',
      isOtherEdition: false,
    },
    {
      number: 1,
      savedAt: '2026-11-21T02:32:00.000Z',
      label: '交主席看之前',
      answered: 1,
      all: 8,
      points: '4至70 分',
      isOtherEdition: false,
    },
  ]);
});

test('going back keeps the present state first, and undo takes it back', async () => {
  const { model, session } = await open();
  const snapshots = createSnapshots(model.desk, session);
  await snapshots.keep('');
  answerNo(session, 'x1');
  const present = session.assessment.value;
  const [line] = snapshots.lines.value ?? [];
  if (!line) throw new Error('no snapshot');
  expect(await restoreSnapshot(model, session, snapshots, line)).toContain('已回到这一份');
  expect(session.assessment.value.answers['x1']).toEqual({ form: 'yesNo', value: true });
  expect(await snapshots.read(3)).toEqual(present);
  session.undo();
  expect(session.assessment.value).toEqual(present);
});

test('a snapshot that is gone changes nothing', async () => {
  const { model, session } = await open();
  const snapshots = createSnapshots(model.desk, session);
  const line = { number: 9, savedAt: '', label: '', answered: 0, all: 0, points: '', isOtherEdition: false };
  expect(await restoreSnapshot(model, session, snapshots, line)).toContain('已不在本机');
  expect(session.history.canUndo.value).toBe(false);
  expect(await model.desk.stores().store.then((store) => store.listSnapshots(SAVED.id))).toEqual([]);
});

test('another assessment is compared item by item, and a file is only looked at', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, SAVED);
  await keep(wizard.store, savedAssessment({ id: 'saved-00002', answers: {} }));
  await keep(wizard.store, savedAssessment({ id: 'saved-00003' }));
  await wizard.store.shelve('saved-00003', 'deleted', '2026-11-21T02:32:00.000Z');
  const { model, session, store } = await reopen(wizard, SAVED.id);
  expect((await listOthers(model.desk, session)).map(({ id }) => id)).toEqual(['saved-00002']);
  const other = await readOther(model.desk, 'saved-00002');
  if (typeof other === 'string') throw new Error(other);
  const compared = await compareWith(model.desk, session, other);
  expect(compared).toMatchObject({ kind: 'items', isOtherEdition: false });
  const picked = readPicked(fileOf(savedAssessment({ id: 'from-file-01', answers: {} })));
  if (typeof picked === 'string') throw new Error(picked);
  expect(await compareWith(model.desk, session, picked)).toMatchObject({ kind: 'items' });
  expect(store.rows.has('from-file-01')).toBe(false);
  expect(readPicked('{')).toContain('不是 JSON');
  expect(await readOther(model.desk, 'nowhere-01')).toContain('已不在本机');
});

/** Another table of the site, with one criterion that asks what `x1` asks. */
const otherTable = makeStandard(
  { z: [makeYesNo('z1', 50, { title: '对应项' }), makeYesNo('z2', 50, { title: '新问的' })] },
  { id: 'other', title: '另一张表', inputs: bundle.standard.inputs },
);
const map: CriterionMap = {
  standards: ['test.2026', 'other.2026'],
  groups: [{ id: 'g', title: 'g', criteria: { 'test.2026': 'x1', 'other.2026': 'z1' } }],
};

/** Brings tables into the wizard as the unit's own. */
const withTables = async (wizard: TestWizard, ...tables: (typeof otherTable)[]): Promise<void> => {
  for (const table of tables) await wizard.ownStandards.keep(table, hashStandard(table), '2026-11-20T01:00:00.000Z');
  wizard.files.set('/standards/criterion-map.json', JSON.stringify(map));
};

test('another table: answers that correspond are carried, the rest is listed, and a new assessment is opened beside', async () => {
  const wizard = await open(savedAssessment({ inputs: { staff: 60 }, vetoes: { v1: 'absent' } }));
  const { model, session, store } = wizard;
  await withTables(wizard, otherTable);
  expect((await listOtherTables(model.desk, session)).map(({ id }) => id)).toEqual(['other']);
  const preview = await previewCarry(model.desk, session, { id: 'other', edition: '2026' });
  if (preview.kind === 'refused') throw new Error(preview.message);
  expect(preview).toMatchObject({
    carried: [
      { heading: '答案', titles: ['对应项'] },
      { heading: '单位数据', titles: ['职工总数'] },
    ],
    open: ['新问的'],
    left: [],
  });
  expect(preview.state.result.total).toMatchObject({ low: 50, high: 100 });
  expect(store.rows.size).toBe(1);
  expect(await openBeside(model, preview.state.assessment, preview.state.result)).toBe('');
  expect(store.rows.size).toBe(2);
  expect(model.session.value?.standard.id).toBe('other');
  expect(model.session.value?.assessment.value.answers).toEqual({ z1: { form: 'yesNo', value: true, toCheck: '' } });
  const former = await compareWith(model.desk, model.session.value ?? session, SAVED);
  expect(former).toMatchObject({
    kind: 'sideBySide',
    pairs: [{ left: { id: 'x1' }, right: { id: 'z1' }, isSame: true }],
  });
});

test('a store that refuses leaves everything as it was', async () => {
  const wizard = await open();
  await withTables(wizard, otherTable);
  const { model, session, store } = wizard;
  const preview = await previewCarry(model.desk, session, { id: 'other', edition: '2026' });
  if (preview.kind === 'refused') throw new Error(preview.message);
  store.fault = { kind: 'failed', reason: 'full' };
  expect(await openBeside(model, preview.state.assessment, preview.state.result)).toContain('没有存到本机');
  expect(model.session.value).toBe(session);
});

const small = readSmallTable('2026');
const next = readSmallTable('2027');
const unitOfSmall = savedAssessment({
  standard: { id: 'small-table', edition: '2026', hash: small.hash },
  answers: { elected: { form: 'yesNo', value: true }, board: { form: 'yesNo', value: true, note: '大厅' } },
  inputs: { staff: 100, members: 92 },
});
const openSmall = async () => {
  const wizard = createTestWizard();
  await withTables(wizard, small.standard);
  await keep(wizard.store, unitOfSmall);
  return reopen(wizard, unitOfSmall.id);
};

test('a later edition: only items whose result changes, and moving there keeps a snapshot to come back by', async () => {
  const wizard = await openSmall();
  const { model, session, store } = wizard;
  expect(await findEditions(model.desk, session)).toEqual([]);
  await withTables(wizard, next.standard);
  const [effect] = await findEditions(model.desk, session);
  if (!effect) throw new Error('no edition found');
  expect(effect.kind).toBe('later');
  expect(effect.effects.map(({ id }) => id)).toEqual(['total', 'dispute', 'membership', 'plan', 'site', 'board']);
  expect(listEffects(effect.comparison)).toEqual(effect.effects);

  expect(await replaceOpen(model, session, effect.after.assessment, effect.after.result, '换版之前')).toBe('');
  const moved = model.session.value;
  if (!moved) throw new Error('not opened');
  expect(store.rows.size).toBe(1);
  expect(moved.standard.edition).toBe('2027');
  expect(moved.result.value.errors).toEqual([]);
  expect(moved.assessment.value.retired).toEqual({
    board: { title: '公开栏', answer: { form: 'yesNo', value: true, note: '大厅' } },
  });

  const snapshots = createSnapshots(model.desk, moved);
  await snapshots.refresh();
  const [line] = snapshots.lines.value ?? [];
  expect(line).toMatchObject({ label: '换版之前', isOtherEdition: true, points: '' });
  if (!line) throw new Error('no snapshot');
  expect(await restoreSnapshot(model, moved, snapshots, line)).toBe('');
  const back = wizard.model.session.value;
  expect(back?.standard.edition).toBe('2026');
  expect(back?.assessment.value).toMatchObject({ answers: unitOfSmall.answers, id: unitOfSmall.id });
});

test('what is not saved is not replaced by another edition', async () => {
  const wizard = await openSmall();
  const { model, session, store } = wizard;
  await withTables(wizard, next.standard);
  const [effect] = await findEditions(model.desk, session);
  if (!effect) throw new Error('no edition found');
  store.fault = { kind: 'failed', reason: 'refused' };
  answerNo(session, 'elected');
  expect(await replaceOpen(model, session, effect.after.assessment, effect.after.result, '')).toContain('还没有保存');
  expect(model.session.value).toBe(session);
});

/** The small table as its unit imports it again: the same name and edition, changed inside. */
const changed = { ...next.standard, edition: '2026', title: small.standard.title };

test('R26 an own table imported again with changes: answers retired, the old state kept, both results told apart', async () => {
  const wizard = await openSmall();
  await wizard.model.session.value?.save.flush();
  await withTables(wizard, changed);
  const { model, session } = await reopen(wizard, unitOfSmall.id);
  expect(session.remark).toContain('见“对比和存档”');
  expect(session.result.value.errors).toEqual([]);
  expect(session.assessment.value.retired).toEqual({
    board: { title: '公开栏', answer: { form: 'yesNo', value: true, note: '大厅' } },
  });
  const snapshots = createSnapshots(model.desk, session);
  await snapshots.refresh();
  expect(snapshots.lines.value).toMatchObject([{ label: '标准改动之前', isOtherEdition: false }]);
  expect((await snapshots.read(1))?.standard.hash).toBe(small.hash);

  const [effect] = await findEditions(model.desk, session);
  expect(effect?.kind).toBe('reimported');
  expect(effect?.effects.map(({ id }) => id)).toEqual(['total', 'dispute', 'membership', 'plan', 'site', 'board']);
  expect(effect?.before.result.total.low).toBeGreaterThan(effect?.after.result.total.low ?? 0);

  await withTables(wizard, small.standard);
  const back = await reopen(wizard, unitOfSmall.id);
  expect(back.session.assessment.value).toMatchObject({ answers: unitOfSmall.answers });
  expect(back.session.assessment.value).not.toHaveProperty('retired');
});
