/** Shows what a marked term means. The note is loaded when first asked for; without it the link leads to the term. */
import { NOTE_EVENT } from './note-request.ts';
// As a worker's file it stands alone, and a variable address keeps Vite's preload code off the page.
import note from './term-note.ts?worker&url';

let touched = false;

function ask(event: Event): void {
  const { type, target } = event;
  if (type === 'pointerover') touched = (event as PointerEvent).pointerType === 'touch';
  const link = (target as Element).closest<HTMLAnchorElement>('.term');
  // A finger has no hover: its tap opens the note. Enter and screen readers, whose clicks count 0, follow the link.
  const tapped = type === 'click' && touched && (event as MouseEvent).detail > 0;
  if (!link || (type === 'click' ? !tapped : touched)) return;
  if (tapped) event.preventDefault();
  import(/* @vite-ignore */ note).then(
    () => link.dispatchEvent(new CustomEvent(NOTE_EVENT, { bubbles: true, detail: tapped })),
    () => {
      if (tapped) location.assign(link.href);
    },
  );
}

for (const type of ['pointerover', 'focusin', 'click']) document.body.addEventListener(type, ask);
