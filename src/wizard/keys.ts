/** The keyboard of an open assessment: the one place that listens to keys and moves about the page for them. */
import { readCommand, type Command } from './models/shortcuts.ts';

/** Is it an entry in which a person types or picks by letters? */
const isTyping = (at: EventTarget | null): boolean =>
  at instanceof HTMLElement &&
  (at.isContentEditable || at.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])'));

/** The question that has the focus, or holds what has it. */
const currentQuestion = (): Element | null => document.activeElement?.closest('section.criterion') ?? null;

/** Id of the criterion that has the focus. */
export const currentCriterion = (): string | undefined =>
  currentQuestion()?.getAttribute('data-criterion') ?? undefined;

/** Chooses the answer of that number in the question that has the focus; does nothing where it has none. */
export const chooseAnswer = (number: number): void => {
  const choices = currentQuestion()?.querySelector(
    'fieldset > .choices:not(.exceptions), .answer > .choices:not(.exceptions)',
  );
  const entry = choices?.querySelectorAll<HTMLInputElement>('input')[number - 1];
  entry?.focus();
  entry?.click();
};

/** Puts the cursor into the search among the questions, opening the list where it is folded. */
export const focusSearch = (): void => {
  const entry = document.getElementById('find-question');
  entry?.focus();
  if (entry === document.activeElement) return;
  document.querySelector<HTMLButtonElement>('.sheet-button')?.click();
  // A list that was folded stands after the next paint.
  requestAnimationFrame(() => entry?.focus());
};

/** Listens until the returned function is called. */
export const listenToKeys = (isOn: () => boolean, obey: (command: Command) => void): (() => void) => {
  const listen = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    // What has keys of its own, such as the counting of votes, is left alone.
    if (event.target instanceof Element && event.target.closest('[data-own-keys]')) return;
    const command = readCommand(event, isTyping(event.target), isOn());
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    obey(command);
  };
  // Before the search of the whole site, which takes / on every page.
  window.addEventListener('keydown', listen, true);
  return () => window.removeEventListener('keydown', listen, true);
};
