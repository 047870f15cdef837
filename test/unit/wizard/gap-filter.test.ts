import { expect, test } from 'vitest';
import { ALL_GAPS, countByState, filterGaps, type GapFilter } from '../../../src/wizard/models/gap-filter.ts';
import { listGapRows } from '../../../src/papers/gap-rows.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const site = { kind: 'site' } as const;
const standard = makeStandard(
  {
    x: [makeYesNo('hard', 4, { effort: 3, examples: ['report#s1'] }), makeYesNo('bare', 3, { evidence: [] })],
    y: [makeYesNo('open', 2, { effort: 1 }), makeYesNo('proved', 1)],
  },
  {
    gates: [{ id: 'total', title: '总分', metric: { kind: 'total' }, atLeast: 9, basis: site, advice: '补分。' }],
    vetoes: [{ id: 'v', title: '拖欠工资', question: '存在？', basis: site, state: 'whole', advice: '补发。' }],
  },
);
const answers = { hard: no, bare: no, proved: { ...no, evidence: [{ number: '1', title: '会议记录' }] } };
const rows = listGapRows(standard, makeAssessment(answers), score(standard, answers).gaps);
const refs = (filter: Partial<GapFilter>): string[] =>
  filterGaps(rows, { ...ALL_GAPS, ...filter }).map(({ gap }) => gap.ref);

test('a row says where it stands in the whole list, what work it is and what shows it well done', () => {
  expect(rows.map(({ number, gap }) => `${number} ${gap.ref}`)).toEqual([
    '1 v',
    '2 total',
    '3 hard',
    '4 bare',
    '5 open',
    '6 proved',
  ]);
  expect(rows[2]).toMatchObject({ key: 'criterion-hard', effort: 3, dimension: 'x', examples: ['report#s1'] });
  expect(filterGaps(rows, { ...ALL_GAPS, dimension: 'y' }).map(({ number }) => number)).toEqual([5, 6]);
});

test('rows are filtered by what is wrong, by dimension and by work', () => {
  expect(refs({})).toHaveLength(6);
  expect(refs({ state: 'open' })).toEqual(['v', 'open']);
  expect(refs({ state: 'short' })).toEqual(['total', 'hard', 'bare', 'proved']);
  expect(refs({ state: 'noEvidence' })).toEqual(['hard']);
  expect(refs({ dimension: 'x' })).toEqual(['hard', 'bare']);
  expect(refs({ effort: 1 })).toEqual(['open']);
  expect(refs({ effort: 1, dimension: 'x' })).toEqual([]);
});

test('the counts follow the rest of the filter', () => {
  expect(countByState(rows, ALL_GAPS)).toEqual({ all: 6, short: 4, open: 2, noEvidence: 1 });
  expect(countByState(rows, { ...ALL_GAPS, state: 'open', dimension: 'y' })).toEqual({
    all: 2,
    short: 1,
    open: 1,
    noEvidence: 0,
  });
});
