/** Looks into the site's database past the program, and changes what lies there. */
import type { Page } from '@playwright/test';

/** A slot as it lies in the database. */
export interface StoredSlot {
  rev: number;
  schema: number;
  sum: string;
  data: string;
}

/** The slots of all assessments, the highest revision first. */
export const readSlots = (page: Page): Promise<StoredSlot[]> =>
  page.evaluate(
    () =>
      new Promise<StoredSlot[]>((resolve, reject) => {
        const opening = indexedDB.open('jianjia');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('slots').objectStore('slots').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as StoredSlot[]).sort((a, b) => b.rev - a.rev));
          };
        };
      }),
  );

/** Changes the slots: each entry of `parts` goes over the slot of that rank, the highest revision first. */
export const changeSlots = (page: Page, parts: readonly Partial<StoredSlot>[]): Promise<void> =>
  page.evaluate(
    (changes) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jianjia');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('slots', 'readwrite');
          const slots = transaction.objectStore('slots');
          const reading = slots.getAll() as IDBRequest<StoredSlot[]>;
          const keys = slots.getAllKeys();
          keys.onsuccess = () => {
            const found = reading.result.map((slot, index) => ({ slot, key: keys.result[index] }));
            found.sort((a, b) => b.slot.rev - a.slot.rev);
            changes.forEach((part, index) => {
              const at = found[index];
              if (at) slots.put({ ...at.slot, ...part }, at.key);
            });
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    parts,
  );

/** Takes away the copies that the site keeps beside the database. */
export const dropMirrors = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('jianjia.mirror.')) localStorage.removeItem(key);
  });
