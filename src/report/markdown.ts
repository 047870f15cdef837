import { type Attachment, type Block, type Report, type Sentence, sentenceText, type Table } from './tree.ts';

/** Characters that Markdown (CommonMark with tables, links and strike-through) could read as its own. */
const CONTROL = /[\\`*_{}[\]<>&~|#$^@]/g;
/** `www.` and `http://` turn into links by themselves. */
const BARE_LINK = /(www)\.|(:)\/\//gi;
/** At the start of a line: list marks, underlines of headings and rules. */
const LINE_START = /^(?:([-+=:])|(\d+)([.)])(?=\s|$))/;

const escapeInline = (text: string): string =>
  text.replace(CONTROL, '\\$&').replace(BARE_LINK, (_, www?: string) => (www === undefined ? '\\://' : `${www}\\.`));

/** Text that stands at the start of a line and changes nothing but the line it stands in. */
const escapeLine = (text: string): string =>
  escapeInline(text).replace(LINE_START, (_, mark?: string, digits = '', end = '') =>
    mark === undefined ? `${digits}\\${end}` : `\\${mark}`,
  );

const line = (...sentences: Sentence[]): string => escapeLine(sentences.map(sentenceText).join(''));

const renderTable = (table: Table): string => {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(table.columns.map((column) => column.title)),
    row(table.columns.map((column) => (column.align === 'center' ? ':-:' : '---'))),
    ...table.rows.map(({ cells, strong }) =>
      row(
        cells.map((cell) => {
          const text = escapeInline(sentenceText(cell));
          return strong && text !== '' ? `**${text}**` : text;
        }),
      ),
    ),
  ].join('\n');
};

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${line(block.sentence)}`;
    case 'paragraph':
      return block.lead ? line(block.lead, ...block.sentences) : line(...block.sentences);
    case 'table':
      return renderTable(block);
    default:
      return block satisfies never;
  }
};

const renderAttachments = (attachments: Attachment[]): string[] => [
  '附件：',
  ...attachments.map(({ number, title }) => escapeLine(`${number === '' ? '' : `${number}.`}${sentenceText(title)}`)),
];

/**
 * The report as Markdown. Whatever the user typed stays text: it opens no heading, list, link, table cell or tag.
 * Ends with a line break.
 */
export const renderMarkdown = (report: Report): string =>
  `${[
    `# ${line(...report.title)}`,
    line(report.salutation),
    ...report.blocks.map(renderBlock),
    ...renderAttachments(report.attachments),
    line(report.signature),
    line(report.date),
  ].join('\n\n')}\n`;
