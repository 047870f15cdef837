/**
 * What scoring returns: plain JSON, with the working of every criterion. Screen, report, files and the
 * command line all show this one object. All points are in points of the sheet, to 0.01.
 */

/** Reachable points: every answer still missing counts 0 in `low` and its full points in `high`. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * `points` is a number only when nothing is open, that is when `low` = `high`. Of a standard without a score the
 * points are checks: how many are met, of how many.
 */
export interface Score extends Interval {
  points: number | null;
  fullPoints: number;
}

/** `green`: all is done; `red`: a must-have is not, or nothing is; `amber`: the rest; `open`: not yet decided. */
export type Light = 'green' | 'amber' | 'red' | 'open';

/** What one criterion earned. */
export interface CriterionResult extends Score {
  id: string;
  /** `unanswered` also stands for 暂不清楚 and for an answer that an input error makes unusable. */
  state: 'scored' | 'unanswered' | 'notApplicable';
  /** One Chinese sentence with the numbers and the rule: `875 ÷ 892 = 98.09% ≥ 95%，得 4 分`. */
  working: string;
}

export interface DimensionResult extends Score {
  id: string;
  /** Share of the full mark that is surely reached, in whole percent, 0–100; 99 at most until all of it is. */
  percent: number;
  /** Only in a standard without a score, and only where something of the dimension applies. */
  light?: Light;
}

/** `open` while the answers still missing can decide it. */
export type Verdict = 'met' | 'notMet' | 'open';

export interface GateResult {
  id: string;
  state: Verdict;
  /** The rate (0–1, rounded to 6 places for show), count or points compared; null while open. The verdict itself is exact. */
  value: number | null;
  atLeast: number;
}

export interface VetoResult {
  id: string;
  state: 'absent' | 'present' | 'unknown' | 'notApplicable';
}

export interface EligibilityResult {
  id: string;
  state: Verdict | 'notApplicable';
  /** For 满两年: the first day on which the condition holds, YYYY-MM-DD. */
  from?: string;
}

/** One condition of a grade and how it stands. */
export interface GradeCondition {
  /**
   * `total`: points; `gate`; `vetoes`: none present; `eligibility`: a condition of applying; `mandatory`: must-have
   * items; `floor`: a dimension's least share; `grade`: a lower one.
   */
  kind: 'total' | 'gate' | 'vetoes' | 'eligibility' | 'mandatory' | 'floor' | 'grade';
  /** Id of the gate, condition, dimension or lower grade; null for the others. */
  ref: string | null;
  state: Verdict;
  /** By how much it fails, or what is still to be answered, in words (为什么还差); empty where it is met. */
  lacking: string;
}

/** One grade of the ladder, with every condition it sets. */
export interface LadderStep {
  id: string;
  state: Verdict;
  conditions: GradeCondition[];
}

/** `id` is the highest grade surely reached; `open` while a higher one can still be reached. */
export interface GradeResult {
  /** The ladder compared with. */
  set: string;
  state: Verdict;
  id: string | null;
  /** Every grade of the ladder, highest first. */
  ladder: LadderStep[];
}

/** One thing that is missing, in the order in which to work: veto → gate → mandatory → points. */
export interface Gap {
  kind: 'veto' | 'gate' | 'mandatory' | 'points';
  /** Id of the veto, gate or criterion. */
  ref: string;
  /** `open`: nobody has answered yet; `short`: answered and not enough. */
  state: 'open' | 'short';
  /** What is missing, in words. */
  missing: string;
  /** Points that closing it can add; 0 for vetoes and gates. */
  gain: number;
}

/** Input that contradicts itself: the item it stands in, the field, and what to do, in Chinese. */
export interface InputError {
  /** Id of the criterion; else the part of the file: `inputs`, `answers`, `vetoes`, `eligibility`, `award` or `gradeSet`. */
  item: string;
  /** Name of the field: `numerator`, `denominator`, `from`, an input id … */
  field: string;
  message: string;
}

export interface ScoringResult {
  standard: { id: string; edition: string; hash: string };
  asOf: string;
  total: Score;
  /** Share of the full mark that is surely reached, in whole percent, 0–100; 99 at most until all of it is. */
  percent: number;
  /** Criteria without which there is no total, not met or not yet answered; then `total.points` is null. */
  blockedBy: string[];
  /** Part of the total that bonus items add. */
  bonus: Interval;
  dimensions: DimensionResult[];
  criteria: CriterionResult[];
  gates: GateResult[];
  vetoes: VetoResult[];
  eligibility: EligibilityResult[];
  grade: GradeResult;
  gaps: Gap[];
  /** Contradictions; the criteria they touch count as unanswered. Empty for sound input. */
  errors: InputError[];
}
