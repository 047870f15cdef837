import type { Template } from '../../../src/standard/template-schema.ts';

/** A template with three numbers: one item, one bonus item, one star; all of them `points`, or empty. */
export const makeTemplate = (points: number | null): Template => ({
  template: true,
  id: 'stars',
  edition: '2024',
  title: '测试框架',
  honour: '测试星级',
  issuer: '测试',
  effectiveFrom: '2026-01-01',
  unitKinds: ['school'],
  basis: [{ kind: 'site' }],
  notice: '待填分值。',
  notApplicable: 'rescale',
  numbersBasis: { kind: 'published', source: '测试标准' },
  groups: [
    { id: 'six', title: '六有', bonus: false, items: [{ id: 'people', title: '人员', points }] },
    { id: 'plus', title: '加分', bonus: true, items: [{ id: 'bonus', title: '加分项', points }] },
  ],
  stars: [{ id: 'two', title: '二星', totalAtLeast: points }],
});
