/** A page of the site that is no document. */
export interface SitePage {
  href: string;
  title: string;
  /** One sentence for search engines and the site's own search. */
  description: string;
}

export const HOME: SitePage = {
  href: '/',
  title: '建家指南',
  description: '给工会干部：查模范职工之家的文件条款，给本单位做自评，写出自查报告草稿。',
};
export const WIZARD: SitePage = {
  href: '/wizard/',
  title: '建家自评',
  description: '对照考核项目逐条自评，得出分数和差距清单，生成自查报告草稿。填写的内容只在本机。',
};
export const IMPORT: SitePage = {
  href: '/standards/import/',
  title: '用上级的考核表自评',
  description: '把上级发的考核表粘贴或放进来，认出每一项和计分办法，核对以后就能用它自评，还能发给别的单位。',
};
export const SEARCH: SitePage = { href: '/search/', title: '搜索', description: '搜索文件条款和材料。' };
export const PROCEDURES: SitePage = {
  href: '/procedures/',
  title: '办事指南',
  description:
    '申报模范职工之家怎么办：走哪几步、报哪一级、几家、什么时候交、交什么，场地和走访怎么管。每一句都连到条款。',
};
export const TEACH: SitePage = {
  href: '/teach/',
  title: '备课',
  description: '讲课时怎样引用和链接到某一条，怎样打印，哪些条款常用。',
};
export const PRACTICE: SitePage = {
  href: '/practice/',
  title: '别的单位怎么做',
  description: '按条款列出别的单位的做法和数字：入会率、职代会、校务公开、经费、场地、慰问等，每一句都链接到原文。',
};
export const TOPICS: SitePage = {
  href: '/topics/',
  title: '主题',
  description: '按十九个主题、单位类型和文件类别查找全部文件和材料。',
};
export const ALL_DOCUMENTS: SitePage = {
  href: '/documents/',
  title: '全部文件',
  description: '本站收录的全部文件和材料，可按类别、主题、单位、年份和范围筛选。',
};
export const ARCHIVE: SitePage = {
  href: '/archive/',
  title: '参考存档',
  description: '收在同一批汇编里、但不是工会文书的材料，只作存档，不要当作工会做法引用。',
};
export const TERMS: SitePage = {
  href: '/terms/',
  title: '术语',
  description: '工会和建家工作里的词是什么意思，依据在哪里，文件里哪一条用到。',
};
export const ABOUT: SitePage = {
  href: '/about/',
  title: '关于与数据说明',
  description: '本站是什么，文件从哪里来，您填写的内容存在哪里。',
};
export const LAW_FIGURES: SitePage = {
  href: '/law-figures/',
  title: '法律里的数字',
  description: '建会人数、任期、经费比例、产假天数……法律法规怎么写，在哪一条，按哪一天的文本。',
};
export const STANDARDS: SitePage = {
  href: '/standards/',
  title: '考核表',
  description: '本站有哪几套考核表，给谁用，多少项，分值从哪里来；可以逐项看，可以打印空白表，可以拿来自评。',
};
export const EDITING: SitePage = {
  href: '/guide/editing/',
  title: '怎样添加和修改文件',
  description: '给编辑：新建草稿、填写开头部分、标出缺字、运行检查、看懂报错。',
};
export const ASSESSMENT_FILE: SitePage = {
  href: '/guide/assessment-file/',
  title: '自评文件里有什么',
  description: '自评文件是普通文本，不靠本站也能打开：里面有什么、每个字段是什么、怎样打开和合并、发出去前注意什么。',
};
export const HANDED_IN: SitePage = {
  href: '/guide/papers/',
  title: '自评生成的文件是什么样',
  description: '自查报告、差距清单、申报登记表填写内容打印出来的样子，用虚构示例生成；怎样打包下载、改写和打印。',
};

/** Pages that the search offers besides the clauses. */
export const SITE_PAGES: readonly SitePage[] = [
  WIZARD,
  STANDARDS,
  IMPORT,
  PROCEDURES,
  TERMS,
  PRACTICE,
  LAW_FIGURES,
  TOPICS,
  TEACH,
  ABOUT,
];
