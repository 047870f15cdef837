import type { Fact } from '../clause/fact.ts';
import { isFull, type Sentence } from './made-rule.ts';
import { isSameUnit } from '../clause/figure.ts';
import { findRateNames } from './rate-name.ts';

/** Name of the one rate that is meant; null where there are several. */
export function chooseRate({ facts, content }: Sentence): string | undefined | null {
  const names = new Set(facts.flatMap(namesIn).flatMap(findRateNames));
  const [stated, ...others] = names.size > 0 ? [...names] : content.rateNames;
  if (others.length > 0) return null;
  // 合同签订率 beside a content that says 劳动合同签订率 means that one.
  const longer = content.rateNames.filter((name) => stated !== undefined && name.endsWith(stated));
  return longer.length === 1 ? longer[0] : stated;
}

const namesIn = (fact: Fact): string[] => {
  if (fact.kind === 'target') return [fact.figure.name];
  if (fact.kind === 'requirement') return [fact.words];
  if (fact.kind === 'loseEach') return [fact.name];
  if (fact.kind === 'proportion') return [fact.by];
  return 'when' in fact && fact.when.kind === 'figure' ? [fact.when.figure.name] : [];
};

/** A target out of the content, where it holds just one of this unit. */
export function contentTarget({ content, facts }: Sentence, unit: string): number | undefined {
  const fitting = content.figures.filter((figure) => isSameUnit(figure.unit, unit));
  const [target] = fitting;
  if (target === undefined || fitting.length > 1) return undefined;
  if (unit !== '%') return target.value;
  const [named] = facts.flatMap(namesIn).flatMap(findRateNames);
  const [other] = findRateNames(target.name);
  return named === undefined || other === undefined || named.endsWith(other) || other.endsWith(named)
    ? target.value
    : undefined;
}

/** The target that the sentence itself names; null where a figure in it is no target. */
export function statedTarget(
  facts: readonly Fact[],
  unit: string,
  points: number | undefined,
): number | undefined | null {
  const values = new Set<number>();
  for (const fact of facts) {
    if (fact.kind === 'gain' && !isFull(fact.points, points)) return null;
    if (fact.kind === 'gain' && (fact.isBonus || fact.isShared)) return null;
    const figure =
      fact.kind === 'target'
        ? fact.figure
        : (fact.kind === 'gain' || fact.kind === 'noLoss') && fact.when.kind === 'figure'
          ? fact.when.figure
          : undefined;
    if (figure === undefined) continue;
    const isBelow = figure.bound === 'below' && fact.kind === 'target';
    if (!isSameUnit(figure.unit, unit) || !(isBelow || figure.bound === 'atLeast' || figure.bound === 'exactly'))
      return null;
    values.add(figure.value);
  }
  const [value] = values;
  return values.size > 1 ? null : value;
}
