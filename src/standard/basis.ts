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
