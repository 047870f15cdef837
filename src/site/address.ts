/** Where the site will stand, for what must name it in full: previews in chats, feed, sitemap, structured data. */

/**
 * The address given as `SITE_URL` at the build, such as `https://example.org`; undefined where nobody has said, as on
 * an intranet whose pages are copied from place to place.
 * @throws if it is not an address of a whole host.
 */
export function siteAddress(given = process.env['SITE_URL']): URL | undefined {
  if (given === undefined || given === '') return undefined;
  if (!URL.canParse(given))
    throw new Error(`SITE_URL=${given} is not an address; give one such as https://example.org`);
  const address = new URL(given);
  if (!/^https?:$/.test(address.protocol) || address.pathname !== '/') {
    throw new Error(`SITE_URL=${given} must be http(s) and end with the host: the site cannot stand in a subfolder`);
  }
  return address;
}

const address = siteAddress();

/** The full address of a page or file of the site; as it is where the site's own address is not known. */
export const fullAddress = (path: string): string => (address ? new URL(path, address).href : path);
