import type { Page } from '@playwright/test';
import { toChoice } from '../../../src/standard/bundle.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import type { Standard } from '../../../src/standard/schema.ts';

/** A table as the import page keeps it, with the editions that it replaced. */
export const rowOf = (standard: Standard, former: readonly Standard[] = []): object => ({
  ...toChoice(standard),
  hash: hashStandard(standard),
  savedAt: '2026-11-20T01:00:00.000Z',
  text: JSON.stringify(standard),
  ...(former.length > 0 && {
    former: former.map((each) => ({ text: JSON.stringify(each), hash: hashStandard(each) })),
  }),
});

/** Puts tables where the import page keeps them. */
export async function keepTables(page: Page, ...rows: object[]): Promise<void> {
  await page.goto('/about/');
  await page.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('jianjia-standards', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('standards', { keyPath: ['id', 'edition'] });
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('standards', 'readwrite');
          for (const record of records) transaction.objectStore('standards').put(record);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
