/** Vitest for mutation testing: only the tests that hold the rules, with fewer random cases, for each mutant needs a run. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/unit/{standard,scoring}/**/*.test.ts', 'test/unit/examples/*.test.ts'],
    setupFiles: ['test/fewer-random-cases.ts'],
  },
});
