/** What is needed once an assessment is open, as one part: two parts that share much would weigh more. */
export { openAssessment } from './models/workbench.ts';
export { claimFreely, openWriterLocks } from '../adapters/writer-lock/writer-lock.ts';
export { Workbench } from './Workbench.tsx';
