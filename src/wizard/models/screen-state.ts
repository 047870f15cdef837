import type { Assessment } from '../../assessment/schema.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { chooseGradeSet, vetoesOf } from '../../standard/ladder.ts';
import type { Standard } from '../../standard/schema.ts';
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
      const done = standard.inputs.filter(({ id }) => assessment.inputs[id] !== undefined).length;
      return toState(
        done,
        standard.inputs.length,
        result.errors.some(({ item }) => item === 'inputs'),
      );
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
