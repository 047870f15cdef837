/** 试算: what the result would be if some gaps were closed. Nothing of it is ever saved. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Assessment } from '../../assessment/schema.ts';
import { addFullYears } from '../../scoring/calendar.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { scoreAssessment } from '../../scoring/score.ts';
import type { Standard } from '../../standard/schema.ts';
import type { Session } from './session.ts';

/** The trial of one open assessment. */
export interface WhatIf {
  /** Keys of what is taken for done: `veto-…`, `gate-…`, `criterion-…`, `eligibility-…`. */
  readonly chosen: ReadonlySignal<readonly string[]>;
  /** The result as it would be; `null` while nothing is chosen. */
  readonly result: ReadonlySignal<ScoringResult | null>;
  toggle(key: string): void;
  /** Takes more for done at once. */
  add(keys: readonly string[]): void;
  clear(): void;
}

const idsOf = (keys: readonly string[], kind: string): string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}-`) ? key.slice(kind.length + 1) : []));

/** Can a trial take this for done? A threshold on the total follows from the rest. */
export const mayTry = (standard: Standard, key: string): boolean => {
  const [id] = idsOf([key], 'gate');
  return id === undefined || standard.gates.some((gate) => gate.id === id && gate.metric.kind === 'criterion');
};

/** The result if what `keys` name were done, by the same engine; `assessment` is only read. */
export const scoreSupposed = (
  standard: Standard,
  hash: string,
  assessment: Assessment,
  asOf: string,
  keys: readonly string[],
): ScoringResult => {
  const gates = idsOf(keys, 'gate');
  const ofGates = standard.gates.flatMap(({ id, metric }) =>
    gates.includes(id) && metric.kind === 'criterion' ? metric.criterion : [],
  );
  const vetoes = idsOf(keys, 'veto').map((id) => [id, 'absent'] as const);
  const wanted = idsOf(keys, 'eligibility');
  const eligibility = standard.eligibility
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, rule }) => [id, rule.kind === 'yesNo' ? true : addFullYears(asOf, -rule.years)] as const);
  const copy: Assessment = {
    ...assessment,
    vetoes: { ...assessment.vetoes, ...Object.fromEntries(vetoes) },
    eligibility: { ...assessment.eligibility, ...Object.fromEntries(eligibility) },
  };
  return scoreAssessment(standard, hash, copy, asOf, new Set([...idsOf(keys, 'criterion'), ...ofGates]));
};

/** A fresh trial, with nothing taken for done. */
export const createWhatIf = ({ standard, assessment, result }: Pick<Session, 'standard' | 'assessment' | 'result'>) => {
  const chosen = signal<readonly string[]>([]);
  const whatIf: WhatIf = {
    chosen,
    result: computed(() => {
      const { standard: used, asOf } = result.value;
      return chosen.value.length === 0
        ? null
        : scoreSupposed(standard, used.hash, assessment.value, asOf, chosen.value);
    }),
    toggle: (key) => {
      const { value } = chosen;
      chosen.value = value.includes(key) ? value.filter((one) => one !== key) : [...value, key];
    },
    add: (keys) => {
      chosen.value = [...new Set([...chosen.value, ...keys])];
    },
    clear: () => {
      chosen.value = [];
    },
  };
  return whatIf;
};

const trials = new WeakMap<Session, WhatIf>();

/** The trial that goes with an open assessment, the same on every screen. */
export const whatIfOf = (session: Session): WhatIf => {
  const found = trials.get(session) ?? createWhatIf(session);
  trials.set(session, found);
  return found;
};
