import { expect, test } from 'vitest';
import { groupMaterials } from '../../../../src/site/procedures/materials.ts';
import type { Standard } from '../../../../src/standard/schema.ts';

const basis = { kind: 'site' } as const;
const award = (id: string, title: string): Standard['awards'][number] => ({
  id,
  title,
  assessedBy: '甲',
  namedBy: '乙',
  basis,
});
const material = (id: string, awards: string[]): Standard['materials'][number] => ({ id, title: id, awards, basis });

test('要求相同的材料归在一起，写出称号的名称，次序不变', () => {
  const groups = groupMaterials({
    awards: [award('a', '甲称号'), award('b', '乙称号')],
    materials: [material('plan', []), material('form', ['a', 'b']), material('letter', []), material('list', ['b'])],
  });
  expect(groups.map(({ awards, materials }) => [awards, materials.map(({ id }) => id)])).toEqual([
    [[], ['plan', 'letter']],
    [['甲称号', '乙称号'], ['form']],
    [['乙称号'], ['list']],
  ]);
});
