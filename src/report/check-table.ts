import type { Criterion, Dimension } from '../standard/schema.ts';
import { answerTo, type Case, resultOf } from './case.ts';
import { CHECK_WORDS, checkState, countChecks } from './check-count.ts';
import { evidenceRemark } from './evidence.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { sentence, UNFILLED } from './sentence.ts';
import type { Row, Source, Table } from './tree.ts';

const criterionRow = (current: Case, criterion: Criterion, position: number): Row => {
  const source: Source = `answer:${criterion.id}`;
  const state = checkState(resultOf(current, criterion.id));
  return {
    strong: false,
    cells: [
      sentence([source], `${headingNumber(3, position)}${criterion.title}`),
      sentence([source], state === 'open' ? UNFILLED : CHECK_WORDS[state]),
      frame.blank,
      sentence([source], ...evidenceRemark(answerTo(current, criterion.id)?.evidence ?? [])),
    ],
  };
};

const dimensionRows = (current: Case, dimension: Dimension, position: number): Row[] => {
  const source: Source = `dimension:${dimension.id}`;
  const { all, met } = countChecks(
    current.result,
    dimension.criteria.map(({ id }) => id),
  );
  return [
    {
      strong: true,
      cells: [
        sentence([source], `${headingNumber(2, position)}${dimension.title}`),
        sentence([source], `${met}/${all}`),
        frame.blank,
        frame.blank,
      ],
    },
    ...dimension.criteria.map((criterion, index) => criterionRow(current, criterion, index + 1)),
  ];
};

/** 自查结果表 of a standard without a score: each check met or not, a blank column for the assessor, the papers as remark. */
export const buildCheckTable = (current: Case): Table => ({
  kind: 'table',
  columns: [
    { title: '项目', share: 0.46, align: 'left' },
    { title: '自查', share: 0.17, align: 'center' },
    { title: '上级核查', share: 0.15, align: 'center' },
    { title: '备注', share: 0.22, align: 'left' },
  ],
  rows: current.standard.dimensions.flatMap((dimension, index) => dimensionRows(current, dimension, index + 1)),
});
