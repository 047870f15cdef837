/** What a built page weighs: its HTML and the scripts that run before anyone touches it. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One page of `dist`. Sizes are bytes after gzip -9. */
export interface BuiltPage {
  /** Address, such as `/about/` or `/404.html`. */
  path: string;
  /** The page with its inlined styles and scripts. */
  htmlBytes: number;
  /** Inline scripts, and every file that they, the page or its islands load without an `import()`. */
  scriptBytes: number;
  /** Addresses of those files. */
  scriptFiles: string[];
  /** It holds the text of a published document. */
  isDocument: boolean;
  /** Documents that it lists. */
  listed: number;
  /** It holds a part that Preact takes over. */
  hasIsland: boolean;
}

const STATIC_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["']([^"']+\.js)["']/g;
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/script>/g;
const LINKED_SCRIPTS = [
  /<script[^>]*\ssrc="([^"]+)"/g,
  /<link[^>]*\srel="modulepreload"[^>]*\shref="([^"]+)"/g,
  /<astro-island[^>]*\scomponent-url="([^"]+)"/g,
  /<astro-island[^>]*\srenderer-url="([^"]+)"/g,
  /<astro-island[^>]*\sbefore-hydration-url="([^"]+)"/g,
];

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function gzipBytes(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/** `start` and every file reached from it by static imports. @throws if one does not exist. */
function followImports(root: string, start: readonly string[]): string[] {
  const reached = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const base = dirname(file);
    const imported = matches(STATIC_IMPORT, readFileSync(join(root, file), 'utf8'));
    waiting.push(...imported.map((name) => posix.resolve(base, name)));
  }
  return [...reached].sort();
}

function readPage(root: string, file: string): BuiltPage {
  const html = readFileSync(join(root, file), 'utf8');
  const path = `/${file}`.replace(/\\/g, '/').replace(/index\.html$/, '');
  const inline = matches(INLINE_SCRIPT, html);
  const linked = LINKED_SCRIPTS.flatMap((pattern) => matches(pattern, html));
  const imported = inline.flatMap((script) => matches(STATIC_IMPORT, script));
  const scriptFiles = followImports(
    root,
    [...linked, ...imported].map((name) => posix.resolve(path, name)),
  );
  return {
    path,
    htmlBytes: gzipBytes(html),
    scriptBytes:
      (inline.length > 0 ? gzipBytes(inline.join('\n')) : 0) +
      scriptFiles.map((name) => gzipBytes(readFileSync(join(root, name)))).reduce((sum, bytes) => sum + bytes, 0),
    scriptFiles,
    isDocument: /<article[^>]*\sdata-piece=/.test(html),
    listed: html.match(/<ul class="documents"[\s\S]*?<\/ul>/)?.[0].match(/<li/g)?.length ?? 0,
    hasIsland: html.includes('<astro-island'),
  };
}

/** Every page below the folder `root`, by address. */
export function readBuiltPages(root: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: root })
    .sort()
    .map((file) => readPage(root, file));
}
