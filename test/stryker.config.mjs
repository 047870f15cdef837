/**
 * Mutation testing of the rules: `npm run test:mutation`. Every small change that Stryker makes to the code must be
 * noticed by a test; the score is the share that is. It takes some minutes, and runs apart from `npm test`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs once as a file loads (schemas, tables of constants) would need all tests for each mutant: hours.
  ignoreStatic: true,
  mutate: ['src/standard/**/*.ts', 'src/scoring/**/*.ts'],
  // Measured on rules: a mutant that is only another wording of a message is a matter of taste, but one that loses it is not.
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: 'test-results/mutation',
  ignorePatterns: ['/dist', '/.astro', '/test-results', '/public'],
};
