import type { Criterion, Dimension } from '../standard/schema.ts';
import { answerTo, type Case, resultOf } from './case.ts';
import { evidenceRemark } from './evidence.ts';
import { frame } from './frame.ts';
import { headingNumber } from './numbering.ts';
import { sentence, UNFILLED } from './sentence.ts';
import type { Row, Sentence, Source, Table } from './tree.ts';
import { intervalInWords, pointsInWords } from './wording.ts';

const remark = (current: Case, criterion: Criterion): Sentence => {
  const source: Source = `answer:${criterion.id}`;
  const { state } = resultOf(current, criterion.id);
  if (state === 'unanswered') return sentence([source], UNFILLED);
  if (state === 'notApplicable') return sentence([source], '不适用');
  return sentence([source], ...evidenceRemark(answerTo(current, criterion.id)?.evidence ?? []));
};

const criterionRow = (current: Case, criterion: Criterion, position: number): Row => {
  const source: Source = `answer:${criterion.id}`;
  const score = resultOf(current, criterion.id);
  const full = `${criterion.bonus ? '至多加' : ''}${pointsInWords(score.fullPoints)}`;
  return {
    strong: false,
    cells: [
      sentence([source], `${headingNumber(3, position)}${criterion.title}`),
      sentence([source], full),
      sentence([source], score.state === 'notApplicable' ? '—' : intervalInWords(score)),
      frame.blank,
      remark(current, criterion),
    ],
  };
};

const dimensionRows = (current: Case, dimension: Dimension, position: number): Row[] => {
  const source: Source = `dimension:${dimension.id}`;
  const score = current.result.dimensions.find((candidate) => candidate.id === dimension.id);
  return [
    {
      strong: true,
      cells: [
        sentence([source], `${headingNumber(2, position)}${dimension.title}`),
        sentence([source], score ? pointsInWords(score.fullPoints) : ''),
        sentence([source], score ? intervalInWords(score) : ''),
        frame.blank,
        frame.blank,
      ],
    },
    ...dimension.criteria.map((criterion, index) => criterionRow(current, criterion, index + 1)),
  ];
};

/** 自评得分表: each item with full and self-rated points, a blank column for the assessor and the papers as remark. */
export const buildScoreTable = (current: Case): Table => ({
  kind: 'table',
  columns: [
    { title: '考核项目', share: 0.4, align: 'left' },
    { title: '标准分', share: 0.11, align: 'center' },
    { title: '自评分', share: 0.17, align: 'center' },
    { title: '考核分', share: 0.1, align: 'center' },
    { title: '备注', share: 0.22, align: 'left' },
  ],
  rows: [
    ...current.standard.dimensions.flatMap((dimension, index) => dimensionRows(current, dimension, index + 1)),
    {
      strong: true,
      cells: [
        frame.sum,
        sentence(['total'], pointsInWords(current.result.total.fullPoints)),
        sentence(['total'], intervalInWords(current.result.total)),
        frame.blank,
        frame.blank,
      ],
    },
  ],
});
