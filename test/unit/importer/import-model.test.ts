import { expect, test } from 'vitest';
import { createMemoryStandardStore, type StandardStore } from '../../../src/adapters/standard-store.ts';
import type { Draft } from '../../../src/importer/models/draft.ts';
import { createImportModel, type ImportDeps, type Reader } from '../../../src/importer/models/import-model.ts';
import type { Intake, Source } from '../../../src/importer/models/intake.ts';
import { createReview } from '../../../src/importer/models/review.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const UNIT_KINDS = [{ id: 'school', title: '学校' }];
const NOW = new Date('2026-11-21T02:32:00.000Z');
const grid: Grid = {
  name: '表1',
  rows: [
    ['项目', '考核内容', '分值', '评分办法'],
    ['组织建设', '成立工会', '10', '未成立不得分'],
    ['民主管理', '开会', '10', '酌情给分'],
  ],
  merges: [],
};
const standard = makeStandard({ x: [makeYesNo('x1', 4)] });
const hash = hashStandard(standard);

const tables = (name = '考核表'): Intake => ({ kind: 'tables', name, grids: [grid], remarks: [] });
const opened: Intake = { kind: 'standard', name: '甲.yaml', text: 'id: test', standard, hash, remarks: [] };
const refused: Intake = { kind: 'refused', messages: ['E5 格读不出来。'] };
const pasted: Source = { kind: 'pasted', html: '', text: '一\t二' };

interface World {
  /** What reading gives next. */
  intake: Intake | Promise<Intake>;
  hash: string;
  draft: Draft | null;
  keepsDraft: boolean;
  loads: boolean;
  store: StandardStore;
  asked: Source[];
}

const makeModel = (part: Partial<World> = {}) => {
  const world: World = {
    intake: tables(),
    hash: '',
    draft: null,
    keepsDraft: true,
    loads: true,
    store: createMemoryStandardStore(),
    asked: [],
    ...part,
  };
  const reader: Reader = {
    read: async (source) => {
      world.asked.push(source);
      return world.intake;
    },
    createReview: (draft, onChange) => createReview(draft, UNIT_KINDS, onChange),
  };
  const deps: ImportDeps = {
    openStore: async () => world.store,
    loadReader: async () => {
      if (!world.loads) throw new Error('offline');
      return reader;
    },
    memory: {
      recall: () => world.draft,
      keep: (draft) => {
        if (world.keepsDraft) world.draft = draft;
        return world.keepsDraft;
      },
    },
    place: {
      read: () => world.hash,
      go: (next) => {
        world.hash = next;
      },
      replace: (next) => {
        world.hash = next;
      },
    },
    now: () => NOW,
    dayOf: (now) => now.toISOString().slice(0, 10),
    download: () => undefined,
    unitKinds: UNIT_KINDS,
  };
  return { world, model: createImportModel(deps) };
};

const confirmFirst = (model: ReturnType<typeof makeModel>['model']): void => {
  const work = model.work.value;
  if (work?.kind !== 'sheet') throw new Error('no table is open');
  work.review.confirm(['1'], true);
};

test('读到表就到第二步，刷新以后还在', async () => {
  const { world, model } = makeModel();
  await model.start();
  expect(model.step.value).toBe('table');
  await model.take(pasted);
  expect(model.step.value).toBe('columns');
  expect(world.hash).toBe('#/columns');
  confirmFirst(model);

  const again = makeModel({ draft: world.draft, hash: '#/items' }).model;
  await again.start();
  expect(again.step.value).toBe('items');
  const work = again.work.value;
  expect(work?.kind === 'sheet' && work.review.items.value.map(({ isConfirmed }) => isConfirmed)).toEqual([
    true,
    false,
  ]);
});

test('读不出来：留在第一步，写明原因', async () => {
  const { model } = makeModel({ intake: refused });
  await model.start();
  await model.take(pasted);
  expect(model.step.value).toBe('table');
  expect(model.notice.value).toEqual(refused);
  expect(model.busy.value).toBe(false);
});

