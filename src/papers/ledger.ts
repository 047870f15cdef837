/** 整改台账: what is done about each gap, by whom and by when. */
import type { Action, Assessment } from '../assessment/schema.ts';
import type { ScoringResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Standard } from '../standard/schema.ts';
import { listGapRows, type GapRow } from './gap-rows.ts';

/** One line of the ledger. */
export interface LedgerLine {
  key: string;
  action: Action;
  title: string;
  /** What is missing, in words; what became of it where nothing is. */
  problem: string;
  /** What is done; the advice of the standard while nothing of one's own is written. */
  measure: string;
  /** `open`: the gap is there; `closed`: it has gone since; `gone`: the standard no longer asks for it. */
  gap: 'open' | 'closed' | 'gone';
  /** Its day has passed and it is not done. */
  isOverdue: boolean;
  /** Path of the place where it is answered; empty where there is none. */
  path: string;
}

/** Which lines are shown. */
export interface LedgerFilter {
  state: 'all' | 'overdue' | Action['state'];
  /** Office or post in charge; empty: all; `null`: where none is named. */
  owner: string | null;
}

/** How the lines are sorted: as the gaps stand, by day, or by who is in charge. */
export type LedgerOrder = 'gap' | 'due' | 'owner';

type Text = 'owner' | 'due' | 'measure' | 'outcome';

/** A change of one line; empty text takes the field away. */
export type ActionChange = Partial<Record<Text, string> & Pick<Action, 'state'>>;

const TEXTS: readonly Text[] = ['owner', 'due', 'measure', 'outcome'];

const clean = (action: Record<Text, string | undefined> & Pick<Action, 'state'>): Action => ({
  state: action.state,
  ...Object.fromEntries(TEXTS.flatMap((key) => (action[key] ? [[key, action[key]]] : []))),
});

/** Puts a gap on the ledger as 待办, or changes its line. */
export const withAction = (assessment: Assessment, key: string, change: ActionChange = {}): Assessment => {
  const old = assessment.actions?.[key];
  const action = clean({
    owner: change.owner ?? old?.owner,
    due: change.due ?? old?.due,
    measure: change.measure ?? old?.measure,
    outcome: change.outcome ?? old?.outcome,
    state: change.state ?? old?.state ?? 'todo',
  });
  return { ...assessment, actions: { ...assessment.actions, [key]: action } };
};

/** Puts gaps on the ledger; lines that are there stay as they are. */
export const withActions = (assessment: Assessment, keys: readonly string[]): Assessment =>
  keys.reduce((now, key) => (now.actions?.[key] ? now : withAction(now, key)), assessment);

/** Takes a line off the ledger. */
export const withoutAction = ({ actions, ...assessment }: Assessment, key: string): Assessment => {
  const rest = Object.entries(actions ?? {}).filter(([name]) => name !== key);
  return rest.length === 0 ? assessment : { ...assessment, actions: Object.fromEntries(rest) };
};

/** Has the day of a line passed without its being done? */
export const isPastDue = ({ due, state }: Action, asOf: string): boolean =>
  due !== undefined && state !== 'done' && due < asOf;

type Item = Pick<LedgerLine, 'title' | 'path'> & { advice: string };

/** Every item of the standard that a line can be about, by its key. */
const itemsOf = (standard: Standard): Map<string, Item> => {
  const items = new Map<string, Item>();
  for (const { id, title, advice } of standard.vetoes) items.set(`veto-${id}`, { title, advice, path: 'vetoes' });
  for (const { id, title, advice, metric } of standard.gates) {
    const path = metric.kind === 'criterion' ? `criterion/${metric.criterion}` : 'result';
    items.set(`gate-${id}`, { title, advice, path });
  }
  for (const { criterion } of listCriteria(standard)) {
    const { id, title, advice } = criterion;
    items.set(`criterion-${id}`, { title, advice, path: `criterion/${id}` });
  }
  return items;
};

const CLOSED = '按现有答案已没有差距';
const GONE = '现在的标准里没有这一项，原来的记录留着';

/** What a bonus item still lacks: the checklist leaves it out once it is answered, and yet it can be worked on. */
const lackOf = ({ criteria }: ScoringResult, key: string): string | undefined =>
  criteria.find(({ id, state, low, fullPoints }) => `criterion-${id}` === key && state === 'scored' && low < fullPoints)
    ?.working;

/**
 * What to put on the ledger for some gaps at once: a threshold stands for the item that it is about, and one on the
 * total follows from the rest.
 */
export const ledgerKeys = (rows: readonly GapRow[]): string[] => {
  const ofGates = rows.flatMap(({ gap, path }) => (gap.kind === 'gate' ? path : []));
  return rows
    .filter(({ gap, path }) => (gap.kind === 'gate' ? path !== 'result' : !ofGates.includes(path)))
    .map(({ key }) => key);
};

/** The lines in the order of the gaps; then those whose gap has gone, in the order of the standard; then the rest. */
export const listLedger = (standard: Standard, assessment: Assessment, result: ScoringResult): LedgerLine[] => {
  const actions = assessment.actions ?? {};
  const rows = new Map(listGapRows(standard, assessment, result.gaps).map((row) => [row.key, row]));
  const items = itemsOf(standard);
  const keys = new Set([...rows.keys(), ...items.keys(), ...Object.keys(actions)]);
  return [...keys].flatMap((key): LedgerLine[] => {
    const action = actions[key];
    if (!action) return [];
    const lack = rows.get(key)?.gap.missing ?? lackOf(result, key);
    const item = items.get(key);
    return [
      {
        key,
        action,
        title: item?.title ?? key.replace(/^[a-z]+-/, ''),
        problem: lack ?? (item ? CLOSED : GONE),
        measure: action.measure ?? item?.advice ?? '',
        gap: lack ? 'open' : item ? 'closed' : 'gone',
        isOverdue: isPastDue(action, result.asOf),
        path: item?.path ?? '',
      },
    ];
  });
};

/** The lines that a filter lets through. */
export const filterLedger = (lines: readonly LedgerLine[], { state, owner }: LedgerFilter): LedgerLine[] =>
  lines.filter(
    (line) =>
      (state === 'all' || (state === 'overdue' ? line.isOverdue : line.action.state === state)) &&
      (owner === '' || (line.action.owner ?? null) === owner),
  );

/** Days in order; what has none comes last. */
const LAST_DAY = '9999';

/** The lines in another order; equal ones stay as they stood. */
export const sortLedger = (lines: readonly LedgerLine[], order: LedgerOrder): LedgerLine[] => {
  if (order === 'gap') return [...lines];
  const keyOf = ({ action }: LedgerLine): string =>
    order === 'due' ? (action.due ?? LAST_DAY) : (action.owner ?? '\uffff');
  return [...lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
};

/** Everyone in charge of something, in the order met. */
export const ownersOf = (lines: readonly LedgerLine[]): string[] => [
  ...new Set(lines.flatMap(({ action }) => action.owner ?? [])),
];
