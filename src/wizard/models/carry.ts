import { carryOver, type CarriedOver } from '../../comparison/carry-over.ts';
import type { ScoredState } from '../../comparison/compare.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { EditionId } from '../../standard/edition-name.ts';
import type { Standard } from '../../standard/schema.ts';
import { presentState, readMap, scoreState } from './compare-source.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';
import { isRefusal, readBundle } from './workbench.ts';

/** The unit under another table, before anything is saved. */
export interface CarryPreview {
  kind: 'carried';
  state: ScoredState;
  /** Titles of what was brought along, under its heading; empty lists are left out. */
  carried: { heading: string; titles: string[] }[];
  /** What is still to be answered there, by title. */
  open: string[];
  /** Answers that ask nothing there; they stay in the open assessment. */
  left: string[];
}

/** Other tables that may be used for this kind of unit; another edition of the same table is no other table. */
export const listOtherTables = async (desk: Desk, session: Session): Promise<StandardChoice[]> => {
  const { kind } = session.assessment.value.unit;
  const all = await desk.listTables();
  return all.filter(({ id, unitKinds }) => id !== session.standard.id && unitKinds.includes(kind));
};

const titlesIn = (items: readonly { id: string; title: string }[], ids: readonly string[]): string[] =>
  items.filter(({ id }) => ids.includes(id)).map(({ title }) => title);

const criteriaOf = (standard: Standard) => listCriteria(standard).map(({ criterion }) => criterion);

const listCarried = ({ standard, result }: ScoredState, carried: CarriedOver): CarryPreview['carried'] => {
  const unanswered = new Set(result.criteria.filter(({ state }) => state === 'unanswered').map(({ id }) => id));
  const criteria = criteriaOf(standard);
  const worked = criteria.filter(({ id }) => !unanswered.has(id) && !carried.criteria.includes(id)).map(({ id }) => id);
  const labels = standard.inputs.map(({ id, label }) => ({ id, title: label }));
  return [
    { heading: '答案', titles: titlesIn(criteria, carried.criteria) },
    { heading: '由单位数据算出或不适用', titles: titlesIn(criteria, worked) },
    { heading: '单位数据', titles: titlesIn(labels, carried.inputs) },
    { heading: '否决项', titles: titlesIn(standard.vetoes, carried.vetoes) },
    { heading: '申报条件', titles: titlesIn(standard.eligibility, carried.eligibility) },
  ].filter(({ titles }) => titles.length > 0);
};

/** How the unit stands under another table, with what can be brought along; or why it cannot be told. */
export const previewCarry = async (
  desk: Desk,
  session: Session,
  name: EditionId,
): Promise<CarryPreview | { kind: 'refused'; message: string }> => {
  const bundle = await readBundle(name, { ...desk, ownStandards: desk.stores().ownStandards });
  if (isRefusal(bundle)) return { kind: 'refused', message: bundle.message };
  const start = { id: desk.createId(), hash: bundle.hash, savedAt: desk.now().toISOString() };
  const present = presentState(session);
  const carried = carryOver(present, bundle.standard, await readMap(desk), start);
  const state = scoreState(bundle, carried.assessment, present.result.asOf);
  const idsOf = (results: readonly { id: string; state: string }[], open: string): string[] =>
    results.filter((each) => each.state === open).map(({ id }) => id);
  const { standard, result } = state;
  return {
    kind: 'carried',
    state,
    carried: listCarried(state, carried),
    open: [
      ...titlesIn(standard.vetoes, idsOf(result.vetoes, 'unknown')),
      ...titlesIn(standard.eligibility, idsOf(result.eligibility, 'open')),
      ...titlesIn(criteriaOf(standard), idsOf(result.criteria, 'unanswered')),
    ],
    left: titlesIn(criteriaOf(session.standard), carried.left),
  };
};
