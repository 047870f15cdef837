import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadDocuments } from '../site/documents.ts';
import { HOME } from '../site/pages.ts';

/** New and changed documents, latest first; dated by the front matter, so that a new build changes nothing. */
export const GET: APIRoute = async ({ site }) => {
  if (!site) throw new Error('astro.config.mjs: site is not set');
  const documents = (await loadDocuments()).filter(({ data }) => data.scope !== 'offTopic');
  const items = documents.flatMap(({ data, href }) => [
    {
      title: `上架：${data.title}`,
      link: href,
      description: data.summary,
      pubDate: new Date(`${data.addedOn}T00:00+08:00`),
    },
    ...data.changes.map(({ on, text }) => ({
      title: `改动：${data.title}`,
      // A reader's program tells entries apart by their address.
      link: `${href}?changed=${on}`,
      description: text,
      pubDate: new Date(`${on}T00:00+08:00`),
    })),
  ]);
  return rss({
    title: HOME.title,
    description: '新上架和改动的文件',
    site,
    trailingSlash: true,
    customData: '<language>zh-cn</language>',
    items: items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
  });
};
