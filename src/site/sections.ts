import type { DocumentData } from './document-schema.ts';

/** A shelf of the site: one folder of content/ and one list page. */
export interface Section {
  /** Folder below content/ and first part of the address. */
  folder: 'notices' | 'regulations' | 'reports';
  title: string;
  /** One sentence under the title of the list. */
  lead: string;
  kinds: readonly DocumentData['kind'][];
}

/** In the order of the navigation. */
export const SECTIONS: readonly Section[] = [
  { folder: 'notices', title: '通知', lead: '上级工会的文件：怎么申报、怎么评、什么时候交。', kinds: ['notice'] },
  { folder: 'regulations', title: '制度', lead: '职工之家的管理规定，可以对照着写自己的。', kinds: ['regulation'] },
  {
    folder: 'reports',
    title: '材料',
    lead: '别的单位写的总结和汇报，看看他们做了什么、怎么写。',
    kinds: ['report', 'deeds', 'activityNote', 'abstract'],
  },
];

/** The shelf of a kind of document. */
export function sectionOf(kind: DocumentData['kind']): Section {
  const section = SECTIONS.find((each) => each.kinds.includes(kind));
  if (!section) throw new Error(`no section for documents of kind ${kind}`);
  return section;
}

export { KIND_TITLES, SCOPE_TITLES } from './document-words.ts';
