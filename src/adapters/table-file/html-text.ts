import { isElement } from './xml.ts';

/** What the attribute `style` is called where the browser would take offence at it. */
export const RENAMED_STYLE = 'data-style';

/** Elements whose text is not shown, or was taken out under 修订. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'script', 'style', 'template', 'title', 'xml']);
/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'div',
  'dd',
  'dl',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ol',
  'p',
  'table',
  'tr',
  'ul',
]);
const TEXT_NODE = 3;

/** The text of an HTML element as it is seen: blocks and `<br>` part lines, other white space is one space. */
export const htmlText = (element: Element): string =>
  rawText(element)
    .split('\n')
    .map((line) => line.replace(/[ \u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

function rawText(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE) text += foldWhiteSpace(child.nodeValue ?? '');
    else if (isElement(child)) text += elementText(child);
  }
  return text;
}

function elementText(element: Element): string {
  const name = element.localName.toLowerCase();
  if (name === 'br') return '\n';
  if (UNSEEN.has(name) || /mso-hide\s*:\s*all/i.test(styleOf(element))) return '';
  if (name === 'td' || name === 'th') return `${rawText(element)} `;
  return BLOCKS.has(name) ? `\n${rawText(element)}\n` : rawText(element);
}

/** Han characters and full-width signs: between them, a line break in the source is only the writer's line length. */
const WIDE = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u3000-\\u303F\\u2018-\\u201D]';
const BREAK_BETWEEN_WIDE = new RegExp(`(${WIDE})[ \\t]*[\\r\\n]\\s*(?=${WIDE})`, 'g');

const foldWhiteSpace = (text: string): string => text.replace(BREAK_BETWEEN_WIDE, '$1').replace(/[ \t\r\n\f]+/g, ' ');

/** The style written at an element; a page whose policy forbids styles renames the attribute before it parses. */
const styleOf = (element: Element): string =>
  element.getAttribute('style') ?? element.getAttribute(RENAMED_STYLE) ?? '';

/** Does the style of an element tell Office to pass over its span? */
export const ignoresSpan = (element: Element, span: 'colspan' | 'rowspan'): boolean =>
  new RegExp(`mso-ignore\\s*:\\s*${span}`, 'i').test(styleOf(element));
