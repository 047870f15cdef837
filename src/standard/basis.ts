import type { StandardBundle } from './bundle.ts';
import type { Basis } from './schema.ts';

/** The badge that stands beside every number and requirement. */
export type BasisLabel = '官方条款' | '公开细则参考' | '本站参考' | '导入的考核表';

const LABELS = {
  clause: '官方条款',
  law: '官方条款',
  published: '公开细则参考',
  site: '本站参考',
  imported: '导入的考核表',
} as const satisfies Record<Basis['kind'], BasisLabel>;

/** How far a basis carries, in the words of the screen. */
export const basisLabel = (basis: Basis): BasisLabel => LABELS[basis.kind];

/** Where a rule comes from, in words: 《工会法》第十条（2021年文本）. `quotes`: the clauses that this site holds. */
export const sourceInWords = (basis: Basis, quotes: StandardBundle['clauses']): string => {
  switch (basis.kind) {
    case 'clause':
      return quotes[basis.clause]?.citation ?? basis.clause;
    case 'law':
      return `《${basis.law}》${basis.article}${basis.edition ? `（${basis.edition.slice(0, 4)}年文本）` : ''}`;
    case 'published':
      return basis.source;
    case 'imported':
      return `${basis.source}${basis.cell ? ` ${basis.cell}` : ''}`;
    case 'site':
      return '本站拟定';
    default:
      return basis satisfies never;
  }
};
