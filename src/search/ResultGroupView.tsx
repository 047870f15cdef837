import { useState } from 'preact/hooks';
import { textDirective } from './arrival.ts';
import { isDocument, isWhole } from './record.ts';
import { excerpt, type ResultGroup } from './results.ts';
import type { SearchResult } from './search.ts';

/** Clauses of one document shown at first. */
const FIRST_CLAUSES = 3;

const linkText = (result: SearchResult): string =>
  result.label !== '' ? result.label : isWhole(result) ? '看全文' : '打开这一页';

interface Props {
  group: ResultGroup;
  /** What the document is, such as 通知 or 术语. */
  kind: string;
  /** Folded words to be marked. */
  marks: readonly string[];
  onOpen: () => void;
}

/** The results of one document. */
export function ResultGroupView({ group, kind, marks, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? group.results : group.results.slice(0, FIRST_CLAUSES);
  const rest = group.results.length - shown.length;
  return (
    <section class="found">
      <h2>
        {group.title} <span class="quiet">{kind}</span>
      </h2>
      <ul>
        {shown.map((result) => (
          <li key={result.url}>
            <a
              href={result.url}
              data-result
              data-match={result.match}
              onClick={(event) => {
                onOpen();
                // The browser marks the words where it can; elsewhere the address would not lead to the clause.
                const directive = 'fragmentDirective' in document ? textDirective(result.text, marks) : '';
                if (directive === '' || !result.url.includes('#') || result.url.includes('#/')) return;
                const link = event.currentTarget;
                link.href = result.url + directive;
                setTimeout(() => {
                  link.setAttribute('href', result.url);
                });
              }}
            >
              {linkText(result)}
            </a>
            {result.match === 'near' && isDocument(result) && <span class="quiet"> 相近</span>}
            <p>{excerpt(result.text, marks).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          onClick={() => {
            setAll(true);
          }}
        >
          这一篇还有 {rest} 条
        </button>
      )}
    </section>
  );
}
