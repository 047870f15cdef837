/** What one search reads: the lists of the index, then as many texts as may still be read. */
import { holdingAll, isHeld, type Postings } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { type Lexicon, termNamed } from './lexicon.ts';
import { pairsOf, shardOf } from './pair-index.ts';
import { answerForm, answerSegment } from './question.ts';
import { compareVerbatim, foldRecord, type FoldedRecord, nearness, verbatim, type WeighedSegment } from './ranking.ts';
import { isDocument, isSource, standing } from './record.ts';
import { readingsOf, repairPart, spell } from './repair.ts';
import { keysOfSegment, type Segment, segmentsOf, sum, UNKNOWN, weightsOf } from './segment.ts';

/** Text files read for the first answer. Each is one request. */
export const FIRST_FILES = 6;
/** Text and index files that a first answer takes together, and text files in any case. */
const MOST_LOADED = 16;
const LEAST_FILES = 3;
/** Part of a query's weight that a near result must hold, and its distance from the best. */
const LEAST = 0.42;
const NEAR_BEST = 0.6;
/** Most near results. */
const MOST_NEAR = 24;
/** What it adds to a near result to have the form of the answer asked for. */
const ANSWERS = 0.12;
/** What the site's own words lose beside those of a document. */
const OWN_WORDS = 0.1;
/** Fewest letters that are tried as the reading of a word: two short syllables. */
const LETTERS_OF_A_WORD = 4;

/** Finds records for one query and keeps count of what it has read. */
export class Reader {
  readonly #corpus: Corpus;
  readonly #lexicon: Lexicon;
  readonly #files: number;
  readonly #answer: RegExp | undefined;
  readonly #expected: readonly Segment[];
  readonly #opened = new Set<number>();
  readonly #shards = new Set<number>();
  more = false;

  constructor(corpus: Corpus, lexicon: Lexicon, files: number, question: string) {
    this.#corpus = corpus;
    this.#lexicon = lexicon;
    this.#files = files;
    this.#answer = answerForm(question);
    this.#expected = answerSegment(question);
  }

  postings(words: readonly string[]): Promise<Postings> {
    return this.#lists(words.flatMap(pairsOf));
  }

