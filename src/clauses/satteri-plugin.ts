/**
 * Thin adapter: runs the clause numbering inside Astro's Markdown processor. Sets the id on each numbered
 * element, wraps 一是… points, and hands the clauses on as `data.clauses` and, to pages, as `frontmatter.clauses`.
 */
import type {} from '@astrojs/markdown-satteri';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import {
  type Block,
  type Clause,
  type Inline,
  numberClauses,
  type NumberedDocument,
  type PlacedPoint,
} from './clause.ts';
import { DRAFT_MARK } from './draft.ts';
import { type ClauseLock, compareWithLock } from './lock.ts';

declare module 'satteri' {
  interface DataMap {
    /** Clauses of the document, in reading order. */
    clauses: readonly Clause[];
  }
}

const isHeading = (node: Element): boolean => /^h[2-6]$/.test(node.tagName);
const isBlock = (node: RootContent): node is Element =>
  node.type === 'element' && (node.tagName === 'p' || isHeading(node));

/** `number` of a `<Lost number="…">` or an `<Added number="…">` in running text. */
function givenNumber(node: ElementContent, component: 'Lost' | 'Added'): string | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.name !== component) return undefined;
  const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'number');
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** The heading or paragraph that a node is. A numbered `<Lost>` with a line to itself is a paragraph wholly lost. */
function blockOf(node: RootContent): Element | undefined {
  if (isBlock(node)) return node;
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const { name, attributes } = node;
  const child: ElementContent = { type: 'mdxJsxTextElement', name, attributes, children: [] };
  if (givenNumber(child, 'Lost') === undefined) return undefined;
  return { type: 'element', tagName: 'p', properties: {}, children: [child] };
}

const toInline = (node: ElementContent, readText: (node: ElementContent) => string): Inline => {
  const lost = givenNumber(node, 'Lost');
  if (lost !== undefined) return { kind: 'lost', number: lost };
  const added = givenNumber(node, 'Added');
  if (added !== undefined) return { kind: 'added', number: added, text: `${added}${readText(node)}` };
  return node.type === 'text' ? { kind: 'text', text: node.value } : { kind: 'other', text: readText(node) };
};

/** Makes the places that the old ids of a clause lead to; `data-now` is the id that stands for them. */
type OldPlaces = (id: string) => Element[];

const oldPlaces =
  (aliases: Readonly<Record<string, string>>): OldPlaces =>
  (now) =>
    Object.entries(aliases)
      .filter(([, to]) => to === now)
      .map(([old]) => ({
        type: 'element',
        tagName: 'span',
        properties: { id: old, 'data-now': now, 'data-editor': '' },
        children: [],
      }));

/** content/reports/x.mdx, whatever folder the project stands in. */
const nameFile = (path: string): string => path.split('/').slice(-3).join('/');

/** Children of a paragraph with each point wrapped in a span of its own. */
function wrapPoints(
  children: readonly ElementContent[],
  points: readonly PlacedPoint[],
  oldOf: OldPlaces,
): ElementContent[] {
  const output: ElementContent[] = [];
  let target = output;
  children.forEach((child, index) => {
    let from = 0;
    for (const { clause, at } of points.filter((point) => point.inline === index)) {
      if (child.type === 'text' && at > from) target.push({ type: 'text', value: child.value.slice(from, at) });
      const span: Element = {
        type: 'element',
        tagName: 'span',
        properties: { id: clause.id, 'data-clause': clause.label },
        children: oldOf(clause.id),
      };
      output.push(span);
      target = span.children;
      if (child.type === 'text') {
        target.push({
          type: 'element',
          tagName: 'a',
          properties: { className: ['point'], href: `#${clause.id}` },
          children: [{ type: 'text', value: clause.marker }],
        });
        from = at + clause.marker.length;
      }
    }
    if (child.type !== 'text') target.push(child);
    else if (from < child.value.length) target.push({ type: 'text', value: child.value.slice(from) });
  });
  return output;
}

