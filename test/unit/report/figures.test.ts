import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameFigure, listFigures } from '../../../src/report/figures.ts';

const found = (text: string): string[] => listFigures(text).map(({ value, unit }) => `${value}${unit}`);

test.each([
  ['入会率98.09%（875人÷892人）', ['98.09%', '875人', '892人']],
  ['2026年3月5日召开', ['2026-3-5日期']],
  ['2026年3月和2025年', ['2026-3日期', '2025日期']],
  ['自评88至96分', ['88', '96分']],
  ['工资总额531万元，补缴21,240元', ['531万元', '21240元']],
  ['收回８７５张，占９８．０９％', ['875张', '98.09%']],
  ['见附件3、附件12-1', ['3附件', '12-1附件']],
  ['1.入会率。2次\n（2）另有3项', ['2次', '3项']],
  ['875名会员，18位代表', ['875人', '18人']],
  ['3，000和4', ['3', '0', '4']],
  ['一次也没有', []],
] as const)('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('each figure names the place where it stands, and nothing but digits lies between two of them', () => {
  const piece = fc.oneof(
    fc.constantFrom('会员', '，', '附件', '年', '月', '日', '%', '％', '人', '.', ',', '÷', '至', '\n', '（', '）'),
    fc.nat(3000).map(String),
    fc.constantFrom('８', '９．０', '1,234', '2026年3月5日', '98.09%'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `说${pieces.join('')}`;
      let last = 0;
      for (const figure of listFigures(text)) {
        expect(text.slice(figure.index, figure.index + figure.text.length)).toBe(figure.text);
        expect(figure.index).toBeGreaterThanOrEqual(last);
        last = figure.index + figure.text.length;
        expect(figure.value).toMatch(/^[\d.e+-]+$/);
        expect(isSameFigure(figure, figure)).toBe(true);
      }
    }),
  );
});
