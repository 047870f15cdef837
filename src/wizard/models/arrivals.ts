import type { Signal } from '@preact/signals';
import type { Side } from '../../assessment/merger.ts';
import type { Unit } from '../../assessment/schema.ts';
import { editionName, type EditionId } from '../../standard/edition-name.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import type { Choice, IncomingSource, ReceiveOutcome } from './incoming.ts';
import { DAMAGED, NO_UNIT_KIND, noSuchStandard, NOT_FOUND, NOT_WRITABLE, WANTED, type Notice } from './notice.ts';
import type { Opener } from './opener.ts';
import type { OpenRequest } from './opening.ts';
import { parseRoute, toHash, type Place, type Route } from './route.ts';
import { findCriterionScreen } from './screen.ts';
import { screenState } from './screen-state.ts';
import type { Session } from './session.ts';
import type { OpenStores, Shelf } from './shelf.ts';
import type { Showing } from './showing.ts';

/** What the first screen holds before an assessment exists. */
export interface StartForm {
  /** `<id>.<edition>` of the standard. */
  standard: string;
  /** Empty until chosen. */
  unitKind: string;
  unitName: string;
  higherUnion: string;
}

export interface ArrivalDeps {
  place: Place;
  recallOpen: () => string | null;
  /** Looks at what a file or a link brings: loaded only now. */
  receive: (source: IncomingSource, stores: OpenStores) => Promise<ReceiveOutcome>;
}

/** What the ways lead through. */
export interface Rooms {
  form: Signal<StartForm>;
  shelf: Shelf;
  showing: Showing;
  opener: Opener;
}

/** The ways to a screen: the address, the list of what is saved, and what a file or a link brings. */
export interface Arrivals {
  /** Follows the address, at the start and whenever it changes. */
  arrive(): Promise<void>;
  resume(id: string): Promise<void>;
  /** Looks at a `.jianjia.json` file, or at its text. */
  importFile(file: Blob | string): Promise<void>;
  /** Opens what came in the way that was chosen. Resolves with what stands in its way; empty where nothing did. */
  accept(choice: Choice, picks: Readonly<Record<string, Side>>): Promise<string>;
  /** Forgets the step that a link asked for. */
  forgetWanted(): void;
}

const isNamed = (standard: EditionId, name: EditionId): boolean => editionName(standard) === editionName(name);

const firstStep = ({ screens }: Session): string => screens[1]?.path ?? 'result';

const firstOpenStep = ({ screens, standard, assessment, result }: Session): string =>
  screens.find((screen) => {
    const state = screenState(screen, standard, assessment.value, result.value);
    return state !== null && state.kind !== 'done';
  })?.path ?? 'result';