  #lists(keys: readonly string[]): Promise<Postings> {
    for (const key of keys) this.#shards.add(shardOf(key, this.#lexicon.shards));
    return this.#corpus.postings([...new Set(keys)]);
  }

  /** What the index took is not left for the texts. */
  get #most(): number {
    return this.#files > FIRST_FILES
      ? this.#files
      : Math.max(LEAST_FILES, Math.min(this.#files, MOST_LOADED - this.#shards.size));
  }

  /** Reads the first of `ids` that stand in as many files as may be read. */
  async #read(ids: readonly number[]): Promise<FoldedRecord[]> {
    const chosen = ids.filter((id) => {
      const file = Math.floor(id / this.#lexicon.blockSize);
      if (this.#opened.size < this.#most) this.#opened.add(file);
      return this.#opened.has(file);
    });
    if (chosen.length < ids.length) this.more = true;
    const read = await this.#corpus.read(chosen);
    return chosen.flatMap((id) => {
      const record = read.get(id);
      return record ? [foldRecord(id, record)] : [];
    });
  }

  /** Records that hold all words as they are, best first. */
  async verbatim(words: readonly string[]): Promise<FoldedRecord[]> {
    const ids = holdingAll(words, await this.postings(words));
    const term = termNamed(words.join(''), this.#lexicon)?.record;
    const records = await this.#read(term === undefined ? ids : [term, ...ids.filter((id) => id !== term)]);
    return records.filter((record) => verbatim(words, record) > 0).sort(compareVerbatim(words, this.#answer));
  }

  /** Records that hold enough of the parts, or other words for them, best first. `unknown`: see `UNKNOWN`. */
  async near(
    parts: readonly string[],
    unknown = UNKNOWN.word,
  ): Promise<{ records: FoldedRecord[]; marks: string[]; also: string[] }> {
    const cut = [...segmentsOf(parts, this.#lexicon), ...this.#expected];
    const postings = await this.#lists(cut.flatMap(keysOfSegment));
    const { records: count } = this.#lexicon;
    const segments = cut.map((segment): WeighedSegment => {
      const pairs = weightsOf(segment.text, postings, count, unknown);
      const others = segment.others.filter((other) => pairsOf(other).every((key) => isHeld(key, postings)));
      const own = sum(pairs.values()) / Math.sqrt(pairs.size);
      const byOther = others.map((other) => {
        const weights = weightsOf(other, postings, count, unknown);
        return sum(weights.values()) / Math.sqrt(weights.size);
      });
      return { ...segment, others, pairs, weight: Math.min(own, ...byOther, Infinity) };
    });
    // By the index alone: what each record holds of each segment, by the better of its words.
    const scores = new Map<number, number>();
    for (const { text, others, weight, pairs } of segments) {
      const best = new Map<number, number>();
      const all = sum(pairs.values());
      for (const [key, value] of pairs) {
        for (const id of postings.get(key)?.ids ?? [])
          best.set(id, (best.get(id) ?? 0) + (all === 0 ? 0 : value / all));
      }
      for (const other of others)
        for (const id of holdingAll([other], postings)) best.set(id, Math.max(best.get(id) ?? 0, 0.9));
      if (text.length > 1) for (const [id, held] of best) scores.set(id, (scores.get(id) ?? 0) + weight * held);
    }
    const whole = sum(segments.map(({ weight }) => weight));
    const ids = [...scores]
      .filter(([, score]) => score >= LEAST * whole * 0.8)
      .sort(([idA, a], [idB, b]) => b - a || idA - idB)
      .slice(0, 400)
      .map(([id]) => id);
    const judged = (await this.#read(ids))
      .map((folded) => {
        const held = nearness(segments, folded);
        const answers = this.#answer && isSource(folded.record) && this.#answer.test(folded.body) ? ANSWERS : 0;
        return { folded, held, score: held + answers - (isDocument(folded.record) ? 0 : OWN_WORDS) };
      })
      .filter(({ held }) => held >= LEAST)
      .sort(
        (a, b) =>
          Math.round(20 * b.score) - Math.round(20 * a.score) ||
          standing(a.folded.record) - standing(b.folded.record) ||
          b.score - a.score ||
          a.folded.body.length - b.folded.body.length,
      );
    // Our own words do not push out what the documents say.
    const best = judged.find(({ folded }) => isDocument(folded.record)) ?? judged[0];
    const least = NEAR_BEST * (best?.score ?? 0);
    const records = judged
      .filter(({ score }) => score >= least)
      .slice(0, MOST_NEAR)
      .map(({ folded }) => folded);
    const found = (word: string): boolean =>
      records.some(({ head, body }) => body.includes(word) || head.includes(word));
    return {
      records,
      marks: segments.flatMap(({ text, others }) => [text, ...others]).filter((word) => !word.startsWith('#')),
      also: segments
        .slice(0, segments.length - this.#expected.length)
        .flatMap(({ text, others }) => (found(text) ? [] : others.filter(found).slice(0, 1)))
        .slice(0, 3),
    };
  }

  /** Letters that spell words of the documents, as these words; undefined if the query is not all letters. */
  async spelled(words: readonly string[]): Promise<string[] | undefined> {
    const letters = words.join('');
    if (letters.length < LETTERS_OF_A_WORD || !/^[a-z]+$/.test(letters)) return undefined;
    const sounds = await this.#corpus.sounds();
    return spell(letters, sounds.words, readingsOf(sounds));
  }

  /** Parts with words set right that stand nowhere; undefined if there is nothing to set right. */
  async repair(parts: readonly string[]): Promise<string[] | undefined> {
    let postings = await this.postings(parts);
    const stands = (stretch: string): boolean => holdingAll([stretch], postings).length > 0;
    const pairsStand = (stretch: string): boolean => pairsOf(stretch).every((key) => isHeld(key, postings));
    if (parts.every(stands)) return undefined;
    const sounds = await this.#corpus.sounds();
    const readings = readingsOf(sounds);
    const words = [...this.#lexicon.terms.flatMap(({ names }) => names), ...sounds.words];
    // What everyday words there are other words for is no mistake.
    const known = ({ others }: Segment): boolean => others.length > 0;
    const setRight = (part: string): string =>
      stands(part) ? part : (repairPart(part, words, readings, { stands, pairsStand }) ?? part);
    let repaired = [...parts];
    for (let round = 0; round < 2; round += 1) {
      const next = repaired.map((part) => {
        const segments = segmentsOf([part], this.#lexicon);
        return segments.some(known)
          ? segments.map((segment) => (known(segment) ? segment.text : setRight(segment.text))).join('')
          : setRight(part);
      });
      if (next.every((part, index) => part === repaired[index])) break;
      repaired = next;
      postings = await this.postings(repaired);
    }
    return repaired.every((part, index) => part === parts[index]) ? undefined : repaired;
  }
}
