/**
 * The projector view: one clause at a time in type that the back row can read, with its citation and QR code. It is
 * linked to as `?view=project#s7-2-5`; the hash follows, so that leaving it stands at the clause last shown.
 */
import { isCovered, make, openOverlay } from './overlay.ts';
import { readClauses, readLines } from './page-clause.ts';
import { qrElement } from './qr-picture.ts';
import { isProjectorAddress } from './tool-request.ts';

/** Smallest type as a part of the screen's shorter side: 38 px on a projector of 768 lines; longer text scrolls. */
const SMALLEST_PART = 0.05;
/** Smallest type on a phone in pixels. */
const SMALLEST_PX = 22;
/** Largest type as a part of the shorter side. */
const LARGEST_PART = 0.12;
/** How far one key scrolls a clause that is longer than the screen, in screens. */
const STEP = { line: 0.3, page: 0.85 } as const;

/** The view while it is open, for the browser's ways back and forward. */
let open: { showId: (id: string) => void; leave: () => void } | undefined;

/** Opens the view at the clause `id`, else at the first. */
export function openProjector(article: HTMLElement, id: string): void {
  if (isCovered()) return;
  if (!isProjectorAddress(location.search)) {
    // A button was pressed: the page may fill the screen, and the browser's way back leaves the view.
    history.pushState(null, '', `?view=project#${id}`);
    fillScreen();
  }
  void build(article, id);
}

function fillScreen(): void {
  // Refused in a frame and on most phones; the view then fills the window.
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
}

const clauseButton = (name: string, press: () => void): HTMLButtonElement =>
  make('button', { children: [name], press });

function lineElements(element: Element): HTMLElement[] {
  return readLines(element).map((line) =>
    make('p', {
      children: line.map(({ text, mark }) => (mark ? make('span', { class: 'mark', children: [text] }) : text)),
    }),
  );
}

async function build(article: HTMLElement, firstId: string): Promise<void> {
  const clauses = readClauses(article);
  const { cite = '', dated = '' } = article.dataset;
  let at = -1;
  let leftByButton = false;

  const label = make('p', { class: 'label' });
  const words = make('div', { class: 'words' });
  const stage = make('div', { class: 'stage', children: [label, words] });
  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', '条款');
  stage.setAttribute('aria-live', 'polite');
  const more = make('p', { class: 'more', children: ['还有下文 ▾'] });
  const source = make('p', { class: 'source' });
  const code = make('div', { class: 'code' });
  const count = make('span', { class: 'count' });
  const previous = clauseButton('上一条', () => show(at - 1));
  const next = clauseButton('下一条', () => show(at + 1));
  const screen = clauseButton('全屏', () => {
    leftByButton = document.fullscreenElement !== null;
    if (leftByButton) void document.exitFullscreen();
    else fillScreen();
  });
  const acts = make('div', { class: 'acts', children: [previous, count, next] });
  if (document.fullscreenEnabled) acts.append(screen);
  acts.append(
    clauseButton('退出', () => leave()),
    more,
  );

  const rest = (): number => stage.scrollHeight - stage.clientHeight - stage.scrollTop;
  // Where a line ends at the edge, nothing else says that the clause goes on.
  const showMore = (): void => {
    more.hidden = rest() < 2;
  };
  stage.addEventListener('scroll', showMore);

  /** Type as large as lets the clause fit the stage, within the limits. */
  const fit = (): void => {
    const side = Math.min(innerWidth, innerHeight);
    let low = Math.max(SMALLEST_PX, Math.round(side * SMALLEST_PART));
    let high = Math.max(low, Math.round(side * LARGEST_PART));
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      stage.style.fontSize = `${middle}px`;
      if (stage.scrollHeight > stage.clientHeight) high = middle - 1;
      else low = middle;
    }
    stage.style.fontSize = `${low}px`;
    showMore();
  };

  const show = (index: number): void => {
    const clause = clauses[index];
    if (!clause || index === at) return;
    at = index;
    label.textContent = clause.label;
    words.textContent = '';
    words.append(...lineElements(clause.element));
    source.textContent = '';
    source.append(
      cite,
      make('b', { children: [clause.label] }),
      dated && `，${dated}`,
      make('span', { class: 'address', children: [clause.address] }),
    );
    code.textContent = '';
    code.append(qrElement(clause.address));
    count.textContent = `${index + 1} / ${clauses.length}`;
    // Not `disabled`, which would take the focus away at either end.
    previous.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === clauses.length - 1));
    if (location.hash !== `#${clause.id}`) history.replaceState(null, '', `?view=project#${clause.id}`);
    stage.scrollTop = 0;
    fit();
  };
  const indexOf = (id: string): number => clauses.findIndex((clause) => clause.id === id);

  /** Scrolls a clause that goes beyond the screen; false where there is nothing further in that direction. */
  const scroll = (direction: 1 | -1, part: number): boolean => {
    if ((direction === 1 ? rest() : stage.scrollTop) < 2) return false;
    stage.scrollTop += direction * part * stage.clientHeight;
    return true;
  };
  const go = (direction: 1 | -1, part: number): void => {
    if (!scroll(direction, part)) show(at + direction);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // The space bar presses the button it stands on.
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
    const acts: Record<string, () => void> = {
      Escape: () => leave(),
      ArrowRight: () => show(at + 1),
      ArrowLeft: () => show(at - 1),
      ArrowDown: () => go(1, STEP.line),
      ArrowUp: () => go(-1, STEP.line),
      // What a presenter's remote control sends, which has no other keys to scroll with.
      PageDown: () => go(1, STEP.page),
      PageUp: () => go(-1, STEP.page),
      ' ': () => go(event.shiftKey ? -1 : 1, STEP.page),
      Home: () => show(0),
      End: () => show(clauses.length - 1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const sheet = await openOverlay('projector', '投影', onKey);
  const close = (): void => {
    open = undefined;
    removeEventListener('resize', fit);
    document.removeEventListener('fullscreenchange', onScreenChange);
    if (document.fullscreenElement) void document.exitFullscreen();
    sheet.close(clauses[at]?.link);
  };
  /** Leaves the view at the clause last shown. */
  const leave = (): void => {
    history.replaceState(null, '', location.pathname);
    // Only going there marks the clause; it also takes the focus away, which is therefore given last.
    const clause = clauses[at];
    if (clause) location.replace(`#${clause.id}`);
    close();
  };
  // The key that leaves the full screen is kept from the page; it leaves the view as well.
  const onScreenChange = (): void => {
    if (document.fullscreenElement) return;
    if (!leftByButton) leave();
    leftByButton = false;
  };

  sheet.box.append(stage, make('div', { class: 'foot', children: [source, code, acts] }));
  addEventListener('resize', fit);
  document.addEventListener('fullscreenchange', onScreenChange);
  // On the way back the browser has set the address already.
  open = { showId: (id) => show(indexOf(id)), leave: close };
  show(Math.max(0, indexOf(firstId)));
  sheet.box.focus();
}

// The browser's ways back and forward, and an address changed by hand.
addEventListener('popstate', () => {
  const wanted = isProjectorAddress(location.search);
  const id = location.hash.slice(1);
  if (open && wanted) open.showId(id);
  else if (open) open.leave();
  else if (wanted) {
    const article = document.querySelector<HTMLElement>('article[data-cite]');
    if (article) openProjector(article, id);
  }
});
