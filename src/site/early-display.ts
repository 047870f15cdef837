/** Sets the kept size of type and colours before the first line shows, so that no page jumps or flashes. */
import type { AstroIntegration } from 'astro';

/** What a reader may choose; also the `data-` attribute of the root that carries it. */
export type DisplayName = 'size' | 'theme';

/** Key in localStorage. */
export const displayKey = (name: DisplayName): string => `jianjia.${name}`;

/**
 * Runs in the head as it stands here, in the oldest browsers too, and puts both choices on the root. That they are
 * there tells the styles to show what works only with script, in the place kept for it. Where storage is refused,
 * the page does what it does by itself.
 */
const SCRIPT = `{let d=document.documentElement.dataset;d.size='normal';d.theme='system';try{d.size=localStorage['${displayKey('size')}']||d.size;d.theme=localStorage['${displayKey('theme')}']||d.theme}catch(e){}}`;

/** The Astro integration. Its script is part of each page, and its hash of each page's content policy. */
export function earlyDisplay(): AstroIntegration {
  return {
    name: 'jianjia-early-display',
    hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('head-inline', SCRIPT) },
  };
}
