/** A file of this site as text, or why it could not be read. */
export type SiteFile = { kind: 'read'; text: string } | { kind: 'missing' } | { kind: 'unreachable' };

/** Reads a file of this site by its path, such as `/standards/x.2009.json`. Never rejects. */
export const readSiteFile = async (path: string): Promise<SiteFile> => {
  try {
    const response = await fetch(path);
    if (response.status === 404) return { kind: 'missing' };
    return response.ok ? { kind: 'read', text: await response.text() } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
};
