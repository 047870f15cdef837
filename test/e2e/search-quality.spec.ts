/** The search answers the development queries well enough. All are asked in one test, for the gates share the answers. */
import { askSite, checkGate, GATES, hasWrongLabel, type Judged, readQueries } from '../tools/search-quality.ts';
import { expect, test } from './support/test.ts';

test('开发查询集：各类查询的首条、前五条和标签都达到要求', async ({ page }) => {
  test.setTimeout(180_000);
  const judged = await askSite(page, readQueries().queries);
  for (const gate of GATES) {
    const { share, misses } = checkGate(gate, judged);
    const title = `${gate.title}: share whose right place is among the first ${gate.within}\n${misses.join('\n')}`;
    expect.soft(share, title).toBeGreaterThanOrEqual(gate.atLeast);
  }
  const describeLabel = ({ query, answer }: Judged): string => `${query.kind} “${query.query}”: ${answer.label}`;
  expect.soft(judged.filter(hasWrongLabel).map(describeLabel), 'labels that mislead').toEqual([]);
});
