import { expect, test } from 'vitest';
import { openPoints } from '../../../src/standard/open-points.ts';
import { makeStandard, makeYesNo } from './maker.ts';

test('notes that say what is open, each once, and no note that only quotes', () => {
  const open = { kind: 'clause', clause: 'notice#s1', note: '原文没有写算法。' } as const;
  const quoting = { kind: 'clause', clause: 'notice#s2', note: '工会组织健全' } as const;
  const standard = makeStandard(
    {
      x: [
        makeYesNo('a', 4, { title: '甲项', basis: [open, open, quoting] }),
        makeYesNo('b', 6, { title: '乙项', pointsBasis: { kind: 'site', note: '没有查到分值。' } }),
      ],
    },
    { basis: [{ kind: 'site', note: '现在是否有效，本站没有查到。' }] },
  );
  expect(openPoints(standard)).toEqual([
    { title: '', text: '现在是否有效，本站没有查到。' },
    { title: '甲项', text: '原文没有写算法。' },
    { title: '乙项', text: '没有查到分值。' },
  ]);
});
