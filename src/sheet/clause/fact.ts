import type { Figure } from './figure.ts';

/** What an outcome depends on. `otherwise` is the rest of the cases; `met` and `unmet` are words about what is done. */
export type Condition =
  | { kind: 'none' }
  | { kind: 'figure'; figure: Figure; words: string }
  | { kind: 'words'; words: string; sense: 'met' | 'unmet' | 'otherwise' };

/** Points that a clause names; `full` stands for all points of the item. */
export type Amount = number | 'full';

/** What one clause of a scoring sentence says. */
export type Fact =
  /** …得3分. `isBonus`: the clause says 加. `isShared`: each thing listed earns it (各得1分). */
  | { kind: 'gain'; when: Condition; points: Amount; isBonus: boolean; isShared: boolean }
  /** …不得分. */
  | { kind: 'zero'; when: Condition }
  /** …扣3分. */
  | { kind: 'lose'; when: Condition; points: Amount }
  /** 每次得1分. */
  | { kind: 'gainEach'; per: number; unit: string; points: number; isBonus: boolean }
  /** 每缺一项扣0.5分. `short`: below a target, if there is one; `fault`: something that happened or is missing. */
  | { kind: 'loseEach'; per: number; unit: string; points: number; way: 'short' | 'fault'; asks: string; name: string }
  /** 最多3分, 累计不超过5分, 满分3分. */
  | { kind: 'cap'; points: number; of: 'gain' | 'bonus' | 'loss' | 'total' }
  /** 最多4次. */
  | { kind: 'countCap'; value: number; unit: string }
  /** 扣完为止. */
  | { kind: 'floor' }
  /** …不扣分. */
  | { kind: 'noLoss'; when: Condition }
  /**
   * 按比例计分. `isDone`: by what is completed; `isBetween`: only between two figures already named; `by`: the rate or
   * the work that it goes by, as far as it is said; `isOfAll`: out of the whole, whatever the target is; `best`: points
   * that the rate is multiplied by, in 得分＝入会率×5分.
   */
  | { kind: 'proportion'; isDone: boolean; isBetween: boolean; by: string; isOfAll: boolean; best: Amount | undefined }
  /** 不足1个百分点按1个百分点计. */
  | { kind: 'begunStep'; per: number; unit: string; partial: 'up' | 'down' | 'prorate' }
  /** 一票否决. */
  | { kind: 'veto'; case: string }
  /** 需提供佐证材料; `isStrict`: without it there are no points. */
  | { kind: 'evidence'; isStrict: boolean }
  /** 取最高分，不累加: of several cases one counts. `isComplete`: and one of those named always holds. */
  | { kind: 'highestOnly'; isComplete: boolean }
  /** 同一项目不重复计分: of one thing only one counts, but several things do. */
  | { kind: 'onceEach' }
  /** A figure with no outcome: 入会率达到95%. */
  | { kind: 'target'; figure: Figure }
  /** Words with no outcome: 组织健全. */
  | { kind: 'requirement'; words: string }
  /** 缺一不可. */
  | { kind: 'allNeeded' }
  /** Says nothing about points. */
  | { kind: 'harmless' };

/** A fact of one kind. */
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** The facts of one kind, in their order. */
export const ofKind = <K extends Fact['kind']>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

/** Is every fact of one of these kinds? */
export const hasOnly = (facts: readonly Fact[], ...kinds: readonly Fact['kind'][]): boolean =>
  facts.every(({ kind }) => kinds.includes(kind));
