/** The papers beside the report as writers of files; each part is loaded when its file is asked for. */
import { PAPERS, type Paper, type PaperEntry, type PaperFormat as Ending } from '../../papers/papers.ts';
import type { PaperCase } from '../../papers/paper-case.ts';
import type { PaperDocument } from '../../papers/paper-document.ts';
import type { Cell, Sheet } from '../../papers/sheet.ts';
import { printableText } from '../../report/plain-line.ts';
import { sentenceText } from '../../report/tree.ts';
import type { Expectation } from '../../adapters/file-check/expectation.ts';
import type { PaperFormat, PaperWriter, Snapshot, Written } from './export.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a paper is made from. */
export const paperCase = ({ bundle, assessment, result }: Snapshot): PaperCase => ({
  standard: bundle.standard,
  clauses: bundle.clauses,
  assessment,
  result,
});

const shown = (cell: Cell | undefined): string => {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? String(cell.value) : '';
};

/** The sum that a table ends in. */
const totalOf = ({ rows, columns }: Sheet): Pick<Expectation, 'total'> => {
  const last = rows[rows.length - 1];
  const label = shown(last?.cells[0]);
  const at = columns.findIndex(({ title }) => title === '自评分');
  const value = shown(last?.cells[at]);
  return last?.isStrong && label !== '' && value !== '' ? { total: { label, value } } : {};
};

/** How much of a text is looked for. */
const SOUGHT = 100;
/** What every file holds as it is; other characters are replaced visibly. */
const PLAIN = /^[\u0020-\uD7FF\uE000-\uFFFC]*$/;

/** The beginning of a text's first line: the table's reader may take the rest for another. */
const beginning = (text: string): string => (text.split('\n')[0] ?? '').slice(0, SOUGHT);

const expectSheet = (sheet: Sheet): Expectation => ({
  texts: [
    sheet.title,
    ...sheet.notes,
    ...sheet.columns.map(({ title }) => title),
    ...sheet.rows.flatMap(({ cells }) => cells.map(shown)),
    ...sheet.foot,
  ]
    .map(beginning)
    .filter((text) => PLAIN.test(text)),
  tables: 1,
  rows: 1 + sheet.notes.length + 1 + sheet.rows.length + sheet.foot.length,
  ...totalOf(sheet),
});

const expectDocument = ({ title, blocks }: PaperDocument): Expectation => {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? block : []));
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.sentence : []));
  return {
    texts: [...title, ...headings].map((told) => printableText(sentenceText(told))),
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + 1 + table.rows.length, 0),
  };
};

const write = async (paper: Paper, ending: Ending, { title }: PaperEntry, snapshot: Snapshot): Promise<Written> => {
  const { paperText } = await import('../../papers/plain-text.ts');
  if (paper.kind === 'document') {
    const { renderPaperDocx } = await import('../../adapters/docx/render-paper-docx.ts');
    const fonts = snapshot.assessment.papers?.fonts ?? 'standard';
    return {
      bytes: await renderPaperDocx(paper.document, title, { fonts }),
      text: paperText(paper),
      expected: expectDocument(paper.document),
    };
  }
  const expected = expectSheet(paper.sheet);
  if (ending === 'xlsx') {
    const { renderXlsx } = await import('../../adapters/sheet-xlsx.ts');
    return { bytes: renderXlsx(paper.sheet), text: paperText(paper), expected };
  }
  const { renderCsv } = await import('../../papers/csv.ts');
  const text = renderCsv(paper.sheet);
  return { bytes: encode(text), text, expected };
};

/** Why a paper cannot be made; each names where to begin. */
const LACKING: Partial<Record<PaperEntry['id'], (snapshot: Snapshot) => string | null>> = {
  gaps: ({ result }) => (result.gaps.length === 0 ? '没有差距，不用列清单。' : null),
  ledger: ({ assessment }) =>
    Object.keys(assessment.actions ?? {}).length === 0 ? '台账里还没有内容，先到“整改台账”列入。' : null,
  evidence: ({ assessment }) =>
    Object.values(assessment.answers).some(({ evidence }) => (evidence ?? []).length > 0)
      ? null
      : '还没有登记佐证，先到各题的“登记佐证和备注”里填。',
  materials: ({ bundle }) =>
    bundle.standard.materials.length === 0 ? '这套标准没有写要报哪些材料，以上级通知为准。' : null,
};

const toWriter = (entry: PaperEntry): PaperWriter => {
  const toFormat = (ending: Ending): PaperFormat => ({
    extension: ending,
    ...(ending === 'csv' ? { isExtra: true as const } : {}),
    write: async (snapshot) => {
      const { buildPaper } = await import('../../papers/build-paper.ts');
      return write(buildPaper(entry.id, paperCase(snapshot)), ending, entry, snapshot);
    },
  });
  const lacking = LACKING[entry.id];
  return {
    id: entry.id,
    title: entry.content,
    purpose: entry.purpose.replace(/。$/, ''),
    formats: entry.formats.map(toFormat),
    ...(lacking ? { lacking } : {}),
  };
};

/** Writers of all papers beside the report. */
export const PAPER_WRITERS: readonly PaperWriter[] = PAPERS.map(toWriter);
