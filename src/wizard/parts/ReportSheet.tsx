import type { ComponentChildren } from 'preact';
import type { Report, Section, Sentence } from '../../report/tree.ts';
import type { PaperDocument } from '../../papers/paper-document.ts';
import { BlockView, Told } from './ReportBlocks.tsx';

function Title({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <p class="official-title">
      {sentences.map((sentence, index) => (
        // Lines break between units of sense.
        <span key={index} class="unit">
          <Told sentence={sentence} />
        </span>
      ))}
    </p>
  );
}

interface ReportProps {
  report: Report;
  /** What stands behind a section on screen, such as the means to rewrite it. */
  aside?: (section: Section) => ComponentChildren;
}

/** The report in the order of an official paper; on paper in the layout of one. */
export function ReportSheet({ report, aside }: ReportProps) {
  return (
    <div class="official">
      <Title sentences={report.title} />
      <p class="salutation">
        <Told sentence={report.salutation} />
      </p>
      {report.sections.map((section) => (
        <section key={section.id} data-section={section.id}>
          {section.headings.map((heading) => (
            <BlockView key={heading.id} block={heading} />
          ))}
          {aside?.(section)}
          {section.blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
      <ol class="attachments">
        {report.attachments.map(({ number, title }, index) => (
          <li key={index}>
            {index === 0 ? '附件：' : ''}
            {number && `${number}. `}
            <Told sentence={title} />
          </li>
        ))}
      </ol>
      <div class="signed">
        <p>
          <Told sentence={report.signature} />
        </p>
        <p>
          <Told sentence={report.date} />
        </p>
      </div>
    </div>
  );
}

/** Any other paper of running text. */
export function DocumentSheet({ document }: { document: PaperDocument }) {
  return (
    <div class="official">
      <Title sentences={document.title} />
      {document.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      {document.signature && document.date && (
        <div class="signed">
          <p>
            <Told sentence={document.signature} />
          </p>
          <p>
            <Told sentence={document.date} />
          </p>
        </div>
      )}
    </div>
  );
}
