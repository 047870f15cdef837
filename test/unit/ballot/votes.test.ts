import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNT_LABELS, type BallotCounts } from '../../../src/ballot/counts.ts';
import { tallyBallot } from '../../../src/ballot/tally.ts';
import { countVote, GRADES, NO_VOTES, votesOf, type Vote } from '../../../src/ballot/votes.ts';

const anyVotes = fc.array(fc.constantFrom<Vote>(...GRADES.map(({ count }) => count)), { maxLength: 60 });
const read = (votes: readonly Vote[], from: BallotCounts = NO_VOTES): BallotCounts =>
  votes.reduce((counts, vote) => countVote(counts, vote), from);

test('ballots that are read out add up, in whatever order', () => {
  fc.assert(
    fc.property(anyVotes, (votes) => {
      const counts = read(votes);
      const told = tallyBallot(counts, (count) => COUNT_LABELS[count]);
      expect(counts.valid).toBe(votes.length);
      expect(told.contradictions).toEqual([]);
      expect(told.dissatisfied).toBe(votes.filter((vote) => vote === 'dissatisfied').length);
      expect(votesOf(counts).satisfied).toBe(votes.filter((vote) => vote === 'satisfied').length);
    }),
  );
});

test('taking back what was read out last leads back to where it was', () => {
  fc.assert(
    fc.property(anyVotes, fc.constantFrom<Vote>(...GRADES.map(({ count }) => count)), (votes, last) => {
      const before = read(votes);
      expect(countVote(countVote(before, last), last, -1)).toEqual(before);
    }),
  );
});

test('reading goes on from counts that were typed, and never below nothing', () => {
  const typed = { returned: 52, valid: 50, satisfied: 43, basicallySatisfied: 6 };
  expect(votesOf(typed)).toEqual({ satisfied: 43, basicallySatisfied: 6, dissatisfied: 1 });
  expect(countVote(typed, 'dissatisfied')).toEqual({ ...typed, valid: 51, dissatisfied: 2 });
  expect(countVote({}, 'satisfied', -1)).toMatchObject({ satisfied: 0, valid: 0 });
});
