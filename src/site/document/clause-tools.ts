/**
 * Copies the link or the citation of a clause. The tools stand at the clause that is pointed at, focused or
 * linked to; without this script the number in the gutter is still the link.
 */
const article = document.querySelector<HTMLElement>('article[data-cite]');

/** Puts text on the clipboard, also on plain http, where browsers offer no clipboard interface. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.className = 'hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

if (article) {
  const tools = document.createElement('span');
  tools.className = 'tools no-print';
  tools.dataset['editor'] = '';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  let link: HTMLAnchorElement | null = null;

  const citation = (): string =>
    `${article.dataset['cite'] ?? ''}${link?.dataset['label'] ?? link?.closest('[data-clause]')?.getAttribute('data-clause') ?? link?.textContent ?? ''}`;
  for (const [title, text] of [
    ['链接', (): string => link?.href ?? ''],
    ['引用', (): string => `${citation()} ${link?.href ?? ''}`],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    button.setAttribute('aria-label', `复制${title}`);
    button.addEventListener('click', () => {
      const words = text();
      const focused = document.activeElement;
      void copy(words).then((done) => {
        // Where nothing may be copied, the words are shown to be copied by hand.
        said.textContent = done ? '已复制' : words;
        if (focused instanceof HTMLElement) focused.focus();
      });
    });
    tools.append(button);
  }
  tools.append(said);

  const show = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const next =
      target?.closest<HTMLAnchorElement>('.point') ??
      target?.closest('.clause')?.querySelector<HTMLAnchorElement>('.no');
    if (!next || next === link || tools.contains(target)) return;
    // A mouse at rest must not take the tools from the clause that the keyboard is at.
    const active = document.activeElement;
    if (event.type === 'pointerover' && active && (active === link || tools.contains(active))) return;
    link = next;
    said.textContent = '';
    link.after(tools);
  };
  article.addEventListener('pointerover', show);
  article.addEventListener('focusin', show);
  article.addEventListener('click', show);
}

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc.beside a')].map((each) => [each.hash.slice(1), each]),
);
const headings = [...links.keys()].map((id) => document.getElementById(id));

/** Marks the chapter that the reader is in. */
function markPlace(): void {
  const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < 120);
  const here = passed[passed.length - 1]?.id ?? headings[0]?.id ?? '';
  for (const [id, each] of links) {
    if (id === here) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
}
if (links.size > 0) {
  addEventListener('scroll', markPlace, { passive: true });
  markPlace();
}
