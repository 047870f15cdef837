/** What the screen says of a standard without a score: lights, counts and no points. */
import { expect, test } from 'vitest';
import { listGapRows } from '../../../src/papers/gap-rows.ts';
import { listConditions } from '../../../src/wizard/models/grade-words.ts';
import { lightInWords } from '../../../src/wizard/models/light-words.ts';
import { checksInWords, totalInWords } from '../../../src/wizard/models/total-words.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score, yes } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const site = { kind: 'site' } as const;
const standard = makeStandard(
  {
    chair: [makeYesNo('c1', 1, { mandatory: true }), makeYesNo('c2', 1)],
    rooms: [makeYesNo('r1', 1), makeYesNo('r2', 1)],
  },
  {
    aggregation: { kind: 'checks' },
    notApplicable: 'leave',
    gradeSets: [
      {
        id: 'all',
        title: '齐备',
        basis: site,
        grades: [{ id: 'all', title: '齐备', totalAtLeast: 4, mandatory: 'full', dimensionFloor: 1, basis: site }],
      },
    ],
  },
);
const lights = (result: ReturnType<typeof score>): string[] =>
  standard.dimensions.map((dimension, index) => {
    const { mark, colour, words } = lightInWords(dimension, result.dimensions[index] ?? {}, result);
    return `${mark}${colour}${words}`;
  });

test('a light is a mark and words besides its colour', () => {
  expect(lights(score(standard, { c1: yes, c2: yes, r1: yes, r2: no }))).toEqual(['●绿齐', '▲黄有缺']);
  expect(lights(score(standard, { c1: no, c2: yes, r1: no, r2: no }))).toEqual(['■红缺必备', '■红都没有做到']);
  expect(lights(score(standard, { c1: yes }))).toEqual(['○待定', '○待定']);
});

test('a dimension of which nothing applies has no light', () => {
  const none = { form: 'notApplicable', reason: '没有场地' } as const;
  expect(lights(score(standard, { c1: yes, c2: yes, r1: none, r2: none }))[1]).toBe('－不适用');
});

test('what is met, missing and open is counted, of what applies', () => {
  const none = { form: 'notApplicable', reason: '没有场地' } as const;
  const result = score(standard, { c1: yes, c2: no, r1: none });
  expect(totalInWords(standard, result, [])).toBe('做到 1 项，没有做到 1 项，待定 1 项，共 3 项。');
  expect(checksInWords(result, ['r1', 'r2'])).toBe('做到 0 项，待定 1 项，共 1 项');
});

test('nothing that is said of it speaks of points', () => {
  const result = score(standard, { c1: no, c2: no });
  const [set] = standard.gradeSets;
  const [grade] = set?.grades ?? [];
  const said = JSON.stringify([
    totalInWords(standard, result, []),
    listGapRows(standard, makeAssessment(), result.gaps).map(({ kind, gap }) => [kind, gap.missing]),
    set && grade && listConditions(standard, set, grade, result),
    result.criteria.map(({ working }) => working),
  ]);
  expect(said).toContain('必备');
  expect(said).not.toContain('分');
});
