import { readFigure } from './figure.ts';
import type { Condition, Fact } from './fact.ts';
import { splitOutcome } from './outcome.ts';
import { EVIDENCE, readPhrase } from './phrase.ts';
import { FREE, isNegative, isSafe, LAST_YEARS, LEAD, senseOf, TAIL } from './plain-words.ts';
import { COUNT_UNITS } from './sentence-clauses.ts';
import { readEach, readPerUnit } from './step.ts';

/** Longest clause that is read, in characters. */
const LONGEST_CLAUSE = 80;

/** 缺一项 as a case for no points at all. */
const ONE_LACKING = /^(?:有)?(?:缺少?|少)(?:任何|任意|其中)?(?:一|1)(?:项|个|种|样)?(?:以上)?(?:即|就)?$/;
const NO_EVIDENCE = new RegExp(
  `^(?:(?:未能?提供|不能提供|没有提供|未附|无法提供|提供不出|不提供|未提交)(?:${FREE}{1,24}等)?${EVIDENCE}|(?:无|没有|缺少)(?:任何|相关|有关)?(?:的)?(?:佐证|证明|印证|支撑|原始)(?:材料|资料|记录|依据|凭证)*)(?:的|者)?$`,
);
/** Words before 给分 and the like that leave the points to someone. */
const UNSAFE_END = /[视按据]情况$|(?:^|[^重注忽轻])视$|[按据]$/;

/** Reads one clause; undefined where it is not wholly understood. */
export function readClause(clause: string): Fact | undefined {
  if (clause.length > LONGEST_CLAUSE) return undefined;
  const words = clause.replace(LEAD, '');
  if (words === '') return undefined;
  return readPhrase(words) ?? readOutcome(words) ?? readStatement(words);
}

function readOutcome(words: string): Fact | undefined {
  const perUnit = readPerUnit(words);
  if (perUnit !== undefined) return perUnit;
  const outcome = splitOutcome(words);
  if (outcome === undefined || UNSAFE_END.test(outcome.condition)) return undefined;
  const condition = outcome.condition.replace(TAIL, '').replace(/[、]$/, '');
  if (outcome.verb === 'zero' && NO_EVIDENCE.test(condition)) return { kind: 'evidence', isStrict: true };
  if (outcome.verb === 'zero' && ONE_LACKING.test(condition)) return { kind: 'allNeeded' };
  const each = readEach(condition, outcome);
  if (each !== 'none') return each;
  const when = (outcome.verb === 'zero' ? readHappening(condition) : undefined) ?? readCondition(condition);
  if (when === undefined) return undefined;
  // 更换、上报不及时各扣1分: how many things that are is not said.
  if (outcome.isShared && outcome.verb === 'lose') return undefined;
  switch (outcome.verb) {
    case 'zero':
      return { kind: 'zero', when };
    case 'noLoss':
      return { kind: 'noLoss', when };
    case 'lose':
      return { kind: 'lose', when, points: outcome.points };
    case 'gain':
    case 'bonus':
      return {
        kind: 'gain',
        when,
        points: outcome.points,
        isBonus: outcome.verb === 'bonus',
        isShared: outcome.isShared,
      };
    default:
      return outcome.verb satisfies never;
  }
}

/** 出现1例 before 不得分 says that it happened at all. */
const HAPPENED_ONCE = new RegExp(
  `^(${FREE}{0,12}?)(?:出现|发生|发现|存在)(?:任何|任意)?[一1](?:${COUNT_UNITS})(?:及?以上)?(${FREE}{0,16})$`,
);

function readHappening(words: string): Condition | undefined {
  const [whole, name = '', object = ''] = HAPPENED_ONCE.exec(words) ?? [];
  if (whole === undefined || isNegative(name) || !isSafe(name) || !isSafe(object)) return undefined;
  return { kind: 'words', words, sense: 'met' };
}

function readCondition(words: string): Condition | undefined {
  if (words === '') return { kind: 'none' };
  const figure = readFigure(words);
  if (figure !== undefined) return { kind: 'figure', figure, words };
  return isSafe(words) ? { kind: 'words', words, sense: senseOf(words) } : undefined;
}

function readStatement(words: string): Fact | undefined {
  const bare = words.replace(/(?:的|者|时)+$/, '').replace(LAST_YEARS, '');
  const figure = readFigure(bare);
  if (figure !== undefined) return { kind: 'target', figure };
  return isSafe(bare) && !/(?:^|[^处充])分$/.test(bare) ? { kind: 'requirement', words: bare } : undefined;
}
