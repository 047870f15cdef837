/** Enough of a PDF, as Chromium writes it, to tell how a page came out on paper. Lengths are points, 72 an inch. */
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  width: number;
  height: number;
  /** Runs of glyphs as they are written, one for each piece of text; empty on a blank page. */
  runs: readonly string[];
  /** Distance of each heading from the foot of the paper. */
  headings: readonly number[];
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const PAGE = /^<<\/Type \/Page\n/;

/** The pages in the order of the paper. Headings are known only where the PDF was made with an outline. */
export function readPdf(bytes: Buffer): PdfPage[] {
  const objects = new Map([...bytes.toString('latin1').matchAll(OBJECT)].map(([, id = '', body = '']) => [id, body]));
  const streamOf = (id: string): string => {
    const [, packed] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    return packed === undefined ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  };
  const marks = [...objects.values()].flatMap((body) => {
    const [, page, top] = /\/Dest \[(\d+) 0 R \/XYZ \S+ (\S+) /.exec(body) ?? [];
    return page === undefined ? [] : [{ page, top: Number(top) }];
  });
  return [...objects]
    .filter(([, body]) => PAGE.test(body))
    .map(([id, body]) => {
      const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(body) ?? [];
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
      return {
        width: Number(width),
        height: Number(height),
        runs: [...streamOf(contents).matchAll(/(?:<([0-9A-F]+)> Tj|\[([^\]]*)\] TJ)/gi)].map(
          ([, one, many]) => one ?? many ?? '',
        ),
        headings: marks.filter(({ page }) => page === id).map(({ top }) => top),
      };
    });
}
