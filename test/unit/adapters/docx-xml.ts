/** Reads the XML of a .docx for tests: enough of XML to count, compare and notice what is not well formed. */
import { strFromU8, unzipSync } from 'fflate';

/** An element with its attributes by name, and its children in order; text stands as strings, unescaped. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescape = (text: string): string => {
  // XML 1.0, production 2: what a file may hold at all.
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) throw new Error('forbidden character');
  if (text.includes(']]>') || text.includes('<')) throw new Error('unescaped markup in text');
  return text.replace(/&([^;]*);?/g, (all, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !all.endsWith(';')) throw new Error(`unknown entity ${all}`);
    return sign;
  });
};

/** @throws on anything that is not well formed (comments and CDATA, which no writer here uses, included) */
export const parseXml = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  for (const [, tag, text] of body.matchAll(/<([^<>]*)>|([^<]+|<)/g)) {
    const current = open[open.length - 1];
    if (!current) throw new Error('text after the end');
    if (tag === undefined) {
      current.children.push(unescape(text ?? ''));
    } else if (tag.startsWith('/')) {
      if (current.name !== tag.slice(1)) throw new Error(`</${tag.slice(1)}> closes <${current.name}>`);
      open.pop();
    } else {
      const [, name = '', rest = ''] = /^([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?$/.exec(tag) ?? [];
      if (name === '') throw new Error(`not a tag: <${tag}>`);
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of rest.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} stands twice in <${name}>`);
        attributes[key] = unescape(value);
      }
      const element: Element = { name, attributes, children: [] };
      current.children.push(element);
      if (!tag.endsWith('/')) open.push(element);
    }
  }
  const [element] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || element === undefined || typeof element === 'string') {
    throw new Error('not one closed element');
  }
  return element;
};

/** All elements of this name below, in document order. */
export const findAll = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );

/** @throws when there is none */
export const find = (element: Element, name: string): Element => {
  const [found] = findAll(element, name);
  if (!found) throw new Error(`<${element.name}> holds no <${name}>`);
  return found;
};

/** The attribute of the first element of this name below; undefined where either is absent. */
export const attribute = (element: Element, name: string, key: string): string | undefined =>
  findAll(element, name)[0]?.attributes[key];

/** The text in all `w:t` below. */
export const textOf = (element: Element): string =>
  findAll(element, 'w:t')
    .flatMap((run) => run.children)
    .filter((child) => typeof child === 'string')
    .join('');

/** Every part of the package by its name. */
export const unzipXml = (bytes: Uint8Array): Map<string, Element> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(strFromU8(content))]));

/** @throws when the package has no such part */
export const partOf = (parts: Map<string, Element>, name: string): Element => {
  const part = parts.get(name);
  if (!part) throw new Error(`no part ${name}`);
  return part;
};
