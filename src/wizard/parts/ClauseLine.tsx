import { basisLabel, sourceInWords } from '../../standard/basis.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import type { Basis } from '../../standard/schema.ts';

interface Props {
  bundle: StandardBundle;
  basis: Basis;
}

/** 官方条款 · 公开细则参考 · 本站参考 */
export const Badge = ({ basis }: { basis: Basis }) => <span class={`badge ${basis.kind}`}>{basisLabel(basis)}</span>;

/** 《关于…的通知》（新工基组〔2009〕2号）三（一） as 通知三（一）: enough beside a question, where the whole would fill a line. */
const shorten = (citation: string): string => citation.replace(/^《.*?(.{2})》(（[^（）]*号）)?/, '$1');

/**
 * Where a rule comes from, with a link where this site holds the clause. The form stays open behind the link.
 * `short` names a document by the last word of its title.
 */
export function Source({ bundle, basis, short = false }: Props & { short?: boolean }) {
  const quote = basis.kind === 'clause' ? bundle.clauses[basis.clause] : undefined;
  if (!quote) return <>{sourceInWords(basis, bundle.clauses)}</>;
  return (
    <a href={quote.href} target="_blank" rel="noopener" title={short ? quote.citation : undefined}>
      {short ? shorten(quote.citation) : quote.citation}
      <span class="hidden">（在新窗口打开）</span>
    </a>
  );
}

/** Source and badge, and what the source leaves open. */
export const SourceLine = ({ bundle, basis }: Props) => (
  <>
    <Source bundle={bundle} basis={basis} /> <Badge basis={basis} />
    {basis.kind !== 'site' || basis.note ? basis.note && <span class="remark">{basis.note}</span> : null}
  </>
);

/** The words of a clause, or that they are lost. */
export function ClauseQuote({ bundle, basis, lost }: Props & { lost?: boolean }) {
  const quote = basis.kind === 'clause' ? bundle.clauses[basis.clause] : undefined;
  if (lost || quote?.text === '') return <blockquote class="quotation lost">〔原文缺〕</blockquote>;
  return quote ? <blockquote class="quotation">{quote.text}</blockquote> : null;
}
