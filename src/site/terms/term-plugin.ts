/**
 * Links the first use of a term in a document to its page. A plugin for Astro's Markdown processor, to run after the
 * clause numbering: the words stay as they are, a link is put around them.
 */
import type {} from '@astrojs/markdown-satteri';
import type { Element, ElementContent, Root } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { mentionFinder } from './mentions.ts';
import type { Term } from './schema.ts';

/** Most terms marked in one document: the text has to stay calm. */
const MOST_MARKS = 12;

/** `most` of the items, spread evenly from the first on. */
export const spread = <T>(items: readonly T[], most: number): T[] =>
  items.length <= most
    ? [...items]
    : Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).filter(
        (item): item is T => item !== undefined,
      );

/** Address of a term's page. */
export const termHref = (id: string): string => `/terms/${id}/`;

const holdsText = (node: ElementContent): node is Element => node.type === 'element' && node.tagName !== 'a';

/** Rebuilds `children` with every text replaced by what `mark` makes of it; links and components stay untouched. */
function eachText(children: readonly ElementContent[], mark: (text: string) => ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return mark(child.value);
    return holdsText(child) ? [{ ...child, children: eachText(child.children, mark) }] : [child];
  });
}

/** The plugin for these terms; everyday ones are not marked. */
export function termPlugin(terms: readonly Term[]): HastPluginDefinition {
  const find = mentionFinder(terms);
  const everyday = new Set(terms.filter((term) => term.everyday).map(({ id }) => id));
  return defineHastPlugin({
    name: 'terms',
    before(root: Readonly<Root>, ctx) {
      const paragraphs = root.children.filter(
        (node): node is Element => node.type === 'element' && node.tagName === 'p',
      );
      const used = new Set<string>();
      for (const { children } of paragraphs) {
        eachText(children, (text) => {
          for (const { term } of find(text)) if (!everyday.has(term)) used.add(term);
          return [];
        });
      }
      const open = new Set(spread([...used], MOST_MARKS));
      const mark = (text: string): ElementContent[] => {
        const parts: ElementContent[] = [];
        let from = 0;
        for (const { term, at, length } of find(text)) {
          // Only the first use is marked.
          if (!open.delete(term)) continue;
          if (at > from) parts.push({ type: 'text', value: text.slice(from, at) });
          from = at + length;
          parts.push({
            type: 'element',
            tagName: 'a',
            properties: { className: ['term'], href: termHref(term) },
            children: [{ type: 'text', value: text.slice(at, from) }],
          });
        }
        if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
        return parts;
      };
      for (const paragraph of paragraphs) {
        ctx.replaceNode(paragraph, { ...paragraph, children: eachText(paragraph.children, mark) });
      }
    },
  });
}
