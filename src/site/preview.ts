/** Pictures that chats and search engines show beside a link: one for each part of the site, in `public/preview/`. */
const PARTS = ['notices', 'regulations', 'reports', 'procedures', 'terms', 'wizard', 'teach'];

/** The picture of the part that a page belongs to. */
export function previewOf(path: string): string {
  const part = path.split('/')[1] ?? '';
  return `/preview/${PARTS.includes(part) ? part : 'home'}.png`;
}
