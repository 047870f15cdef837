import type { EditionId } from '../../standard/edition-name.ts';

/** What the part of the address behind `#` asks for. It carries answers only in a link that a person made to share them. */
export type Route =
  /** One screen, by its path such as `start`, `vetoes` or `criteria/b/2`. */
  | { kind: 'screen'; path: string }
  /** Start a new assessment from what the first screen holds. */
  | { kind: 'begin' }
  /** Open a worked case by its file name, such as `school-short`. */
  | { kind: 'example'; name: string }
  /** Look at an assessment that the address itself holds, packed. */
  | { kind: 'share'; data: string }
  /** The first screen with this standard chosen. */
  | { kind: 'use'; standard: EditionId }
  /** The screen that asks a criterion, at that criterion: of `standard`, else of whatever is open. */
  | { kind: 'criterion'; id: string; standard?: EditionId };

const SCREEN =
  /^(start|vetoes|eligibility|figures|ballot|result|actions|way|compare|dates|report|files|boxes|paper|criteria\/[a-z0-9-]{1,40}(\/[1-9]\d?)?)$/;
/** Far longer than any link that is offered; what is longer is not looked at. */
const SHARE = /^share\/([A-Za-z0-9_-]{1,20000})$/;
const NAMED = /^(example|criterion)\/([a-z0-9-]{1,40})$/;
const OF_STANDARD = /^(use|criterion)\/([a-z0-9-]{1,40})\.([a-z0-9.-]{1,20})(?:\/([a-z0-9-]{1,40}))?$/;

/** The route of a hash such as `#/criteria/b/2`; `null` for what is none of ours, such as `#main`. */
export const parseRoute = (hash: string): Route | null => {
  if (!hash.startsWith('#/')) return null;
  const path = hash.slice(2);
  if (path === 'begin') return { kind: 'begin' };
  if (SCREEN.test(path)) return { kind: 'screen', path };
  const data = SHARE.exec(path)?.[1];
  if (data) return { kind: 'share', data };
  const [, kind, name] = NAMED.exec(path) ?? [];
  if (kind === 'example' && name) return { kind, name };
  if (kind === 'criterion' && name) return { kind, id: name };
  const [, verb, id, edition, criterion] = OF_STANDARD.exec(path) ?? [];
  if (!id || !edition) return null;
  if (verb === 'use' && !criterion) return { kind: 'use', standard: { id, edition } };
  if (verb === 'criterion' && criterion) return { kind: 'criterion', id: criterion, standard: { id, edition } };
  return null;
};

/** Hash of a screen's path, as for links: `#/vetoes`. */
export const toHash = (path: string): string => `#/${path}`;

/** The address of the page, as far as it is ours. */
export interface Place {
  read(): string;
  /** Hash that the page was opened with: a click before its script ran may have gone on from there. */
  readOpening(): string;
  /** Goes to a hash; the browser remembers the way back. */
  go(hash: string): void;
  /** Changes the hash without a step back. */
  replace(hash: string): void;
}
