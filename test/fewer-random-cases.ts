import fc from 'fast-check';

/** Random cases per property while mutants are tried; in `npm test` there are four times as many. */
const RUNS = 25;

fc.configureGlobal({ numRuns: RUNS });
