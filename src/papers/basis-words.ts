import { basisLabel } from '../standard/basis.ts';
import type { StandardBundle } from '../standard/bundle.ts';
import type { Basis } from '../standard/schema.ts';

const cite = (basis: Basis, clauses: StandardBundle['clauses']): string => {
  switch (basis.kind) {
    case 'clause':
      return clauses[basis.clause]?.citation ?? '';
    case 'law':
      return `《${basis.law}》${basis.article}${basis.edition ? `（${basis.edition.slice(0, 4)}年文本）` : ''}`;
    case 'published':
      return basis.source;
    case 'imported':
      return [basis.source, basis.cell].filter(Boolean).join('，');
    case 'site':
      return '';
    default:
      return basis satisfies never;
  }
};

/** Where a demand comes from and how far it carries: `《工会法》第十五条（2021年文本）；官方条款`. */
export const basisInWords = (basis: Basis | undefined, clauses: StandardBundle['clauses']): string =>
  basis ? [cite(basis, clauses), basisLabel(basis)].filter(Boolean).join('；') : '';
