import { toEdition } from '../../comparison/carry-over.ts';
import {
  compareStates,
  listEffects,
  type Change,
  type Comparison,
  type ScoredState,
} from '../../comparison/compare.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import { isLaterEdition } from '../../standard/edition-name.ts';
import { presentState, scoreState } from './compare-source.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';
import { isRefusal, readBundle } from './workbench.ts';

/** What another edition of the standard, or its changed text, means for this unit with the answers it has. */
export interface EditionEffect {
  /**
   * `later`: an edition that the unit can move to. `reimported`: the table was imported again with changes, and the
   * assessment already goes by the new text.
   */
  kind: 'later' | 'reimported';
  before: ScoredState;
  after: ScoredState;
  comparison: Comparison;
  /** Only the items whose result changes. */
  effects: Change[];
}

const effectOf = (kind: EditionEffect['kind'], before: ScoredState, after: ScoredState): EditionEffect => {
  const comparison = compareStates(before, after);
  return { kind, before, after, comparison, effects: listEffects(comparison) };
};

/** Later editions of the open assessment's standard, newest first, each with what it changes for the unit. */
const findLater = async (desk: Desk, session: Session): Promise<EditionEffect[]> => {
  const { id, edition } = session.standard;
  const later = (await desk.listTables()).filter(
    (choice) => choice.id === id && isLaterEdition(choice.edition, edition),
  );
  const present = presentState(session);
  const effects: EditionEffect[] = [];
  for (const name of later) {
    const bundle = await readBundle(name, { ...desk, ownStandards: desk.stores().ownStandards });
    if (isRefusal(bundle)) continue;
    const moved = toEdition(present, bundle.standard, bundle.hash);
    effects.push(effectOf('later', present, scoreState(bundle, moved, present.result.asOf)));
  }
  return effects.sort((a, b) => (isLaterEdition(a.after.standard.edition, b.after.standard.edition) ? -1 : 1));
};

/** The last text of an own table that another import has replaced. */
const findReimported = async (desk: Desk, session: Session): Promise<EditionEffect[]> => {
  const { id, edition } = session.standard;
  const former = await (await desk.stores().ownStandards).listFormer(id, edition).catch(() => []);
  const last = former.find(({ hash }) => hash !== session.bundle.hash);
  if (!last) return [];
  const present = presentState(session);
  const before = scoreState(last, toEdition(present, last.standard, last.hash), present.result.asOf);
  return [effectOf('reimported', before, present)];
};

/** Everything that has changed in the rules since, for 新版规则对您的影响; none where nothing has. */
export const findEditions = async (desk: Desk, session: Session): Promise<EditionEffect[]> => [
  ...(await findLater(desk, session)),
  ...(await findReimported(desk, session)),
];

/** What has happened to the rules, in a sentence or two. */
export const editionWords = ({ kind, before, after }: EditionEffect): string => {
  if (kind === 'reimported') return '这张考核表重新导入过，内容有改动，这份自评已按现在这版计分。';
  const { title, edition, effectiveFrom } = after.standard;
  const since = `${edition} 版，${chineseDate(effectiveFrom)}起施行`;
  return `这份自评用的是 ${before.standard.edition} 版，现在有了新版“${title}”（${since}）。`;
};