/** @param first the standard that is chosen before anybody has chosen */
export const createArrivals = (
  deps: ArrivalDeps,
  { form, shelf, showing, opener }: Rooms,
  first: StandardChoice | undefined,
): Arrivals => {
  const { place } = deps;
  const { show, showStart, notice, incoming } = showing;
  /** Hash of a step that was asked for while nothing was open. */
  let wanted = '';

  /** Hash of the step to enter: the one that a link asked for before it could be followed, or `path`. */
  const takeGoal = ({ standard }: Session, path: string): string => {
    const route = parseRoute(wanted);
    const isElsewhere = route?.kind === 'criterion' && route.standard && !isNamed(standard, route.standard);
    const goal = wanted && !isElsewhere ? wanted : toHash(path);
    wanted = '';
    return goal;
  };

  /** Opens from an address that is no step itself, and puts the first step in its place. */
  const openAt = async (request: OpenRequest, pick: (session: Session) => string): Promise<void> => {
    const found = await opener.open(request);
    if (!found) return;
    place.replace(takeGoal(found, pick(found)));
    await arrive();
  };

  /** What a link to this page asked for, where a click on the start came before the script could follow it. */
  const recallOpening = (): void => {
    const hash = place.readOpening();
    const route = parseRoute(hash);
    if (route?.kind === 'criterion') wanted = hash;
    const standard = route?.kind === 'use' || route?.kind === 'criterion' ? route.standard : undefined;
    // What the person has chosen since goes before it.
    const isUntouched = first !== undefined && form.value.standard === editionName(first);
    if (standard && isUntouched) form.value = { ...form.value, standard: editionName(standard) };
  };

  const begin = async (): Promise<void> => {
    if (showing.moves.value < 0) recallOpening();
    const { standard, unitKind, unitName, higherUnion } = form.value;
    // A click before the script ran may name a table that is still to be listed.
    if (!shelf.find(standard)) await shelf.refresh();
    const choice = shelf.find(standard);
    if (!choice?.unitKinds.includes(unitKind)) {
      await showStart(choice ? NO_UNIT_KIND : noSuchStandard(standard));
      return;
    }
    const unit: Unit = { name: unitName.trim(), kind: unitKind, higherUnion: higherUnion.trim() };
    await openAt({ kind: 'new', standard: { id: choice.id, edition: choice.edition }, unit }, firstStep);
  };

  /** As far as the lists were read. */
  const isDamaged = (id: string): boolean => shelf.quarantined.value.some(({ key }) => key.startsWith(id));

  /** The open session, or the one that this tab had open before; without either the first screen is shown. */
  const findSession = async (): Promise<Session | null> => {
    if (opener.session.value) return opener.session.value;
    const id = deps.recallOpen();
    const found = id ? await opener.openStored(id) : 'missing';
    if (found !== 'missing') return found;
    wanted = place.read();
    await showStart(WANTED);
    if (id && isDamaged(id)) notice.value = DAMAGED;
    return null;
  };

  /** The first screen with a standard chosen, or the notice that there is none such. */
  const choose = async (name: EditionId, message: Notice | null): Promise<void> => {
    const key = editionName(name);
    form.value = { ...form.value, standard: key };
    // The address keeps the choice over a reload.
    await showStart(message, `use/${key}`);
    if (!shelf.find(key)) notice.value = noSuchStandard(key);
  };

  const follow = async (route: Extract<Route, { kind: 'screen' | 'criterion' }>): Promise<void> => {
    const named = route.kind === 'criterion' ? route.standard : undefined;
    const hash = place.read();
    const found = await findSession();
    if (named && !(found && isNamed(found.standard, named))) {
      wanted = hash;
      await choose(named, WANTED);
      return;
    }
    // Otherwise the first screen stands there already, with the reason.
    if (!found) return;
    if (route.kind === 'screen') {
      if (found.screens.some((screen) => screen.path === route.path)) return show(route.path);
    } else {
      const screen = findCriterionScreen(found.screens, route.id);
      if (screen) {
        place.replace(toHash(screen.path));
        return show(screen.path, route.id);
      }
    }
    const start = firstStep(found);
    place.replace(toHash(start));
    show(start);
  };

  /** Looks at a file or link; what stands on screen stays until the person has decided. */
  const receive = async (source: IncomingSource): Promise<void> => {
    const outcome = await opener.inTurn(() => deps.receive(source, shelf.stores()));
    if (!outcome) return;
    if (outcome.kind === 'read') incoming.value = outcome.incoming;
    else await showStart({ text: outcome.message, ...(outcome.link ? { link: outcome.link } : {}) });
  };

  const go = async (hash: string): Promise<void> => {
    const route = parseRoute(hash);
    const session = opener.session.value;
    if (route?.kind === 'begin') return begin();
    if (route?.kind === 'example') return openAt({ kind: 'example', name: route.name }, () => 'result');
    if (route?.kind === 'share') {
      // What a link carries stands in the address no longer than it must.
      place.replace(toHash(session ? showing.path.value : 'start'));
      if (!session) show('start');
      return receive({ kind: 'link', data: route.data });
    }
    if (route?.kind === 'use') return choose(route.standard, null);
    if (route && !(route.kind === 'screen' && route.path === 'start')) return follow(route);
    // A hash that is none of ours, as of the link to the main part, leaves the screen as it is.
    if (!route && session) return;
    show('start');
    await session?.save.flush();
    await shelf.refresh();
  };

  /** The hash that is being followed. A click before the script ran is told twice: at the start and by the event. */
  let following: { hash: string; done: Promise<void> } | null = null;
  const arrive = (): Promise<void> => {
    const hash = place.read();
    if (following?.hash === hash) return following.done;
    const mine = {
      hash,
      done: go(hash).finally(() => {
        if (following === mine) following = null;
      }),
    };
    following = mine;
    return mine.done;
  };

  return {
    arrive,
    resume: async (id) => {
      const found = await opener.openStored(id);
      if (found === 'missing') {
        await showStart(NOT_FOUND);
        if (isDamaged(id)) notice.value = DAMAGED;
      } else if (found) place.go(takeGoal(found, firstOpenStep(found)));
    },
    importFile: (file) => receive({ kind: 'file', file }),
    accept: async (choice, picks) => {
      const plan = await incoming.value?.prepare(choice, picks);
      if (!plan || plan.kind === 'refused') return plan?.message ?? '';
      const found = await opener.open(plan.request);
      if (!found) return '';
      const before = found.assessment.value;
      if (plan.edit) found.change(plan.edit);
      if (plan.edit && found.assessment.value === before) {
        await showStart(NOT_WRITABLE);
        return '';
      }
      incoming.value = null;
      const goal = takeGoal(found, 'result');
      const isThere = place.read() === goal;
      place.go(goal);
      // The browser tells of no change where there was none.
      if (isThere) await arrive();
      return '';
    },
    forgetWanted: () => {
      wanted = '';
    },
  };
};
