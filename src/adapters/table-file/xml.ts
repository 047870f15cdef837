import { MAX_DEPTH, MAX_ELEMENTS } from './limits.ts';
import { DAMAGED, Unreadable } from './outcome.ts';

/** Parses XML into a document. */
export type ParseXml = (xml: string) => Document;

/**
 * A part of an Office file as a document. Refused before parsing: document types and entities, which no Office file
 * has, and XML that is too deep or too much for a page.
 * @throws Unreadable
 */
export const parsePart = (bytes: Uint8Array, parseXml: ParseXml): Element => {
  const xml = decodeXml(bytes);
  guardXml(xml);
  const root = parse(xml, parseXml);
  // A browser tells a mistake inside the document instead of throwing.
  if (root === null || root.getElementsByTagName('parsererror').length > 0) throw new Unreadable(DAMAGED);
  return root;
};

function parse(xml: string, parseXml: ParseXml): Element | null {
  try {
    return parseXml(xml).documentElement;
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

/** Sections that hold no elements, by how they begin and end. */
const SECTIONS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Walks over the tags once. Its notion of a tag is cruder than a parser's, and errs by counting too many. */
function guardXml(xml: string): void {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const section = SECTIONS.find(([start]) => xml.startsWith(start, at));
    if (section !== undefined) {
      const end = xml.indexOf(section[1], at + section[0].length);
      if (end === -1) throw new Unreadable(DAMAGED);
      at = end + section[1].length;
      continue;
    }
    if (xml[at + 1] === '!') {
      throw new Unreadable(
        '文件里有不该有的声明（DTD 或实体），为安全起见没有读取。请在 WPS 或 Excel 里打开，另存为一份再试。',
      );
    }
    const end = xml.indexOf('>', at);
    if (end === -1) throw new Unreadable(DAMAGED);
    if (xml[at + 1] === '/') depth--;
    else {
      elements++;
      if (xml[end - 1] !== '/') depth++;
    }
    if (depth > MAX_DEPTH)
      throw new Unreadable('文件里的内容一层套一层，套得太深，没有读取。请把考核表单独另存为一份再试。');
    if (elements > MAX_ELEMENTS) throw new Unreadable('表太大，没有读取。请只留考核表，另存为一份再试。');
    at = end + 1;
  }
}

/** Child elements, by local name where one is given: prefixes differ from program to program. */
export const childrenOf = (element: Element, name?: string): Element[] => {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) children.push(node);
  }
  return children;
};

/** The first child element of this local name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : childrenOf(element, name)[0];

/** An attribute by its local name, whatever its prefix. */
export const attributeOf = (element: Element, name: string): string | undefined => {
  for (const attribute of Array.from(element.attributes)) {
    if (attribute.localName === name) return attribute.value;
  }
  return undefined;
};

const ELEMENT_NODE = 1;

/** Is the node an element? */
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** Is a yes/no attribute of an Office file set? `undefined` (not there) is no. */
export const isSet = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
