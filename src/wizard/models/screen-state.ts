import type { Assessment } from '../../assessment/schema.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import { chooseGradeSet, vetoesOf } from '../../standard/ladder.ts';
import type { Standard } from '../../standard/schema.ts';
import { ballotProgress } from './ballot-progress.ts';
import type { Screen } from './screen.ts';

/** How far a step is: 未填 · 填写中 · 已填完 · 有矛盾. */
export interface ScreenState {
  kind: 'todo' | 'partly' | 'done' | 'wrong';
  done: number;
  all: number;
}

const toState = (done: number, all: number, wrong: boolean): ScreenState => ({
  kind: wrong ? 'wrong' : done === 0 && all > 0 ? 'todo' : done < all ? 'partly' : 'done',
  done,
  all,
});

/** Is there a contradiction in the ballots, or in the other figures? */
const hasInputError = ({ errors }: ScoringResult, ofBallots: boolean): boolean =>
  errors.some(({ item, field }) => item === 'inputs' && isBallotInputId(field) === ofBallots);

/** State of one step from the assessment and its result; `null` for one that asks nothing. */
export const screenState = (
  screen: Screen,
  standard: Standard,
  assessment: Assessment,
  result: ScoringResult,
): ScreenState | null => {
  switch (screen.kind) {
    case 'start':
    case 'result':
    case 'way':
    case 'boxes':
    case 'paper':
    case 'dates':
    case 'actions':
    case 'report':
    case 'files':
    case 'compare':
      return null;
    case 'eligibility': {
      const open = result.eligibility.filter(({ state }) => state === 'open').length;
      return toState(result.eligibility.length - open, result.eligibility.length, false);
    }
    case 'vetoes': {
      // A lost text can hardly be answered; it must not keep the step open for ever.
      const lost = new Set(standard.vetoes.filter(({ state }) => state === 'lost').map(({ id }) => id));
      const set = chooseGradeSet(standard, assessment.gradeSet);
      const counted = new Set((set ? vetoesOf(standard, set) : standard.vetoes).map(({ id }) => id));
      const asked = result.vetoes.filter(({ id }) => counted.has(id) && !lost.has(id));
      return toState(asked.filter(({ state }) => state !== 'unknown').length, asked.length, false);
    }
    case 'figures': {
      const asked = standard.inputs.filter(({ id }) => !isBallotInputId(id));
      const done = asked.filter(({ id }) => assessment.inputs[id] !== undefined).length;
      return toState(done, asked.length, hasInputError(result, false));
    }
    case 'ballot': {
      const { done, all } = ballotProgress(standard, assessment);
      // A table that does not ask for the vote loses nothing without it.
      const isAsked = standard.inputs.some(({ id }) => isBallotInputId(id));
      return isAsked || done > 0 ? toState(done, all, hasInputError(result, true)) : null;
    }
    case 'criteria': {
      const ids = new Set(screen.criteria.map(({ id }) => id));
      const here = result.criteria.filter(({ id }) => ids.has(id));
      const done = here.filter(({ state }) => state !== 'unanswered').length;
      return toState(
        done,
        here.length,
        result.errors.some(({ item }) => ids.has(item)),
      );
    }
    default:
      return screen.kind satisfies never;
  }
};
