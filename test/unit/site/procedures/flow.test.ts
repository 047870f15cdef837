import { expect, test } from 'vitest';
import { BOX, FLOW_WIDTH, layOutFlow } from '../../../../src/site/procedures/flow.ts';
import type { Step } from '../../../../src/site/procedures/schema.ts';

const step = (id: string, lane: Step['lane']): Step => ({
  id,
  title: id,
  who: '某人',
  lane,
  what: '某事。',
  clauses: ['a#s1'],
  open: [],
});
const steps = [step('one', 'unit'), step('two', 'unit'), step('three', 'higher')];

test('方框从上到下排开，不相碰，箭头连着上一个的底和下一个的顶', () => {
  const { boxes, arrows, height } = layOutFlow({ steps, again: undefined });
  expect(boxes.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(arrows).toEqual([
    { from: (boxes[0]?.y ?? 0) + BOX.height, to: boxes[1]?.y },
    { from: (boxes[1]?.y ?? 0) + BOX.height, to: boxes[2]?.y },
  ]);
  for (const { from, to } of arrows) expect(to).toBeGreaterThan(from);
  expect(height).toBeGreaterThanOrEqual((boxes[2]?.y ?? 0) + BOX.height);
  expect(BOX.width).toBeLessThan(FLOW_WIDTH);
});

test('换了办事的人，写出是谁，一方只写一次', () => {
  const { lanes, boxes } = layOutFlow({ steps, again: undefined });
  expect(lanes.map(({ title }) => title)).toEqual(['本单位', '上级工会']);
  expect(lanes[1]?.y).toBeGreaterThan((boxes[1]?.y ?? 0) + BOX.height);
  expect(lanes[1]?.y).toBeLessThan(boxes[2]?.y ?? 0);
});

test('满两年再报的线从最后一格回到指定的那一步', () => {
  const again = { from: 'two', title: '再报', clauses: ['a#s1'] };
  const { boxes, back } = layOutFlow({ steps, again });
  expect(boxes[3]).toMatchObject({ title: '再报' });
  expect(back).toEqual({ from: (boxes[3]?.y ?? 0) + BOX.height / 2, to: (boxes[1]?.y ?? 0) + BOX.height / 2 });
  expect(() => layOutFlow({ steps, again: { ...again, from: 'ten' } })).toThrow('again.from: no step ten');
});
