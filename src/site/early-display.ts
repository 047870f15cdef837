/** Sets the kept size of type and colours before the first line shows, so that no page jumps or flashes. */
import type { AstroIntegration } from 'astro';

/** What a reader may choose; also the `data-` attribute of the root that carries it. */
export type DisplayName = 'size' | 'theme';

const PREFIX = 'jianjia.';

/** Key in localStorage. */
export const displayKey = (name: DisplayName): string => PREFIX + name;

/**
 * Runs in the head as it stands here, in the oldest browsers too. `data-scripted` shows what works only with script
 * in the place that is kept for it. Where storage is refused, the system's wish remains.
 */
const SCRIPT = `(function(e){e.scripted='';try{['size','theme'].forEach(function(n){var v=localStorage.getItem('${PREFIX}'+n);if(v)e[n]=v})}catch(_){}})(document.documentElement.dataset)`;

/** The Astro integration. Its script is part of each page, and its hash of each page's content policy. */
export function earlyDisplay(): AstroIntegration {
  return {
    name: 'jianjia-early-display',
    hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('head-inline', SCRIPT) },
  };
}
