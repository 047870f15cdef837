/** The papers that the wizard makes. What a writer needs is loaded when its file is asked for. */
import type { PaperWriter, Snapshot } from './export.ts';
import { PAPER_WRITERS } from './paper-writers.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The report, and what must be found in any file of it. */
const buildReportOf = async ({ bundle, assessment, result }: Snapshot) => {
  const [{ buildReport }, { printableText }, { sentenceText }] = await Promise.all([
    import('../../report/build-report.ts'),
    import('../../report/plain-line.ts'),
    import('../../report/tree.ts'),
  ]);
  const tree = buildReport(bundle.standard, assessment, result, result.asOf);
  const headings = tree.blocks.flatMap((block) => (block.kind === 'heading' ? block.sentence : []));
  const tables = tree.blocks.flatMap((block) => (block.kind === 'table' ? block : []));
  return {
    tree,
    texts: [...tree.title, tree.salutation, ...headings, tree.signature].map((told) =>
      printableText(sentenceText(told)),
    ),
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + 1 + table.rows.length, 0),
  };
};

const report: PaperWriter = {
  id: 'report',
  title: '自查报告',
  purpose: '报上级工会的自查报告，改定后打印盖章',
  formats: [
    {
      extension: 'docx',
      write: async (snapshot) => {
        const [{ renderDocx }, { renderPlainText }, { tree, ...expected }] = await Promise.all([
          import('../../adapters/docx/render-docx.ts'),
          import('../../report/plain-text.ts'),
          buildReportOf(snapshot),
        ]);
        const fonts = snapshot.assessment.papers?.fonts ?? 'standard';
        return { bytes: await renderDocx(tree, { fonts }), text: renderPlainText(tree), expected };
      },
    },
    {
      extension: 'txt',
      isExtra: true,
      write: async (snapshot) => {
        const [{ renderPlainText }, { tree, texts }] = await Promise.all([
          import('../../report/plain-text.ts'),
          buildReportOf(snapshot),
        ]);
        const text = renderPlainText(tree);
        return { bytes: encode(text), text, expected: { texts } };
      },
    },
    {
      extension: 'md',
      isExtra: true,
      write: async (snapshot) => {
        const [{ renderMarkdown }, { tree, texts, rows }] = await Promise.all([
          import('../../report/markdown.ts'),
          buildReportOf(snapshot),
        ]);
        const text = renderMarkdown(tree);
        return { bytes: encode(text), text, expected: { texts, rows } };
      },
    },
  ],
};

const assessmentFile: PaperWriter = {
  id: 'assessment',
  title: '自评',
  purpose: '填写的全部内容，以后用本站打开，可以接着填',
  formats: [
    {
      extension: 'jianjia.json',
      write: async ({ assessment, now }) => {
        const { serializeAssessment } = await import('../../assessment/serialize.ts');
        const stamped = { ...assessment, savedAt: now.toISOString() };
        const text = serializeAssessment(stamped);
        return { bytes: encode(text), text, expected: { texts: [], assessment: stamped } };
      },
    },
  ],
};

/** Reminders for a calendar. `typedDeadline`: a last day from a notice of the person's own, as on the screen 时间安排. */
export const calendarWriter = (typedDeadline?: string): PaperWriter => ({
  id: 'calendar',
  title: '提醒',
  purpose: '申报截止、届满、合同到期和季度清查的提醒，导入手机或电脑的日历，提前一周提醒',
  formats: [
    {
      extension: 'ics',
      write: async ({ bundle, assessment, result, now }) => {
        const [{ listEvents }, { renderCalendar }, { plainLine }] = await Promise.all([
          import('../../calendar/events.ts'),
          import('../../calendar/icalendar.ts'),
          import('../../report/plain-line.ts'),
        ]);
        const events = listEvents({
          bundle,
          assessment,
          result,
          ...(typedDeadline === undefined ? {} : { typedDeadline }),
        });
        const name = plainLine(`建家提醒 ${assessment.unit.name}`);
        const text = renderCalendar(events, { name, owner: assessment.id, now });
        const expected = { events: events.length, texts: events.map(({ title }) => title) };
        return { bytes: encode(text), text, expected };
      },
    },
  ],
});

/** All papers, in the order in which they are offered. */
export const WRITERS: readonly PaperWriter[] = [report, ...PAPER_WRITERS, calendarWriter(), assessmentFile];