test('没有网络：说哪里没有读到，不会一直转', async () => {
  const { model } = makeModel({ loads: false });
  await model.start();
  await model.take(pasted);
  expect(model.notice.value?.messages[0]).toContain('没有读到');
  expect(model.busy.value).toBe(false);
});

test('没有表时，后面的步骤退回第一步', async () => {
  const { world, model } = makeModel({ hash: '#/grades' });
  await model.start();
  expect(model.step.value).toBe('table');
  expect(world.hash).toBe('#/table');
});

test('别的单位的文件直接到最后一步，中间几步进不去', async () => {
  const { world, model } = makeModel({ intake: opened });
  await model.start();
  await model.take(pasted);
  expect(model.step.value).toBe('save');
  world.hash = '#/items';
  model.arrive();
  expect(model.step.value).toBe('save');
  expect(world.draft).toEqual({ kind: 'file', name: '甲.yaml', text: 'id: test' });
});

test('核对过的表不会被新表悄悄换掉', async () => {
  const { world, model } = makeModel();
  await model.start();
  await model.take(pasted);
  confirmFirst(model);
  world.intake = tables('新表');
  await model.take(pasted);
  expect(model.waiting.value).toEqual(pasted);
  await model.settleWaiting(false);
  expect(world.draft).toMatchObject({ name: '考核表' });
  await model.take(pasted);
  await model.settleWaiting(true);
  expect(world.draft).toMatchObject({ name: '新表', edits: {} });
});

test('先放的表后读完，不会盖住后放的', async () => {
  let finishFirst: (intake: Intake) => void = () => undefined;
  const { world, model } = makeModel({
    intake: new Promise((resolve) => {
      finishFirst = resolve;
    }),
  });
  await model.start();
  const first = model.take(pasted);
  await Promise.resolve();
  world.intake = tables('后放的');
  await model.take(pasted);
  finishFirst(tables('先放的'));
  await first;
  expect(world.draft).toMatchObject({ name: '后放的' });
});

test('浏览器记不住时，页面要提醒', async () => {
  const { model } = makeModel({ keepsDraft: false });
  await model.start();
  expect(model.isFragile.value).toBe(false);
  await model.take(pasted);
  expect(model.isFragile.value).toBe(true);
});

test('保存、列出、取出、删除', async () => {
  const { model } = makeModel({ intake: opened });
  await model.start();
  await model.keep(standard, hash);
  expect(model.keepState.value).toEqual({ kind: 'kept', hash });
  expect(model.holds(hash)).toBe(true);
  const [own] = model.own.value ?? [];
  if (!own) throw new Error('nothing was kept');
  expect(own).toMatchObject({ title: standard.title, hash, savedAt: NOW.toISOString() });
  expect(await model.load(own)).toEqual({ standard, hash });
  await model.remove(own);
  expect(model.own.value).toEqual([]);
  expect(model.holds(hash)).toBe(false);
  expect(model.keepState.value).toEqual({ kind: 'none' });
});

test('空间满了：说没有保存', async () => {
  const store: StandardStore = {
    ...createMemoryStandardStore(),
    keep: async () => ({ kind: 'failed', reason: 'full' }),
  };
  const { model } = makeModel({ store });
  await model.start();
  await model.keep(standard, hash);
  expect(model.keepState.value).toEqual({ kind: 'failed', reason: 'full' });
});

test('文本文件可以换编码再读', async () => {
  const { world, model } = makeModel();
  await model.start();
  const file = { name: '表.csv', bytes: new Uint8Array() };
  await model.take({ kind: 'file', file });
  expect(model.textFile.value).toEqual({ file, encoding: undefined });
  await model.take({ kind: 'file', file, encoding: 'gb18030' });
  expect(model.textFile.value).toEqual({ file, encoding: 'gb18030' });
  expect(world.asked).toHaveLength(2);
});
