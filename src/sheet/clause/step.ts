import { NUMBER, readNumber } from './chinese-number.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';
import { FREE, isHappening, isNegative, isSafe } from './plain-words.ts';
import { readPoints } from './points.ts';
import { COUNT_UNITS, isPartOfWord } from './sentence-clauses.ts';

const PERCENT_STEPS: readonly string[] = ['个百分点', '百分点', '%', '个点'];
/** A step as figures are compared: 2个百分点 is 0.02 of a rate. */
export const stepOf = (per: number, step: string): { per: number; unit: string } =>
  PERCENT_STEPS.includes(step) ? { per: Number((per / 100).toFixed(6)), unit: '%' } : { per, unit: step };

const SHORT = '缺少|缺失|缺|少于|少开|少|低于|降低|低|不足|下降|降|减少|差|漏|欠|短缺|不到';
const SHORT_VERB = new RegExp(`^(?:${SHORT})$`);
const HAPPENING = '发现|发生|出现|存在|有';
const STEP = `(?:个百分点|百分点|%|个点|${COUNT_UNITS})`;
const EACH = new RegExp(
  `^(${FREE}{0,20}?)(?:(每)(?:有|增加?)?(${SHORT}|${HAPPENING})?(${FREE}{0,8}?)|(${SHORT}|${HAPPENING})(${FREE}{0,8}?)|)(${NUMBER})(${STEP})(${FREE}{0,16})$`,
);
/** A step without its number: 每次, 每项. */
const EACH_ONE = new RegExp(`^(${FREE}{0,20}?)每(?:有)?(${COUNT_UNITS})(${FREE}{0,16})$`);
/** A period at the head of a step says over what time it is counted, which the item does as well. */
const PERIOD = /^(?:每个?(?:年度?|季度?|月|半年|学年|学期|周)|全年|年内|当年|本年度)(?=.)/;
/** A number of things inside words that should hold none. */
const NUMBERED = new RegExp(`${NUMBER}(?:%|个百分点|${COUNT_UNITS})`);

/** The words of a step: 每缺一项制度 is every · 缺 · 1 · 项 · 制度. */
interface Step {
  name: string;
  isEvery: boolean;
  verb: string;
  inner: string;
  per: number | undefined;
  unit: string;
  object: string;
}

function splitStep(words: string): Step | undefined {
  const numbered = EACH.exec(words);
  if (numbered !== null) {
    const [, name = '', every, verb, inner, bareVerb, bareInner, number = '', unit = '', object = ''] = numbered;
    const parts = { name, verb: verb ?? bareVerb ?? '', inner: inner ?? bareInner ?? '', unit, object };
    if (isPartOfWord(`${name}${parts.inner}`)) return undefined;
    if (![name, parts.inner, object].some((text) => NUMBERED.test(text)))
      return { ...parts, isEvery: every !== undefined, per: readNumber(number) };
  }
  const [whole, name = '', unit = '', object = ''] = EACH_ONE.exec(words) ?? [];
  if (whole === undefined || NUMBERED.test(name) || NUMBERED.test(object)) return undefined;
  return { name, isEvery: true, verb: '', inner: '', per: 1, unit, object };
}

/** A step: 每缺一项扣0.5分. `none` where the words are no step at all, undefined where it is one that is not understood. */
export function readEach(condition: string, outcome: Outcome): Fact | 'none' | undefined {
  const words = condition.replace(PERIOD, '');
  const step = splitStep(words);
  if (step === undefined) return words.includes('每') ? undefined : 'none';
  const { name, isEvery, verb, inner, per, object } = step;
  const texts = [name, inner, object];
  const isLoss = outcome.verb === 'lose';
  const happens = verb !== '' || isHappening(name) || texts.some(isNegative);
  if (!isEvery && (!isLoss || per !== 1 || !happens)) return 'none';
  if (per === undefined || per <= 0 || typeof outcome.points !== 'number' || outcome.points === 0) return undefined;
  if (!texts.every(isSafe) || outcome.isShared) return undefined;
  const { unit } = stepOf(per, step.unit);
  if (unit !== '%' && !Number.isInteger(per)) return undefined;
  const isShort = SHORT_VERB.test(verb);
  if (outcome.verb === 'gain' || outcome.verb === 'bonus') {
    if (unit === '%' || isShort || /^发|^出现/.test(verb) || texts.some(isNegative)) return undefined;
    return { kind: 'gainEach', per, unit, points: outcome.points, isBonus: outcome.verb === 'bonus' };
  }
  if (
    !isLoss ||
    !happens ||
    (unit === '%' && (!isShort || !/^(?:目标|标准|要求|规定|规定标准)?$/.test(inner) || object !== ''))
  )
    return undefined;
  return {
    kind: 'loseEach',
    ...stepOf(per, step.unit),
    points: outcome.points,
    way: isShort ? 'short' : 'fault',
    asks: `${name}${verb}${inner}几${unit}${object}？`,
    name,
  };
}

const PER_UNIT = new RegExp(`^(${FREE}{0,20}?)(扣|减|得|加|计)?(${NUMBER})分/(${COUNT_UNITS})$`);

/** 0.5分/次; undefined for anything else. */
export function readPerUnit(words: string): Fact | undefined {
  const [whole, name = '', sign = '', number = '', unit = ''] = PER_UNIT.exec(words) ?? [];
  const amount = readPoints(number);
  if (whole === undefined || amount === undefined || amount === 0 || !isSafe(name)) return undefined;
  if (sign === '扣' || sign === '减') {
    return isNegative(name) || isHappening(name)
      ? { kind: 'loseEach', per: 1, unit, points: amount, way: 'fault', asks: `${name}几${unit}？`, name: '' }
      : undefined;
  }
  if (isNegative(name)) return undefined;
  return { kind: 'gainEach', per: 1, unit, points: amount, isBonus: sign === '加' };
}
