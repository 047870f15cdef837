/** Message to the person, with the field to mend where there is one. */
export interface Notice {
  text: string;
  /** Only tells; nothing went wrong. */
  calm?: true;
  field?: 'unitKind';
  /** Where to go to set it right. */
  link?: { href: string; text: string };
  /** Stored text that cannot be read; kept where it is, and offered as a file. */
  unreadable?: string;
}

/** A link asked for a step while nothing was open. */
export const WANTED: Notice = { calm: true, text: '先新建一份自评，或者打开已有的，随后就到您要看的那一题。' };
/** Opening another assessment would lose what could not be written. */
export const UNSAVED: Notice = {
  text: '原来那份自评有改动没有保存到本机。请先用浏览器的后退回到那一步，导出文件；不要了的话，再点一次就打开新的。',
};
/** The record has vanished since the list was shown. */
export const NOT_FOUND: Notice = { text: '这份自评已不在本机。可以从列表里另选一份，或者打开导出的文件。' };

/** The part of the page that clears could not be loaded. */
export const NOT_WIPED: Notice = {
  text: '没有清除：页面有一部分没有读到。请检查网络再点一次；也可以在浏览器设置里清除网站数据。',
};

/** What is saved of it was damaged; its text is among what could not be read. */
export const DAMAGED: Notice = {
  text: '这份自评保存的内容损坏了，读不出来。原始内容没有删，在下面可以下载。有导出的文件，可以从文件打开。',
};

/** A link asked for a table that is neither shipped nor kept in this browser. */
export const noSuchStandard = (key: string): Notice => ({
  text: `没有这套考核表（${key}）：本站没有，本机也没有导入过。请从下面另选一套，或者先导入它的文件。`,
  link: IMPORT_LINK,
});

/** Where a unit's own table is brought in. */
export const IMPORT_LINK = { href: '/standards/import/', text: '导入考核表' } as const;

/** The first screen lacks the one answer that the questions hang on. */
export const NO_UNIT_KIND: Notice = { text: '请选择单位类别。', field: 'unitKind' };
