/** A written Word report, opened for tests. */
import type { FontProfile } from '../../../src/adapters/docx/fonts.ts';
import { renderDocx } from '../../../src/adapters/docx/render-docx.ts';
import { makeReport } from '../report/tiny-case.ts';
import { type Element, find, findAll, partOf, unzipXml } from './docx-xml.ts';

/** A report with shortfalls, so that both tables, marks to fill in and several attachments occur. */
export const report = makeReport({
  answers: {
    leaders: { form: 'yesNo', value: false },
    meetings: { form: 'count', value: 2, note: '一行\n又一行', evidence: [{ number: '3', title: '会议记录' }] },
    term: { form: 'unknown' },
    rights: {
      form: 'grade',
      option: 'all',
      evidence: [
        { number: '12', title: '制度' },
        { number: '1', title: '文件' },
      ],
    },
  },
});

export interface OpenedDocx {
  bytes: Uint8Array;
  parts: Map<string, Element>;
  /** The body of the document. */
  page: Element;
}

export const openReport = async (fonts: FontProfile): Promise<OpenedDocx> => {
  const bytes = await renderDocx(report, { fonts });
  const parts = unzipXml(bytes);
  return { bytes, parts, page: find(partOf(parts, 'word/document.xml'), 'w:body') };
};

export const childrenOf = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== 'string');

/** Paragraphs of the body itself, those of tables left out. */
export const paragraphsOf = (page: Element): Element[] => childrenOf(page).filter((child) => child.name === 'w:p');

/** Is a property on that is on where nothing else is said? */
export const isOn = (paragraph: Element, name: string): boolean =>
  findAll(paragraph, name).some((found) => !['false', '0', 'off'].includes(found.attributes['w:val'] ?? 'true'));

/** The text of the element itself, not of those inside. */
export const ownText = (element: Element): string =>
  element.children.filter((child) => typeof child === 'string').join('');
