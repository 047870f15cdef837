/** Vitest for mutation testing: only the tests that hold the rules, so that each mutant is tried quickly. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['test/unit/{standard,scoring}/**/*.test.ts', 'test/unit/examples/*.test.ts'] },
});
