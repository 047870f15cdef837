import type { OutboxPaper } from '../models/outbox.ts';
import { buildPaper } from '../../papers/build-paper.ts';
import { PAPERS } from '../../papers/papers.ts';
import type { Session } from '../models/session.ts';
import { takeSnapshot } from '../models/export.ts';
import { paperCase } from '../models/paper-writers.ts';
import { DocumentSheet } from './ReportSheet.tsx';
import { PrintButton } from './PrintButton.tsx';
import { SheetTable } from './SheetTable.tsx';

/** A paper beside the report as it is printed; nothing for those that are no papers, such as a calendar. */
function Print({ session, id, title, now }: { session: Session; id: string; title: string; now: () => Date }) {
  const entry = PAPERS.find((one) => one.id === id);
  if (!entry) return null;
  return (
    <PrintButton
      label="打印"
      name={`打印${title}`}
      sheet={() => {
        const paper = buildPaper(entry.id, paperCase(takeSnapshot(session, now())));
        return paper.kind === 'sheet' ? (
          <SheetTable sheet={paper.sheet} />
        ) : (
          <DocumentSheet document={paper.document} />
        );
      }}
    />
  );
}

interface Props {
  session: Session;
  paper: OutboxPaper;
  now: () => Date;
  /** A file of it was asked for. */
  onAsk: (extension: string) => void;
}

/** One paper: what it is for, and a button for each kind of file. */
export function PaperLine({ session, paper, now, onAsk }: Props) {
  const { id, title, purpose, lacking, formats } = paper;
  return (
    <li data-paper={id}>
      <h3>{title}</h3>
      <p class="quiet">{purpose}。</p>
      {lacking !== null ? (
        <p class="lacking">{lacking}</p>
      ) : (
        <div class="prints">
          {formats.map(({ extension, name, state }, index) => (
            <button
              key={extension}
              type="button"
              class={index === 0 ? undefined : 'plain'}
              aria-disabled={state.kind === 'working'}
              onClick={() => state.kind !== 'working' && onAsk(extension)}
            >
              {state.kind === 'working' ? `正在生成 ${name}` : name}
              <span class="hidden">（{title}）</span>
            </button>
          ))}
          <Print session={session} id={id} title={title} now={now} />
        </div>
      )}
      {formats.map(
        ({ extension, state }) =>
          state.kind === 'failed' && (
            <p key={extension} role="alert" class="notice warning">
              {state.message}
            </p>
          ),
      )}
    </li>
  );
}
