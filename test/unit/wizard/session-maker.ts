import { claimFreely } from '../../../src/adapters/writer-lock/writer-lock.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { createSession, type Session } from '../../../src/wizard/models/session.ts';
import { readStored } from '../../../src/wizard/models/stored.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { createFakeStore, HASH, NOW } from './wizard-maker.ts';

/** An open assessment of a standard, in a store that is only made up. */
export const openSession = (standard: Standard, more: Partial<Assessment> = {}): Session =>
  createSession(
    {
      store: Promise.resolve(createFakeStore()),
      now: () => NOW,
      dayOf: () => '2026-11-21',
      createId: () => 'copy-00001',
      serialize: serializeAssessment,
      read: readStored,
      claim: claimFreely,
      score: scoreAssessment,
    },
    {
      bundle: { standard, hash: HASH, clauses: {} },
      assessment: makeAssessment({}, more),
      revision: 1,
      unsaved: false,
      remark: '',
    },
  );
