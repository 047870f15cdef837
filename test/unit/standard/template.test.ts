import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { checkStandard } from '../../../src/standard/check.ts';
import { standardSchema, type Standard } from '../../../src/standard/schema.ts';
import { listEmpty, toStandard } from '../../../src/standard/template.ts';
import type { Template } from '../../../src/standard/template-schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeTemplate } from './template-maker.ts';

/** 0.1 + 0.2 of two items, a bonus of 0.5, and two stars. */
const filled: Template = {
  ...makeTemplate(0.5),
  groups: [
    {
      id: 'six',
      title: '六有',
      bonus: false,
      items: [
        { id: 'people', title: '人员', points: 0.1 },
        { id: 'funds', title: '经费', points: 0.2 },
      ],
    },
    { id: 'plus', title: '加分', bonus: true, items: [{ id: 'bonus', title: '加分项', points: 0.5 }] },
  ],
  stars: [
    { id: 'two', title: '二星', totalAtLeast: 0.6 },
    { id: 'one', title: '一星', totalAtLeast: 0.3 },
  ],
};

const standardOf = (template: Template): Standard => {
  const result = toStandard(template);
  if (!result.filled) throw new Error(result.empty.join());
  return result.standard;
};

describe('empty fields', () => {
  test('are listed in the order of the file', () => {
    expect(listEmpty(makeTemplate(null))).toEqual([
      'groups.six.items.people.points',
      'groups.plus.items.bonus.points',
      'stars.two.totalAtLeast',
    ]);
    expect(listEmpty(filled)).toEqual([]);
  });

  test('one of them is enough to be no standard', () => {
    const template = { ...filled, stars: [{ id: 'two', title: '二星', totalAtLeast: null }] };
    expect(toStandard(template)).toEqual({ filled: false, empty: ['stars.two.totalAtLeast'] });
  });
});

describe('a filled template', () => {
  const standard = standardOf(filled);

  test('is a sound standard, as a file of its own would be', () => {
    expect(standardSchema.parse(JSON.parse(JSON.stringify(standard)))).toEqual(standard);
    expect(checkStandard(standard, new Set(), new Set(['school']))).toEqual([]);
  });

  test('adds its items up exactly, bonus items apart', () => {
    expect([standard.fullPoints, standard.bonusCap]).toEqual([0.3, 0.5]);
  });

  test('has every item rated by hand, with the source of the numbers', () => {
    const criteria = standard.dimensions.flatMap((dimension) => dimension.criteria);
    expect(criteria.map(({ id, fullPoints, bonus, rule }) => [id, fullPoints, bonus, rule.kind])).toEqual([
      ['people', 0.1, false, 'selfRated'],
      ['funds', 0.2, false, 'selfRated'],
      ['bonus', 0.5, true, 'selfRated'],
    ]);
    const sources = criteria.flatMap(({ pointsBasis, basis, rule }) => [pointsBasis, ...basis, rule.basis]);
    for (const basis of sources) expect(basis).toEqual({ kind: 'published', source: '测试标准' });
  });

  test('scores, and gives the star that the total reaches', () => {
    const answers = {
      people: { form: 'selfRated', points: 0.1 },
      funds: { form: 'selfRated', points: 0.1 },
      bonus: { form: 'selfRated', points: 0.1 },
    } as const;
    const { total, grade, errors } = scoreAssessment(standard, '', makeAssessment(answers), '2026-11-21');
    expect(errors).toEqual([]);
    expect(total).toMatchObject({ points: 0.3, fullPoints: 0.3 });
    expect(grade).toMatchObject({ set: 'stars', state: 'met', id: 'one' });
  });
});
