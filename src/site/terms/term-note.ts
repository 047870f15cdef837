/** The note at a marked term: its definition, until Esc, or until neither pointer nor focus is at the term or the note. */
import { NOTE_EVENT } from './note-request.ts';
import type { TermNotes } from './notes.ts';

/** Time in which the pointer may cross from the term to the note, in milliseconds. */
const CROSSING_MS = 300;

const note = document.createElement('span');
note.className = 'term-note no-print';
// What is added to a document is told apart from its own words.
note.dataset['editor'] = '';
const words = document.createElement('span');
words.id = 'term-note';
words.setAttribute('role', 'tooltip');
const more = document.createElement('a');
more.textContent = '查看术语';
note.append(words, more);

/** The term that the note stands at, or is about to. */
let current: HTMLAnchorElement | null = null;
let leaving = 0;
let notes: Promise<TermNotes> | undefined;

async function loadNotes(): Promise<TermNotes> {
  const response = await fetch('/terms/notes.json');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as TermNotes;
}

function hide(): void {
  clearTimeout(leaving);
  current?.removeAttribute('aria-describedby');
  current = null;
  note.remove();
}

/** Below the term, or above it where the window ends, and never past the sides of its paragraph. */
function place(link: HTMLAnchorElement): void {
  link.after(note);
  const frame = note.offsetParent?.getBoundingClientRect();
  const lines = link.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!frame || !first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = note;
  const above = last.bottom + height > innerHeight && first.top > height;
  note.style.top = `${(above ? first.top - height : last.bottom) - frame.top}px`;
  note.style.left = `${Math.max(0, Math.min(last.left - frame.left, frame.width - width))}px`;
}

const isAt = (target: EventTarget | null): boolean =>
  target instanceof Node && (note.contains(target) || current?.contains(target) === true);

/** Shows the note at a term; `tapped` as in note-request.ts. Where it cannot be loaded, a tap leads to the term. */
async function show(link: HTMLAnchorElement, tapped: boolean): Promise<void> {
  clearTimeout(leaving);
  more.hidden = !tapped;
  if (link === current) return;
  hide();
  current = link;
  try {
    notes ??= loadNotes();
    const found = (await notes)[link.pathname.split('/')[2] ?? ''];
    // Meanwhile the reader may have gone on to another term, or away.
    if (current !== link || !found) return;
    const [term, definition, certainty] = found;
    const title = document.createElement('b');
    title.textContent = term;
    const grade = document.createElement('small');
    grade.textContent = certainty;
    // Old kernels have no replaceChildren.
    words.textContent = '';
    words.append(title, ` ${definition}`, grade);
    more.href = link.href;
    place(link);
    link.setAttribute('aria-describedby', words.id);
  } catch {
    // Hovering shows nothing then, and the link still works.
    notes = undefined;
    hide();
    if (tapped) location.assign(link.href);
  }
}

document.addEventListener(NOTE_EVENT, (event) => {
  if (event.target instanceof HTMLAnchorElement) void show(event.target, (event as CustomEvent<boolean>).detail);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
addEventListener('pointerdown', (event) => {
  if (!isAt(event.target)) hide();
});
addEventListener('focusout', (event) => {
  if (current && isAt(event.target) && !isAt(event.relatedTarget) && !note.matches(':hover')) hide();
});
addEventListener('pointerout', (event) => {
  // A finger that is lifted leaves too, and the note must stay.
  if (event.pointerType === 'touch' || !isAt(event.target) || isAt(event.relatedTarget)) return;
  clearTimeout(leaving);
  leaving = window.setTimeout(() => {
    if (!isAt(document.activeElement)) hide();
  }, CROSSING_MS);
});
addEventListener('pointerover', (event) => {
  if (isAt(event.target)) clearTimeout(leaving);
});
