import { afterEach, expect, test, vi } from 'vitest';
import { keepImportDraft, recallImportDraft } from '../../../src/adapters/import-draft.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const storage = (refusal?: Error) => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => {
      if (refusal) throw refusal;
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (refusal) throw refusal;
      kept.set(key, value);
    },
  };
};

test('what was kept is recalled', () => {
  vi.stubGlobal('sessionStorage', storage());
  expect(recallImportDraft()).toBeNull();
  expect(keepImportDraft('draft')).toBe(true);
  expect(recallImportDraft()).toBe('draft');
});

test('a browser that refuses, or is full, is told apart', () => {
  vi.stubGlobal('sessionStorage', storage(new DOMException('full', 'QuotaExceededError')));
  expect(keepImportDraft('draft')).toBe(false);
  expect(recallImportDraft()).toBeNull();
});
