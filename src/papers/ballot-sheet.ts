import { countLabel, COUNTS, readCounts } from '../ballot/counts.ts';
import { tallyBallot } from '../ballot/tally.ts';
import { plainLine } from '../report/plain-line.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { showMeasure, type Measure } from '../scoring/measure.ts';
import { ballotInputsOf } from '../standard/ballot-inputs.ts';
import { officialWords } from './official-words.ts';
import { headLines, type PaperCase } from './paper-case.ts';
import { EMPTY, missingCell, numberCell, textCell, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { title: '项目', width: 44, kind: 'text' },
  { title: '结果', width: 32, kind: 'number' },
  { title: '单位', width: 8, kind: 'text' },
];

const group = (title: string): SheetRow => ({ cells: [textCell(title), EMPTY, EMPTY], isStrong: true });

const countRow = (label: string, value: number | undefined, unit: string): SheetRow => ({
  cells: [textCell(label), value === undefined ? missingCell(label) : numberCell(value), textCell(unit)],
});

const rateRow = (label: string, measure: Measure | undefined): SheetRow => ({
  cells: [textCell(label), measure ? textCell(officialWords(showMeasure(measure))) : missingCell(label), EMPTY],
});

/** 会员评家测评结果统计表: what was counted, and the rates by both ways of counting. */
export const ballotSheet = (current: PaperCase): Sheet => {
  const { standard, assessment } = current;
  const ids = ballotInputsOf(standard);
  const counts = readCounts(assessment.inputs, ids);
  const label = (count: (typeof COUNTS)[number]): string => countLabel(standard, ids, count);
  const tally = tallyBallot(counts, label);
  const { date, occasion, countedBy, watchedBy } = assessment.ballot ?? {};
  const told = (text: string | undefined): string => plainLine(text ?? '');
  return {
    id: 'ballot',
    title: '会员评家测评结果统计表',
    notes: [
      ...headLines(current),
      `测评日期：${date ? chineseDate(date) : '【待补充】'}　会议：${told(occasion) || '【待补充】'}`,
      ...tally.contradictions.map(({ message }) => `请核对：${officialWords(message)}`),
      '没有查到规定满意率算法的正式文件，两种算法都列出，以上级工会的要求为准。',
    ],
    columns: COLUMNS,
    rows: [
      group('一、票数'),
      ...COUNTS.map((count) =>
        countRow(
          label(count),
          count === 'dissatisfied' ? tally.dissatisfied : counts[count],
          count === 'voters' ? '人' : '张',
        ),
      ),
      countRow('废票（收回－有效）', tally.invalid, '张'),
      group('二、比率'),
      rateRow('收回率（收回÷发出）', tally.returnRate),
      rateRow('参评率（有效票÷应参加）', tally.turnout),
      rateRow('满意率：满意÷有效票', tally.strict),
      rateRow('满意率：（满意＋基本满意）÷有效票', tally.inclusive),
    ],
    foot: [
      `计票：${told(countedBy)}　　　　　　　　监票：${told(watchedBy)}`,
      '工会主席：　　　　　　　　填表日期：　　　　　　　　（盖章）',
    ],
    isLandscape: false,
  };
};
