/** Shows what a marked term means. Loads the note when it is first asked for; without it the link leads to the term. */
let touched = false;

function ask(event: Event): void {
  if (event.type === 'pointerover') touched = (event as PointerEvent).pointerType === 'touch';
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.term') : null;
  if (!link) return;
  // A finger has no hover: its tap opens the note, which holds the link. Enter and screen readers follow the link.
  const tapped = event.type === 'click' && touched && (event as MouseEvent).detail > 0;
  if (event.type === 'click' && !tapped) return;
  if (tapped) event.preventDefault();
  import('./term-note.ts')
    .then(({ showNote }) => showNote(link, touched))
    .catch(() => {
      if (tapped) location.assign(link.href);
    });
}

for (const type of ['pointerover', 'focusin', 'click']) addEventListener(type, ask);
