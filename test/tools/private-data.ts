/**
 * What must not be published: names of private persons, telephone and identity numbers, e-mail addresses. The names
 * are kept as digests only. `node test/tools/private-data.ts [folder]` looks through the built site; exit code 1 if
 * anything is found.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** First 16 hexadecimal digits of the SHA-256 of each name. */
const NAME_DIGESTS = new Set([
  '0e0b71dcb83492d4',
  '110b9dbf6dd82bcd',
  '194eef07d4d17781',
  '2f2e3be93b5eed14',
  '2f60f5b8643ba9e8',
  '50b8dde3a0b63e64',
  '52b063c7222f3dbf',
  '555610e4e929facb',
  '58c9c3541ead56f1',
  '5d081b4cfbce3fa1',
  '66258ff613f3e7d1',
  '6d88a22902b9a295',
  '6f2481d9315cefd0',
  '6f708ba727d1301b',
  '73ef0b431a453b05',
  '777ac76ba01c7d2b',
  '78be1ae76b813963',
  '856faf2d2d2da1bc',
  '89fa2005a19932a5',
  'a3ac877726edfc4f',
  'a42bd4ba9294b609',
  'a7a42dce29ef0ef3',
  'ba159a707d36a176',
  'c7b15a0c15219487',
  'cb0b8e04c3be0f2e',
  'cb2060d2f1261126',
  'df49bcde15edc45a',
  'e1953768e8595a74',
  'e3f2c5d377193aa1',
  'e5f0376f8de43ed3',
  'eb9ba906de73f53c',
  'ee808334ed59ec00',
  'f014c7e83e94e588',
  'fbd3a01ba1fcaff6',
  'fc541d9178e288ea',
]);
const NAME_LENGTHS = [2, 3];
/** Ordinary words in which a name's characters happen to stand side by side. */
const ORDINARY_WORDS = ['每周进行'];

/** First 16 hexadecimal digits of the SHA-256 of a name. */
export const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 16);

/** Every place of `text` that must not be published, with a few characters on both sides. `digests`: of the names. */
export function findPrivateData(text: string, digests: ReadonlySet<string> = NAME_DIGESTS): string[] {
  const found: string[] = [];
  const show = (index: number): void => {
    found.push(text.slice(Math.max(0, index - 8), index + 16));
  };
  for (const { index } of text.matchAll(/(?<![\d.-])(1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-\d{7,8})(?![\d.])/g))
    show(index);
  for (const { index } of text.matchAll(/[\w.+-]+@[\w-]+\.[\w.]+/g)) show(index);

  let words = text;
  for (const word of ORDINARY_WORDS) words = words.replaceAll(word, '。'.repeat(word.length));
  const judged = new Map<string, boolean>();
  for (const run of words.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (const length of NAME_LENGTHS) {
      for (let at = 0; at + length <= run[0].length; at += 1) {
        const characters = run[0].slice(at, at + length);
        const known = judged.get(characters) ?? digests.has(digestOf(characters));
        judged.set(characters, known);
        if (known) show(run.index + at);
      }
    }
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? 'dist';
  const files = globSync(`${folder}/**/*.{html,json,xml,txt,js,svg}`);
  const found = files.flatMap((file) =>
    findPrivateData(readFileSync(file, 'utf8')).map((place) => `${file}: ${place}`),
  );
  for (const place of found) console.error(place);
  console.log(`${files.length} files, ${found.length} places that must not be published`);
  process.exitCode = found.length > 0 || files.length === 0 ? 1 : 0;
}
