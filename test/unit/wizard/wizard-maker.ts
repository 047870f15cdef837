/** A wizard for tests: the fake store, a fake address, and the real opening and scoring over a tiny standard. */
import {
  createMemoryStore,
  toHead,
  type AssessmentRow,
  type AssessmentStore,
  type SaveOutcome,
} from '../../../src/adapters/assessment-store.ts';
import { readAssessmentFile } from '../../../src/adapters/assessment-file.ts';
import type { BackupNote } from '../../../src/adapters/backup-memory.ts';
import { packText, unpackText } from '../../../src/adapters/share-link.ts';
import { createMemoryStandardStore, type StandardStore } from '../../../src/adapters/standard-store.ts';
import type { WipeReport } from '../../../src/adapters/site-data.ts';
import { claimFreely, type ClaimWriter } from '../../../src/adapters/writer-lock/writer-lock.ts';
import type { SiteFile } from '../../../src/adapters/site-file.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { toChoice, type StandardBundle } from '../../../src/standard/bundle.ts';
import { receive } from '../../../src/wizard/models/incoming.ts';
import type { Place } from '../../../src/wizard/models/route.ts';
import { createWizardModel, type WizardModel } from '../../../src/wizard/models/wizard-model.ts';
import { openAssessment, type WorkbenchDeps } from '../../../src/wizard/models/workbench.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';

export const HASH = '0123456789abcdef';
export const NOW = new Date('2026-11-21T02:32:00.000Z');

const site = { kind: 'site' } as const;

/** Two dimensions, a veto, a condition and two figures: every kind of step. */
export const bundle: StandardBundle = {
  standard: makeStandard(
    {
      x: [
        makeYesNo('x1', 4),
        makeCriterion(rate, { kind: 'linear', zero: 0, full: 0.9 }, { id: 'x2', title: 'x2', fullPoints: 6 }),
      ],
      y: Array.from({ length: 6 }, (_, index) => makeYesNo(`y${index + 1}`, 10)),
    },
    {
      inputs: [
        { id: 'staff', label: '职工总数', group: '人数', kind: 'integer', unit: '人' },
        { id: 'members', label: '会员数', group: '人数', kind: 'integer', unit: '人', atMost: 'staff' },
      ],
      vetoes: [{ id: 'v1', title: '拖欠工资', question: '是否存在？', basis: site, state: 'whole', advice: '补发。' }],
      eligibility: [
        { id: 'e1', title: '本级称号', question: '是否已有？', rule: { kind: 'yesNo' }, basis: site, advice: '先报。' },
      ],
    },
  ),
  hash: HASH,
  clauses: {},
};

export const choices = [toChoice(bundle.standard)];

export const fileOf = (assessment: Assessment): string => serializeAssessment(assessment);

/** The memory store as the browser's own, with faults to switch on and a look at what is in it. */
export interface FakeStore extends AssessmentStore {
  readonly rows: Map<string, AssessmentRow>;
  readonly aside: Map<string, { text: string; after: number }>;
  /** Outcome of the next writes; `null`: as usual. */
  fault: SaveOutcome | null;
  writes: number;
}

export const createFakeStore = (kind: AssessmentStore['kind'] = 'browser'): FakeStore => {
  const rows = new Map<string, AssessmentRow>();
  const aside = new Map<string, { text: string; after: number }>();
  const memory = createMemoryStore(rows);
  return {
    ...memory,
    kind,
    rows,
    aside,
    fault: null,
    writes: 0,
    async save(head, text, after) {
      this.writes += 1;
      return this.fault ?? memory.save(head, text, after);
    },
    setAside: ({ id }, text, after) => void aside.set(id, { text, after }),
  };
};

export interface FakePlace extends Place {
  hash: string;
  /** Hashes that the browser can go back to. */
  past: string[];
}

const createFakePlace = (hash: string, opening: string): FakePlace => ({
  hash,
  past: [],
  read() {
    return this.hash;
  },
  readOpening: () => opening,
  go(next) {
    this.past.push(this.hash);
    this.hash = next;
  },
  replace(next) {
    this.hash = next;
  },
});

