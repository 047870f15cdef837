/** The fixed choices of the front matter in words, for pages, messages and drafts. */

/** Kinds of document. */
export const KIND_TITLES = {
  notice: '通知',
  regulation: '管理规定',
  deeds: '事迹材料',
  report: '工作总结、汇报',
  activityNote: '活动小结',
  abstract: '摘要残片',
} as const;

/** Is it in force? */
export const FORCE_TITLES = {
  unknown: '效力不明',
  inForce: '现行有效',
  superseded: '已被替代',
  notApplicable: '不是规定',
} as const;

/** How near a document is to union work. */
export const SCOPE_TITLES = {
  core: '工会文书',
  adjacent: '相邻材料',
  offTopic: '非工会文书（参考存档）',
} as const;

/** What the editors did. */
export const EDIT_TITLES = {
  restored: '补题',
  headings: '标题',
  joined: '接行',
  separated: '分段',
  merged: '合并',
  normalised: '标点',
  mask: '遮字',
  asWritten: '照录',
  note: '说明',
} as const;

/** `unknown 效力不明；inForce 现行有效；…` */
export const nameChoices = (titles: Readonly<Record<string, string>>): string =>
  Object.entries(titles)
    .map(([choice, title]) => `${choice} ${title}`)
    .join('；');
