import type { APIRoute } from 'astro';
import { siteAddress } from '../site/address.ts';

/** Everything may be read; the sitemap can be named only where the site's address is known. */
export const GET: APIRoute = () => {
  const address = siteAddress();
  const sitemap = address ? `\nSitemap: ${new URL('/sitemap-index.xml', address).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
