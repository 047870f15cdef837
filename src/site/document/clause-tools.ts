/**
 * What can be done with a clause: copy its link or citation, show its QR code, project it. The tools stand at the
 * clause that is pointed at, focused or linked to; without this script the number in the gutter is still the link.
 * QR code, projector and print foot are loaded when first asked for.
 */
import { copyText } from '../../adapters/clipboard.ts';
import { addressOf, citationForChat, labelOf } from './clause-place.ts';
import { isProjectorAddress, TOOL_EVENT, type ToolRequest } from './tool-request.ts';
// As a worker's file it stands alone, and a variable address keeps Vite's preload code (12 kB here) off the page.
import onDemand from './tools-on-demand.ts?worker&url';

const article = document.querySelector<HTMLElement>('article[data-cite]');
if (article) {
  const tools = document.createElement('span');
  tools.className = 'tools no-print';
  tools.dataset['editor'] = '';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  /** The number that the tools stand at; none yet. */
  let link = document.createElement('a');

  const ask = (tool: ToolRequest['tool'], id = link.hash.slice(1)): void => {
    import(/* @vite-ignore */ onDemand).then(
      () => article.dispatchEvent(new CustomEvent<ToolRequest>(TOOL_EVENT, { detail: { tool, id } })),
      () => {
        said.textContent = '没有载入，请查网络';
        if (tool === 'print') print();
      },
    );
  };
  const copyWords = (words: string): void => {
    const focused = document.activeElement;
    void copyText(words).then((done) => {
      // Where nothing may be copied, the words are shown to be copied by hand.
      said.textContent = done ? '已复制' : words;
      if (focused instanceof HTMLElement) focused.focus();
    });
  };
  const { cite = '', dated = '' } = article.dataset;
  const addTool = (title: string, name: string, act: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    tools.append(button);
  };
  addTool('链接', '复制链接', () => copyWords(addressOf(link.hash)));
  addTool('引用', '复制引用', () => copyWords(citationForChat(cite + labelOf(link), dated, addressOf(link.hash))));
  addTool('二维码', '二维码', () => ask('qr'));
  addTool('投影', '投影', () => ask('project'));
  tools.append(said);

  const placeAt = (next: HTMLAnchorElement | null | undefined): void => {
    if (!next || next === link) return;
    link = next;
    said.textContent = '';
    link.after(tools);
  };
  const show = (event: Event): void => {
    const target = event.target as Element;
    const active = document.activeElement;
    // A mouse at rest must not take the tools from the clause that the keyboard is at.
    if (tools.contains(target) || (event.type === 'pointerover' && (active === link || tools.contains(active)))) return;
    const clause = target.closest('.clause');
    placeAt(target.closest<HTMLAnchorElement>('.point') ?? (clause && clause.querySelector<HTMLAnchorElement>('.no')));
  };
  article.addEventListener('pointerover', show);
  article.addEventListener('focusin', show);

  /** Puts the tools at the clause that the address leads to; an old id leads on to the one that stands for it. */
  const arrive = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const { now } = target.dataset;
    if (now !== undefined) location.replace(`#${now}`);
    // At a point the tools would lie on the line above it, before anyone has asked for them.
    else placeAt(target.querySelector<HTMLAnchorElement>(':scope > .no'));
  };
  addEventListener('hashchange', arrive);
  arrive();
  if (isProjectorAddress(location.search)) ask('project', location.hash.slice(1));

  const printDocument = (): void => ask('print', '');
  document.querySelector('.print')?.addEventListener('click', printDocument);
  const address = article.querySelector('[data-address]');
  if (address) {
    address.textContent = addressOf('');
    // A browser does not wait at `beforeprint`, so the code must be drawn before it is told to print.
    addEventListener('keydown', (event) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      printDocument();
    });
  }
}

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc.beside a')].map((each) => [each.hash.slice(1), each]),
);
const headings = [...links.keys()].map((id) => document.getElementById(id));

/** Marks the chapter that the reader is in. */
function markPlace(): void {
  const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < 120);
  const here = (passed.pop() ?? headings[0])?.id;
  for (const [id, each] of links) each.setAttribute('aria-current', String(id === here));
}
if (links.size > 0) {
  addEventListener('scroll', markPlace, { passive: true });
  markPlace();
}
