import type { Term } from './schema.ts';

/** How sure a definition is, in words for the reader. */
export const CERTAINTY: Record<Term['certainty'], { title: string; meaning: string }> = {
  A: { title: '有原文', meaning: '法律或收录的文件里这样规定，或者逐项列明。' },
  B: { title: '依上下文', meaning: '文件里用到这个词，没有下定义，这里按上下文解释。' },
  C: { title: '通行说法', meaning: '公开资料和行业里通行的说法，没有读到统一的规定，各地可能不同。' },
  D: { title: '不能当依据', meaning: '材料里只见名称、没有内容，或者是本站的推断。' },
};
