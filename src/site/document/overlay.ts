/**
 * A sheet over the whole page. `<dialog>` came to Safari with 15.4, so this is an element that takes the page's place:
 * what lies under it is hidden, and with that out of reach of keyboard and screen reader.
 */
import { loadStyleSheet } from '../../adapters/style-sheet.ts';
import styles from './overlay.css?url&no-inline';

/** What an element holds: its class, its text or parts, and what a press on it does. */
interface Made {
  class?: string;
  children?: readonly (string | Node)[];
  press?: () => void;
}

/** Makes an element; a `button` is of the harmless type. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, made: Made = {}): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (made.class !== undefined) element.className = made.class;
  element.append(...(made.children ?? []));
  if (made.press) element.addEventListener('click', made.press);
  return element;
}

/** A sheet is open, or will be as soon as its styles are there. */
export const isCovered = (): boolean => document.body.classList.contains('covered');

export interface Overlay {
  box: HTMLElement;
  /** Takes the sheet away and gives the focus to `next`, or back to where it was. */
  close: (next?: HTMLElement | null) => void;
}

/** Opens an empty sheet called `label`. `onKey` gets every key that is pressed while it is open. */
export async function openOverlay(
  className: string,
  label: string,
  onKey: (event: KeyboardEvent) => void,
): Promise<Overlay> {
  const before = document.activeElement;
  document.body.classList.add('covered');
  await loadStyleSheet(styles);
  const box = make('div', { class: `overlay ${className}` });
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', label);
  box.tabIndex = -1;
  document.body.append(box);
  document.addEventListener('keydown', onKey);
  return {
    box,
    close: (next) => {
      document.removeEventListener('keydown', onKey);
      document.body.classList.remove('covered');
      box.remove();
      const focused = next ?? before;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
}
