import { expect, test } from 'vitest';
import { listOtherPapers } from '../../../src/wizard/models/papers.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { yes } from '../scoring/maker.ts';

const plan = { number: '10', title: '年度计划', keeper: '办公室' };
const minutes = { number: '2', title: '会议纪要' };

test('papers of other questions are offered once, by their numbers, without those that are here or have no name', () => {
  const assessment = makeAssessment({
    a: { ...yes, evidence: [plan, minutes, { number: '3', title: '' }] },
    b: {
      ...yes,
      evidence: [
        { ...plan, keeper: '工会' },
        { number: '附', title: '照片' },
      ],
    },
    c: { ...yes, evidence: [minutes] },
  });
  expect(listOtherPapers(assessment, 'c')).toEqual([plan, { number: '附', title: '照片' }]);
  expect(listOtherPapers(assessment, 'd')).toEqual([minutes, plan, { number: '附', title: '照片' }]);
  expect(listOtherPapers(makeAssessment(), 'a')).toEqual([]);
});