/** What is wrong with a document's text and numbering, or undefined. Chinese, for the person who writes it. */
function complaint(
  piece: string,
  lock: ClauseLock,
  { clauses, skipped }: Pick<NumberedDocument, 'clauses' | 'skipped'>,
): string | undefined {
  const [jump] = skipped;
  if (jump !== undefined) {
    const others = skipped.length > 1 ? `（这样的地方共 ${skipped.length} 处）` : '';
    return (
      `编号跳了：${jump.before} 前面缺第 ${jump.numbers.join('、')} 个编号${others}。` +
      '先看是不是漏抄、抄错或者少空一行。原文整段缺的，在缺的地方单独写一行 <Lost number="（二）" note="整段缺" />，上下各空一行；只缺编号或者开头的，把 <Lost number="（二）" note="开头缺" /> 写在那一段最前面；标题是编者补的，写 ## <Added number="二、">标题</Added>。'
    );
  }
  const { vanished, broken } = compareWithLock(
    clauses.map((clause) => clause.id),
    lock[piece],
  );
  if (vanished.length > 0) {
    const example = `{ "${vanished[0] ?? ''}": "现在的编号" }`;
    return (
      `已经发布的条款编号不见了：${vanished.join('、')}。别人可能已经引用，不能消失。如果这是新文件，那是和别的文件重名了，换一个文件名。` +
      `编号不该变的，把正文改回来；确实变了的，在 content/clauses.lock.json 里 ${piece} 的 aliases 写上新编号，如 ${example}。`
    );
  }
  if (broken.length === 0) return undefined;
  return `content/clauses.lock.json 里 ${piece} 的 aliases 指向了没有的条款编号：${broken.join('、')}。箭头右边要填本文现有的编号。`;
}

/** The documents: other texts of content/ hold no official numbers and get no ids. */
const DOCUMENT = /\/content\/(?:notices|regulations|reports)\/([^/]+)\.mdx?$/;

/**
 * The plugin. `lock` holds the published ids; a document that loses one without an alias, or whose numbering
 * jumps, stops the build with the file's name.
 */
export function clausePlugin(lock: ClauseLock): HastPluginDefinition {
  return defineHastPlugin({
    name: 'clauses',
    before(root: Readonly<Root>, ctx) {
      const path = ctx.fileURL?.pathname ?? '';
      const piece = DOCUMENT.exec(path)?.[1];
      if (piece === undefined) return;
      const places = root.children.flatMap((node) => {
        const element = blockOf(node);
        return element ? [{ node, element }] : [];
      });
      const blocks = places.map(({ element }): Block => ({
        kind: isHeading(element) ? 'heading' : 'paragraph',
        inlines: element.children.map((child) => toInline(child, (each) => ctx.textContent(each))),
      }));
      const document = numberClauses(blocks);
      const problem = ctx.textContent(root).includes(DRAFT_MARK)
        ? `正文里还有草稿的样字“${DRAFT_MARK}…〕”。把它们全部换成原文的字句，用不着的整段删掉。`
        : complaint(piece, lock, document);
      if (problem !== undefined) throw new Error(`${nameFile(path)}：${problem}`);

      const oldOf = oldPlaces(lock[piece]?.aliases ?? {});
      places.forEach(({ node, element }, index) => {
        const numbered = document.blocks[index];
        if (!numbered) return;
        const { points } = numbered;
        const children = points.length > 0 ? wrapPoints(element.children, points, oldOf) : element.children;
        ctx.replaceNode(node, {
          ...element,
          properties: { ...element.properties, id: numbered.clause.id, 'data-clause': numbered.clause.label },
          children: [...oldOf(numbered.clause.id), ...children],
        });
      });
      ctx.data.clauses = document.clauses;
      // What a page receives from rendering is the front matter.
      if (ctx.data.astro) ctx.data.astro.frontmatter['clauses'] = document.clauses;
    },
  });
}