/** The assessment that the tab has open, and whether others use the computer too. */
interface TestTab {
  id: string | null;
  shared?: boolean;
}

/** The browser has removed everything. */
export const WIPED: WipeReport = {
  databases: 'cleared',
  localStorage: 'cleared',
  sessionStorage: 'cleared',
  caches: 'none',
  workers: 'none',
};

export interface TestWizard {
  model: WizardModel;
  place: FakePlace;
  store: FakeStore;
  ownStandards: StandardStore;
  /** Files of the site by path. */
  files: Map<string, string>;
  /** What this tab remembers. */
  tab: TestTab;
  /** Goes to a hash as a click on a link does. */
  visit: (hash: string) => Promise<void>;
}

export interface TestSetup {
  hash?: string;
  /** Hash that the page was opened with; as `hash` where not given. */
  opening?: string;
  store?: FakeStore;
  openStore?: () => Promise<AssessmentStore>;
  ownStandards?: StandardStore;
  tab?: TestTab;
  wipe?: () => Promise<WipeReport>;
  claim?: ClaimWriter;
  now?: () => Date;
}

export const createTestWizard = ({
  hash = '',
  opening = hash,
  store = createFakeStore(),
  openStore,
  ownStandards = createMemoryStandardStore(),
  tab = { id: null },
  wipe = async () => WIPED,
  claim = claimFreely,
  now = () => NOW,
}: TestSetup = {}): TestWizard => {
  const place = createFakePlace(hash, opening);
  const files = new Map([['/standards/test.2026.json', JSON.stringify(bundle)]]);
  const notes = new Map<string, BackupNote>();
  let ids = 0;
  const shared: Omit<WorkbenchDeps, 'store' | 'ownStandards'> = {
    isShipped: ({ id }) => id === 'test',
    readFile: async (path): Promise<SiteFile> => {
      const text = files.get(path);
      return text === undefined ? { kind: 'missing' } : { kind: 'read', text };
    },
    createId: () => `random-${(ids += 1)}0000`,
    claim,
    now,
    dayOf: () => '2026-11-21',
  };
  const model = createWizardModel(
    {
      openStore: openStore ?? (async () => store),
      openStandardStore: async () => ownStandards,
      isShared: () => tab.shared === true,
      createId: shared.createId,
      now: shared.now,
      open: (request, stores) => openAssessment(request, { ...shared, ...stores }),
      place,
      rememberOpen: (id) => void (tab.id = id),
      recallOpen: () => tab.id,
      forgetOpen: () => void (tab.id = null),
      rememberShared: (isShared) => void (tab.shared = isShared),
      wipe,
      download: () => undefined,
      receive: (source, stores) =>
        receive(source, { ...shared, ...stores, readText: readAssessmentFile, unpack: unpackText }),
      dayOf: shared.dayOf,
      memory: { recall: (id) => notes.get(id) ?? null, note: (id, note) => void notes.set(id, note) },
      copy: async () => true,
      pack: async (text) => packText(text),
      pageAddress: () => 'https://example.org/wizard/',
      desk: shared,
    },
    { standard: 'test.2026', unitKind: 'school', unitName: '某小学', higherUnion: '某市教育工会' },
    choices,
  );
  const visit = async (next: string): Promise<void> => {
    place.go(next);
    await model.arrive();
  };
  return { model, place, store, ownStandards, files, tab, visit };
};

/** An assessment as a unit may have saved it. */
export const savedAssessment = (more: Partial<Assessment> = {}): Assessment =>
  makeAssessment(
    { x1: { form: 'yesNo', value: true } },
    { id: 'saved-00001', standard: { id: 'test', edition: '2026', hash: HASH }, ...more },
  );

/** Puts an assessment into a store, as an earlier visit would have. */
export const keep = (store: FakeStore, assessment: Assessment): Promise<SaveOutcome> =>
  store.save(toHead(assessment, 1, 8), fileOf(assessment), 0);
