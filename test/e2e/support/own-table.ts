import type { Page } from '@playwright/test';
import { listCriteria } from '../../../src/standard/criteria.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import type { Standard } from '../../../src/standard/schema.ts';

/** Puts the table where the import page keeps it. */
export async function keepTable(page: Page, own: Standard): Promise<void> {
  const { id, edition, title, honour, unitKinds, fullPoints } = own;
  const row = {
    id,
    edition,
    title,
    honour,
    unitKinds,
    fullPoints,
    criteria: listCriteria(own).length,
    hash: hashStandard(own),
  };
  await page.goto('/about/');
  await page.evaluate(
    (record) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('jianjia-standards', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('standards', { keyPath: ['id', 'edition'] });
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('standards', 'readwrite');
          transaction.objectStore('standards').put(record);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    { ...row, savedAt: '2026-11-20T01:00:00.000Z', text: JSON.stringify(own) },
  );
}
