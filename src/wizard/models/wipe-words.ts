import type { SiteDataKind, WipeReport } from '../../adapters/site-data.ts';
import type { Notice } from './notice.ts';

/** What each kind holds, as the person knows it. */
const HELD = {
  databases: '自评和导入的考核表',
  localStorage: '临时备份、显示设置和搜索记录',
  sessionStorage: '本窗口的记录',
  caches: '缓存的网页',
  workers: '离线程序',
} as const satisfies Record<SiteDataKind, string>;

const listed = (report: WipeReport, outcome: WipeReport[SiteDataKind]): string =>
  (Object.keys(HELD) as SiteDataKind[])
    .filter((kind) => report[kind] === outcome)
    .map((kind) => HELD[kind])
    .join('、');

/** What was cleared and what could not be. */
export const wipeInWords = (report: WipeReport): Notice => {
  const cleared = listed(report, 'cleared');
  const left = listed(report, 'left');
  const done = cleared ? `已清除：${cleared}。` : '';
  if (left) {
    return { text: `${done}没有清除：${left}。请关掉本站的其他窗口再点一次；还不行，就在浏览器设置里清除网站数据。` };
  }
  return {
    calm: true,
    text: `${done || '本来就没有存过东西。'}本站在这个浏览器里已经没有数据；下载到电脑里的文件要自己删。`,
  };
};
