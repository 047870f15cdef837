import { expect, test } from 'vitest';
import { parseDraft, serializeDraft, type Draft } from '../../../src/importer/models/draft.ts';
import { SAMPLE } from '../../../src/importer/models/sample.ts';

test('a draft comes back as it was', () => {
  const draft: Draft = {
    kind: 'sheet',
    name: '表',
    grids: [SAMPLE],
    date: '2026-11-21',
    edits: { 0: { roles: {}, decisions: { 3: { confirmed: true } } } },
  };
  expect(parseDraft(serializeDraft(draft))).toEqual(draft);
});

test.each(['', 'null', '{"version":0,"draft":{}}', '[1]'])('%j is no draft', (text) => {
  expect(parseDraft(text)).toBeNull();
});
