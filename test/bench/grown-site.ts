/**
 * The built site with a corpus grown by synthetic documents: clauses put together from real sentences with other
 * numbers, in the lengths of the real ones. The index is written by the site's own code in a process of its own,
 * whose memory is watched. The vocabulary stays that of the real texts, so new words are under-counted.
 */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchRecord } from '../../src/search/record.ts';

export interface GrownSite {
  /** Folder that can be served like `dist`. */
  root: string;
  /** What building its index took, in words. */
  summary: string;
  remove: () => void;
}

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The records and `times - 1` synthetic ones for each that stands for a clause. */
export function growRecords(records: readonly SearchRecord[], times: number): SearchRecord[] {
  const random = seeded(times);
  const clauses = records.filter(({ url }) => url.includes('#'));
  const sentences = clauses.flatMap(({ text }) => text.split(/(?<=[。；])/)).filter((each) => each.length > 4);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('search bench: no clause to grow from');
    return picked;
  };
  const changeNumbers = (text: string): string =>
    text.replace(/\d+/g, (digits) => String(Math.floor(random() * 10 ** Math.min(digits.length, 9))));
  const grown = Array.from({ length: times - 1 }, (_, copy) =>
    clauses.map((clause): SearchRecord => {
      let text = '';
      while (text.length < clause.text.length) text += changeNumbers(pick(sentences));
      const url = clause.url.replace(/\/([^/]+)\/#/, `/$1-${copy + 2}/#`);
      return { ...clause, url, title: `${clause.title}（${copy + 2}）`, text: text.slice(0, clause.text.length) };
    }),
  );
  return [...records, ...grown.flat()];
}

/** Highest memory of a process so far, in bytes; 0 where the system does not say. */
function peakOf(pid: string): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** A process and all that it has started, and these in turn. */
function family(pid: string): string[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        // The name in brackets may hold spaces; the parent is the second word after it.
        return [
          name,
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ] as const;
      } catch {
        return [name, undefined] as const;
      }
    });
  const add = (one: string): string[] => [
    one,
    ...parents.filter(([, of]) => of === one).flatMap(([name]) => add(name)),
  ];
  return add(pid);
}

/** Runs the site's index writer and returns milliseconds and the sum of the peaks of its processes, in bytes. */
async function writeIndex(root: string): Promise<{ milliseconds: number; memory: number }> {
  const start = performance.now();
  const module = new URL('../../src/adapters/search-index.ts', import.meta.url).href;
  const code = `const { writeSearchIndex } = await import('${module}'); await writeSearchIndex(new URL('${pathToFileURL(root).href}/'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' });
  const peaks = new Map<string, number>();
  const watch = setInterval(() => {
    if (process.platform !== 'linux') return;
    for (const pid of family(String(child.pid))) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
  }, 50);
  const exit = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  clearInterval(watch);
  if (exit !== 0) throw new Error(`search bench: writing the index ended with ${String(exit)}`);
  return { milliseconds: performance.now() - start, memory: [...peaks.values()].reduce((a, b) => a + b, 0) };
}

/** Copies the built site, grows its records, and writes its index anew. */
export async function growSite(dist: string, times: number): Promise<GrownSite> {
  const root = mkdtempSync(join(tmpdir(), 'jianjia-bench-'));
  cpSync(dist, root, { recursive: true });
  rmSync(join(root, 'search/index'), { recursive: true, force: true });
  const file = join(root, 'search/records.json');
  const records = growRecords(JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[], times);
  writeFileSync(file, JSON.stringify(records));
  const { milliseconds, memory } = await writeIndex(root);
  const index = globSync(join(root, 'search/index/**/*')).filter((path) => statSync(path).isFile());
  const bytes = index.reduce((sum, path) => sum + statSync(path).size, 0);
  const characters = records.reduce((sum, { text }) => sum + text.length, 0);
  return {
    root,
    summary: `×${times}: ${records.length} records, ${(characters / 1e6).toFixed(2)} M characters; index ${(bytes / 1e6).toFixed(1)} MB in ${index.length} files, written in ${(milliseconds / 1000).toFixed(1)} s, peak memory ${(memory / 1e9).toFixed(2)} GB`,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
