import type { APIRoute } from 'astro';

/** Excel and WPS take a file for UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEADINGS = ['序号', '项目', '考核内容', '分值', '评分办法', '佐证材料'];
const EMPTY_ROWS = 30;

/** The empty form: the headings that the import knows, to be filled in with a spreadsheet. */
export const GET: APIRoute = () =>
  new Response(
    BYTE_ORDER_MARK +
      [HEADINGS, ...Array.from({ length: EMPTY_ROWS }, (_, row) => [row + 1, ...HEADINGS.slice(1).map(() => '')])]
        .map((cells) => `${cells.join(',')}\r\n`)
        .join(''),
    { headers: { 'content-type': 'text/csv;charset=utf-8' } },
  );
