import { withoutRemarks } from '../../assessment/remarks.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { toHash } from './route.ts';

/** How things leave the page. */
export interface Outlet {
  /** Hands a file to the person, from memory. */
  download: (name: string, content: Blob) => void;
  /** Puts text on the clipboard. Did it work? */
  copy: (text: string) => Promise<boolean>;
  /** Packs a text for an address. */
  pack: (text: string) => Promise<string>;
  /** Address of this page without what stands behind `#`. */
  pageAddress: () => string;
}

/**
 * Longest link that is offered, in characters. Browsers take far more, but chat programs and mail cut long addresses;
 * the longest worked case of this site needs about 6,100.
 */
export const MOST_ADDRESS = 8000;

/** A link that holds an assessment. */
export interface ShareLink {
  href: string;
  fits: boolean;
}

/** A link to a copy of the assessment, with or without what stands beside its answers. */
export const makeShareLink = async (
  assessment: Assessment,
  withAll: boolean,
  { pack, pageAddress }: Pick<Outlet, 'pack' | 'pageAddress'>,
): Promise<ShareLink> => {
  const data = await pack(JSON.stringify(withAll ? assessment : withoutRemarks(assessment)));
  const href = `${pageAddress()}${toHash(`share/${data}`)}`;
  return { href, fits: href.length <= MOST_ADDRESS };
};
