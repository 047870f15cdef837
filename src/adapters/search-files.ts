/** The search's files in the browser: read one by one, or all records at once where these cannot be read. */
import { gunzipSync, strFromU8 } from 'fflate';
import type { Corpus } from '../search/corpus.ts';
import type { Lexicon, Sounds } from '../search/lexicon.ts';
import { type Glossary, inMemory } from '../search/memory.ts';
import { type PackedShard, shardOf, unpack } from '../search/pair-index.ts';
import type { SearchRecord } from '../search/record.ts';

const FOLDER = `${import.meta.env.BASE_URL}search/`;

async function ask(path: string): Promise<Response> {
  const response = await fetch(FOLDER + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const kept = new Map<string, Promise<unknown>>();

/** Reads a file once; a failed reading is tried again next time. */
function once<T>(path: string, read: () => Promise<T>): Promise<T> {
  let reading = kept.get(path) as Promise<T> | undefined;
  if (!reading) {
    reading = read();
    kept.set(path, reading);
    reading.catch(() => kept.delete(path));
  }
  return reading;
}

/** A file of the index. They are compressed by us, for a plain file server compresses nothing. */
const readIndex = <T>(name: string): Promise<T> =>
  once(name, async () => {
    const bytes = new Uint8Array(await (await ask(`index/${name}.bin`)).arrayBuffer());
    return JSON.parse(strFromU8(gunzipSync(bytes))) as T;
  });

const readPlain = <T>(name: string): Promise<T> =>
  once(name, async () => (await (await ask(`${name}.json`)).json()) as T);

const lexicon = (): Promise<Lexicon> => readIndex('lexicon');

/** Reads only what a query needs. */
export const FILES: Corpus = {
  lexicon,
  sounds: () => readIndex<Sounds>('sounds'),
  async postings(keys) {
    const { shards } = await lexicon();
    return new Map(
      await Promise.all(
        keys.map(async (key) => {
          const shard = await readIndex<PackedShard>(`pairs-${shardOf(key, shards)}`);
          return [key, unpack(Object.prototype.hasOwnProperty.call(shard, key) ? shard[key] : undefined)] as const;
        }),
      ),
    );
  },
  async read(ids) {
    const { blockSize } = await lexicon();
    const entries = await Promise.all(
      ids.map(async (id) => {
        const block = await readIndex<readonly SearchRecord[]>(`texts-${Math.floor(id / blockSize)}`);
        const record = block[id % blockSize];
        return record ? [[id, record] as const] : [];
      }),
    );
    return new Map(entries.flat());
  },
};

/** Reads all records at once. @throws when these cannot be read either */
export const loadAll = (): Promise<Corpus> =>
  once('all', async () => {
    const [records, glossary, heard] = await Promise.all([
      readPlain<SearchRecord[]>('records'),
      readPlain<Glossary>('glossary'),
      readPlain<Sounds>('sounds'),
    ]);
    return inMemory(records, glossary, heard);
  });
