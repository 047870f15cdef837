/**
 * `standard`: the faces that GB/T 9704-2012 and common practice name; some are not part of Windows, so the file also
 * names a substitute for each. `system`: faces that every Chinese Windows has.
 */
export type FontProfile = 'standard' | 'system';

/** A face for each part of the paper. */
export interface Faces {
  title: string;
  body: string;
  /** 一、 */
  level1: string;
  /** （一） */
  level2: string;
  pageNumber: string;
}

export const FACES: Record<FontProfile, Faces> = {
  standard: { title: '方正小标宋简体', body: '仿宋_GB2312', level1: '黑体', level2: '楷体_GB2312', pageNumber: '宋体' },
  system: { title: '宋体', body: '仿宋', level1: '黑体', level2: '楷体', pageNumber: '宋体' },
};

/** What a program shows instead of a face that the machine does not have. */
const SUBSTITUTES: Record<string, string> = {
  方正小标宋简体: '华文中宋,宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

/** The font table of a document, with the substitutes, which the docx library cannot write. Charset 86 is GB 2312. */
export const fontTableXml = (profile: FontProfile): string => {
  const fonts = [...new Set(Object.values<string>({ ...FACES[profile] }))].map((face) => {
    const substitute = SUBSTITUTES[face];
    const altName = substitute === undefined ? '' : `<w:altName w:val="${substitute}"/>`;
    return `<w:font w:name="${face}">${altName}<w:charset w:val="86"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
};
