/**
 * Makes the tables in `test/fixtures/tables/`, one of each kind of file that a unit may bring:
 * `node test/tools/make-table-samples.ts`. The same texts give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { branch, enterprise, office, qualified, totalOf, workshop } from './table-sample-texts.ts';

const FOLDER = new URL('../fixtures/tables/', import.meta.url);
const NUMERALS = '一二三四五六七八九';
const numeral = (index: number): string => NUMERALS.charAt(index);
const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Packs once more without the time of making. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    files[name] =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(content).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
        : content;
  }
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

/** Parts merged downwards in the first column, a title over all columns, an extra line of bonus below the total. */
async function makeEnterprise(): Promise<Uint8Array> {
  const cell = (value: string | number, more: Partial<CellObject> = {}): CellObject => ({
    ...(typeof value === 'number' ? { type: Number, value } : value === '' ? {} : { type: String, value }),
    wrap: true,
    alignVertical: 'center',
    borderStyle: 'thin',
    ...more,
  });
  const bold = { fontWeight: 'bold', align: 'center' } as const;
  const headings = ['考核项目', '序号', '考核内容', '标准分', '评分办法', '自评分', '考核分', '备注'];
  const rows: SheetData = [
    [
      cell(enterprise.title, { ...bold, fontSize: 16, columnSpan: 8, height: 32 }),
      ...Array.from({ length: 7 }, () => null),
    ],
    [
      cell('单位名称：', { columnSpan: 4 }),
      null,
      null,
      null,
      cell('考核时间：    年  月  日', { columnSpan: 4 }),
      null,
      null,
      null,
    ],
    headings.map((heading) => cell(heading, bold)),
  ];
  let number = 0;
  enterprise.parts.forEach(([part, points, items], index) => {
    items.forEach(([content, itemPoints, scoring], place) => {
      number++;
      const first =
        place === 0 ? cell(`${numeral(index)}、${part}\n（${points}分）`, { ...bold, rowSpan: items.length }) : null;
      const isMust = content.startsWith('★');
      rows.push([
        first,
        cell(number),
        cell(content),
        cell(itemPoints),
        cell(scoring),
        cell(''),
        cell(''),
        cell(isMust ? '必备' : ''),
      ]);
    });
  });
  const total = totalOf(enterprise);
  rows.push([
    cell('合  计', { ...bold, columnSpan: 3 }),
    null,
    null,
    cell(total),
    cell(''),
    cell(''),
    cell(''),
    cell(''),
  ]);
  rows.push([
    cell('加分项', bold),
    cell(''),
    cell('建家经验被上级工会推广'),
    cell(5),
    cell('每项加1分，加分不超过5分。'),
    cell(''),
    cell(''),
    cell('不计入总分'),
  ]);
  const columns = [14, 6, 36, 8, 44, 8, 8, 12].map((width) => ({ width }));
  const file = await writeXlsxFile(
    rows,
    { sheet: '考核细则', columns, orientation: 'landscape' },
    { fontFamily: '宋体', fontSize: 11 },
  ).toBuffer();
  return withoutTimes(file);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** As a spreadsheet program saves it: rich text, sums as formulas, a percentage and a day by format, a hidden sheet. */
function makeQualified(): Uint8Array {
  const strings: string[] = [];
  const shared = (xml: string): number => strings.push(`<si>${xml}</si>`) - 1;
  const text = (place: string, value: string, style = 1): string =>
    `<c r="${place}" s="${style}" t="s"><v>${shared(`<t xml:space="preserve">${escapeXml(value)}</t>`)}</v></c>`;
  const number = (place: string, value: number, style = 1, formula = ''): string =>
    `<c r="${place}" s="${style}">${formula === '' ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;
  const rows: string[] = [];
  const merges: string[] = [];
  const addRow = (make: (row: number) => string): void =>
    void rows.push(`<row r="${rows.length + 1}">${make(rows.length + 1)}</row>`);

  addRow((row) => text(`A${row}`, qualified.title, 2));
  merges.push('A1:G1');
  addRow(
    (row) =>
      text(`A${row}`, '施行日期：', 1) +
      number(`C${row}`, 46082, 4) +
      text(`D${row}`, '合格线：', 1) +
      number(`E${row}`, 0.75, 3),
  );
  merges.push('A2:B2');
  const headings = ['序号', '考核内容', '考核依据', '分值', '扣分标准', '佐证材料', '自评分'];
  addRow((row) => headings.map((heading, index) => text(`${'ABCDEFG'.charAt(index)}${row}`, heading, 2)).join(''));
  const sums: string[] = [];
  let item = 0;
  qualified.parts.forEach(([part, points, items], index) => {
    const rich = `<r><rPr><b/></rPr><t>${numeral(index)}、${part}</t></r><r><t>（${points}分）</t></r>`;
    addRow((row) => {
      merges.push(`A${row}:G${row}`);
      return `<c r="A${row}" s="2" t="s"><v>${shared(rich)}</v></c>`;
    });
    const from = rows.length + 1;
    for (const [content, itemPoints, scoring] of items) {
      item++;
      addRow((row) =>
        [
          number(`A${row}`, item),
          text(`B${row}`, content),
          text(`C${row}`, '查阅资料'),
          number(`D${row}`, itemPoints),
          text(`E${row}`, scoring),
          text(`F${row}`, '相关文件、台账'),
          `<c r="G${row}" s="1"/>`,
        ].join(''),
      );
    }
    const range = `D${from}:D${rows.length}`;
    addRow((row) => {
      sums.push(`D${row}`);
      merges.push(`A${row}:C${row}`);
      return text(`A${row}`, '小计') + number(`D${row}`, points, 1, `SUM(${range})`);
    });
  });
  addRow((row) => {
    merges.push(`A${row}:C${row}`);
    return text(`A${row}`, '总分', 2) + number(`D${row}`, totalOf(qualified), 1, sums.join('+'));
  });
  const widths = [6, 34, 12, 8, 44, 18, 8].map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const sheet = `<cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="80" orientation="landscape"/>`;
  const notes =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>填表说明：自评分由申报单位填写。</t></is></c></row></sheetData>';

  const wrap = '<alignment vertical="center" wrapText="1"/>';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT_TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT_TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="考核标准" sheetId="1" r:id="rId1"/><sheet name="填表说明" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}">${notes}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1" applyBorder="1">${wrap}</xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyAlignment="1" applyBorder="1" applyFont="1">${wrap}</xf><xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(XML + xml)])), {
    mtime: '1980-01-01T00:00:00',
  });
}

/** A form in Word: cells merged down and across, several paragraphs in a cell, text around the table. */
async function makeOffice(): Promise<Uint8Array> {
  const WIDTHS = [1300, 3400, 800, 3300, 800, 800];
  const cell = (
    column: number,
    text: string,
    more: { columnSpan?: number; verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] } = {},
  ): TableCell =>
    new TableCell({
      children: text.split('\n').map((line) => new Paragraph(line)),
      width: { size: WIDTHS[column] ?? 900, type: WidthType.DXA },
      ...more,
    });
  const headings = ['项目', '工作内容及完成情况', '应得分', '评分办法', '自评分', '考核分'];
  const rows = [
    new TableRow({ tableHeader: true, children: headings.map((heading, column) => cell(column, heading)) }),
  ];
  office.parts.forEach(([part, points, items], index) => {
    items.forEach(([content, itemPoints, scoring], place) => {
      const verticalMerge = place === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
      rows.push(
        new TableRow({
          children: [
            cell(0, place === 0 ? `${numeral(index)}、${part}\n（${points}分）` : '', { verticalMerge }),
            cell(1, `${place + 1}．${content}`),
            cell(2, String(itemPoints)),
            cell(3, scoring),
            cell(4, ''),
            cell(5, ''),
          ],
        }),
      );
    });
  });
  rows.push(
    new TableRow({
      children: [
        cell(0, '合计', { columnSpan: 2 }),
        cell(2, String(totalOf(office))),
        cell(3, ''),
        cell(4, ''),
        cell(5, ''),
      ],
    }),
  );
  const signature = new Table({
    rows: [new TableRow({ children: [cell(1, '申报单位意见'), cell(1, '（盖章）\n    年  月  日')] })],
  });
  const document = new Document({
    styles: { default: { document: { run: { font: '宋体', size: 21 } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.PORTRAIT }, margin: { left: 700, right: 700 } } },
        children: [
          new Paragraph({ text: office.title, alignment: AlignmentType.CENTER }),
          new Paragraph('单位：'),
          new Table({ rows, columnWidths: WIDTHS }),
          new Paragraph(''),
          signature,
        ],
      },
    ],
  });
  return withoutTimes(await Packer.toBuffer(document));
}

/** As an old spreadsheet saves it on Chinese Windows: GBK, the part named only on its first line, quotes where needed. */
function makeBranch(): Uint8Array {
  const rows: (string | number)[][] = [['类别', '序号', '考评要点', '分值', '扣分标准']];
  let number = 0;
  branch.parts.forEach(([part, points, items]) => {
    items.forEach(([content, itemPoints, scoring], place) => {
      number++;
      rows.push([
        place === 0 ? `${part}（${points}分）` : '',
        number,
        content,
        itemPoints,
        scoring.replace('；', '；\n'),
      ]);
    });
  });
  rows.push(['合计', '', '', totalOf(branch), '']);
  const csv = rows.map((row) => row.map((value) => quote(String(value))).join(',')).join('\r\n');
  return encodeGbk(`${csv}\r\n`);
}

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** There is a decoder of GBK everywhere, but no encoder: this turns it round. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character <= '\u007F') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`GBK has no ${character}`);
      return [...code];
    }),
  );
}

/** What Word puts on the clipboard: its own tags and styles, attributes without quotes, lines broken at any place. */
function makeWorkshop(): string {
  const paragraph = (text: string): string =>
    `<p class=MsoNormal align=center style='text-align:center;mso-element:frame'><span\n  style='font-family:宋体;mso-ascii-font-family:Calibri'>${escapeXml(text)}<o:p></o:p></span></p>`;
  const cell = (text: string, attributes = ''): string =>
    `<td ${attributes} valign=top style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>\n  ${text.split('\n').map(paragraph).join('\n  ')}\n  </td>`;
  const rows = [`<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell(workshop.title, 'colspan=5')}</tr>`];
  rows.push(
    `<tr>${['考核内容', '考核要点', '分值', '评分标准', '得分'].map((heading) => cell(heading, 'width=120')).join('')}</tr>`,
  );
  for (const [part, points, items] of workshop.parts) {
    items.forEach(([content, itemPoints, scoring], place) => {
      const first = place === 0 ? cell(`${part}\n${points}分`, `rowspan=${items.length}`) : '';
      rows.push(
        `<tr style='mso-yfti-irow:${rows.length}'>${first}${cell(content)}${cell(String(itemPoints))}${cell(scoring)}${cell('\u00A0')}</tr>`,
      );
    });
  }
  rows.push(
    `<tr style='mso-yfti-lastrow:yes'>${cell('合计', 'colspan=2')}${cell(String(totalOf(workshop)))}${cell('')}${cell('')}</tr>`,
  );
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>
${rows.join('\n')}
<![if !supportMisalignedColumns]><tr height=0><td width=120 style='border:none'></td><td width=120 style='border:none'></td><td width=60 style='border:none'></td><td width=200 style='border:none'></td><td width=60 style='border:none'></td></tr><![endif]>
</table>
<!--EndFragment-->
</body></html>
`;
}

mkdirSync(FOLDER, { recursive: true });
const files: Record<string, Uint8Array | string> = {
  'enterprise-model-home.xlsx': await makeEnterprise(),
  'qualified-home.xlsx': makeQualified(),
  'office-form.docx': await makeOffice(),
  'bank-branch.gbk.csv': makeBranch(),
  'workshop-pasted.html': makeWorkshop(),
};
for (const [name, content] of Object.entries(files)) writeFileSync(new URL(name, FOLDER), content);
