/** Vitest: `unit` tests the code in src/, `content` tests what is published and the project's own files. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    // Random cases take as long as a busy machine lets them; no test is about time.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'content', include: ['test/content/**/*.test.ts'] } },
    ],
  },
});
