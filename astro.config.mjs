import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/adapters/search-index.ts';
import { clausePlugin } from './src/clauses/satteri-plugin.ts';
import { siteAddress } from './src/site/address.ts';
import { readTerms } from './src/site/terms/file.ts';
import { termPlugin } from './src/site/terms/term-plugin.ts';
import { earlyDisplay } from './src/site/early-display.ts';

const lock = JSON.parse(readFileSync(new URL('content/clauses.lock.json', import.meta.url), 'utf8'));
/** Kernels still met on office PCs: Chromium 80 (360, QQ), Safari 13.1 (old iPhones), Firefox 78. */
const oldestBrowsers = ['chrome80', 'safari13.1', 'firefox78'];

export default defineConfig({
  output: 'static',
  // Feed and sitemap must name the site in full; without SITE_URL they hold for the local server only.
  site: siteAddress()?.href ?? 'http://localhost:4321',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // One blocking style sheet costs a phone on a slow line more than all of the styles do inside the page.
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    // The documents' own quotation marks stay as they are.
    processor: satteri({
      hastPlugins: [clausePlugin(lock), termPlugin(readTerms())],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [
    mdx(),
    preact(),
    earlyDisplay(),
    sitemap({ filter: (page) => !page.includes('/archive/') }),
    searchIndex(),
  ],
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Every island needs all of Preact; as one file it weighs less than as four.
            output: { codeSplitting: { groups: [{ name: 'preact', test: /node_modules[\\/]@?preact[\\/]/ }] } },
          },
        },
      },
    },
    build: {
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      rolldownOptions: {
        // Astro marks each MDX module with a directive of its own; one warning a document says nothing.
        onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
