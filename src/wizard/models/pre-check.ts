import type { Assessment } from '../../assessment/schema.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import type { Standard } from '../../standard/schema.ts';
import { summariseResult, type AnswerLine } from './result-words.ts';
import { screenState } from './screen-state.ts';
import type { Screen } from './screen.ts';

/** One step of the pre-check: how far it is, and what came of it. */
export interface PreCheckLine {
  path: string;
  title: string;
  done: number;
  all: number;
  found: AnswerLine;
}

/** 否决项 and 申报资格, as far as the standard has them. */
export const listPreChecks = (
  screens: readonly Screen[],
  standard: Standard,
  assessment: Assessment,
  result: ScoringResult,
): PreCheckLine[] => {
  const found = summariseResult(standard, result);
  return screens.flatMap((screen): PreCheckLine[] => {
    if (screen.kind !== 'vetoes' && screen.kind !== 'eligibility') return [];
    const state = screenState(screen, standard, assessment, result);
    if (!state || state.all === 0) return [];
    const { path, title, kind } = screen;
    return [{ path, title, done: state.done, all: state.all, found: found[kind] }];
  });
};
