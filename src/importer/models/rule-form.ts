import { asWritten, scoresAlike, type RuleContext } from '../../sheet/chosen-rule.ts';
import { sayRule } from '../../sheet/rule-sentence.ts';
import type { ReadScoring } from '../../sheet/scoring-text.ts';
import type { AnswerForm, Rule } from '../../standard/schema.ts';
import { readAmount } from './amount.ts';

/** The kinds of rule that a person chooses from, with what they are called. */
export const RULE_KINDS = {
  met: '是否得分',
  occurrence: '按次数得分',
  faults: '按缺项扣分',
  rate: '按比例',
  tiers: '分档',
  self: '自己打分',
  veto: '否决',
  bonus: '加分',
} as const;
/** One of them. */
export type RuleKind = keyof typeof RULE_KINDS;

/** How a rate below its target is scored. */
export const RATE_WAYS = { none: '不得分', prorate: '按比例得分', deduct: '每低一点扣分' } as const;
/** What the steps of a tiered rule are measured in. */
export const TIER_MEASURES = { rate: '百分比', count: '数量' } as const;
/** Most steps of a tiered rule that can be typed. */
export const MOST_TIERS = 6;

/** A rule as typed, not yet proven. Texts stay as they are, so that nothing is lost between two kinds. */
export interface RuleForm {
  kind: RuleKind;
  /** By field name: `each`, `cap`, `unit`, `target`, `below`, `per`, `measure`, `at1`, `points1` … */
  fields: Record<string, string>;
}

/** A field of a rule that cannot be used as it stands. */
export interface RuleFault {
  field: string;
  message: string;
}

/** An understood scoring sentence. */
export type Understood = Extract<ReadScoring, { kind: 'understood' }>;
type Read = Omit<Understood, 'kind' | 'meaning'>;
type RateAnswer = Extract<AnswerForm, { form: 'rate' }>;

/** The rule that the form stands for, or what is missing in it. */
export type RuleFormReading = { kind: 'ready'; read: Read; meaning: string } | { kind: 'wrong'; faults: RuleFault[] };

// The person's own reading of the table: which table it is, the standard says for every rule.
const basis = { kind: 'site' } as const;
const PLAIN_RATE: RateAnswer = {
  form: 'rate',
  numerator: { label: '做到的数量' },
  denominator: { label: '应做到的总数' },
  mayExceed: false,
  alternatives: [],
};

/** Reads the fields of one form and collects what is wrong with them. */
class FieldReader {
  readonly faults: RuleFault[] = [];
  readonly #fields: RuleForm['fields'];

  constructor(fields: RuleForm['fields']) {
    this.#fields = fields;
  }

  text(field: string, otherwise: string): string {
    return this.#fields[field]?.trim() || otherwise;
  }

  /** The number of the field; `undefined` where it is empty. At a fault: 0, and the form is not ready. */
  optional(field: string, most = Infinity): number | undefined {
    const amount = readAmount(this.#fields[field] ?? '');
    if (amount.kind === 'empty') return undefined;
    if (amount.kind === 'wrong') return this.#refuse(field, amount.message);
    if (amount.value > most) return this.#refuse(field, `不能大于 ${most}。`);
    return amount.value;
  }

  /** A number above 0 that must be there. */
  needed(field: string, most = Infinity): number {
    const value = this.optional(field, most);
    if (value === undefined) return this.#refuse(field, '请填一个数字。');
    return value > 0 || this.faults.length > 0 ? value : this.#refuse(field, '请填大于 0 的数。');
  }

  refuse(field: string, message: string): void {
    this.#refuse(field, message);
  }

  #refuse(field: string, message: string): number {
    this.faults.push({ field, message });
    return 0;
  }
}

const plain = (rule: Rule, answer: AnswerForm): Read => ({
  rule,
  answer,
  fullPoints: undefined,
  isVeto: false,
  bonusCap: undefined,
  requiresEvidence: false,
  asks: undefined,
});

const VETO_MEANING = '存在这种情况就不能评，不计分。';

const asShare = (percent: number): number => Math.round(percent * 1e4) / 1e6;

const readRate = (form: RuleForm, fields: FieldReader, answer: RateAnswer, points: number): Read => {
  const target = asShare(fields.needed('target', answer.mayExceed ? Infinity : 100));
  switch (form.fields['below']) {
    case 'prorate':
      return plain({ kind: 'linear', zero: 0, full: target, basis }, answer);
    case 'deduct': {
      const per = asShare(fields.needed('per', 100));
      const each = fields.needed('each', points);
      return plain({ kind: 'deduct', target, when: 'short', per, each, partial: 'up', min: 0, basis }, answer);
    }
    default:
      return plain({ kind: 'allOrNothing', atLeast: target, basis }, answer);
  }
};

const readTiers = (form: RuleForm, fields: FieldReader, answer: RateAnswer, points: number): Read => {
  const isRate = form.fields['measure'] !== 'count';
  const tiers: { row: number; atLeast: number; points: number }[] = [];
  for (let row = 1; row <= MOST_TIERS; row++) {
    if (!form.fields[`at${row}`]?.trim() && !form.fields[`points${row}`]?.trim()) continue;
    const at = fields.needed(`at${row}`, isRate && !answer.mayExceed ? 100 : Infinity);
    tiers.push({ row, atLeast: isRate ? asShare(at) : at, points: fields.needed(`points${row}`, points) });
  }
  if (tiers.length === 0) fields.refuse('at1', '请至少填一档。');
  tiers.sort((a, b) => b.atLeast - a.atLeast);
  tiers.forEach((tier, index) => {
    const higher = tiers[index - 1];
    if (!higher || fields.faults.length > 0) return;
    if (higher.atLeast === tier.atLeast) fields.refuse(`at${tier.row}`, '这一档填了两次。');
    else if (higher.points < tier.points) fields.refuse(`points${tier.row}`, '低的一档不能比高的一档得分多。');
  });
  const [only] = tiers;
  const rule: Rule =
    only && tiers.length === 1 && only.points === points
      ? { kind: 'allOrNothing', atLeast: only.atLeast, basis }
      : { kind: 'tiers', tiers: tiers.map(({ atLeast, points }) => ({ atLeast, points })), basis };
  return plain(rule, isRate ? answer : { form: 'count', unit: fields.text('unit', '次') });
};

const readFields = (form: RuleForm, fields: FieldReader, rate: RateAnswer, points: number): Read => {
  switch (form.kind) {
    case 'met':
      return plain({ kind: 'allOrNothing', basis }, { form: 'yesNo' });
    case 'veto':
      return { ...plain({ kind: 'allOrNothing', basis }, { form: 'yesNo' }), isVeto: true };
    case 'self':
      return plain({ kind: 'selfRated', min: 0, basis }, { form: 'selfRated' });
    case 'occurrence':
      return plain(
        { kind: 'perOccurrence', each: fields.needed('each', points), cap: points, basis },
        { form: 'count', unit: fields.text('unit', '次') },
      );
    case 'faults': {
      const each = fields.needed('each', points);
      const rule: Rule = { kind: 'deduct', target: 0, when: 'over', per: 1, each, partial: 'up', min: 0, basis };
      return plain(rule, { form: 'count', unit: fields.text('unit', '项') });
    }
    case 'rate':
      return readRate(form, fields, rate, points);
    case 'tiers':
      return readTiers(form, fields, rate, points);
    case 'bonus': {
      const bonusCap = fields.needed('cap');
      const each = fields.optional('each', bonusCap);
      return each
        ? {
            ...plain(
              { kind: 'perOccurrence', each, cap: bonusCap, basis },
              { form: 'count', unit: fields.text('unit', '次') },
            ),
            bonusCap,
          }
        : { ...plain({ kind: 'selfRated', min: 0, basis }, { form: 'selfRated' }), bonusCap };
    }
    default:
      return form.kind satisfies never;
  }
};

const askAsWritten = (read: Read, around: RuleContext): Read => {
  const { answer, asks } = asWritten(read, around);
  return { ...read, answer, asks };
};

/**
 * Reads a rule as typed.
 * @param known what was read out of the sentence, whose words for the two sides of a rate are kept
 */
export const readRuleForm = (
  form: RuleForm,
  context: Omit<RuleContext, 'isBonus'>,
  known?: AnswerForm,
): RuleFormReading => {
  const { points = 0 } = context;
  const fields = new FieldReader(form.fields);
  const plainRate = known?.form === 'rate' ? known : PLAIN_RATE;
  const read = readFields(form, fields, plainRate, points);
  if (fields.faults.length > 0) return { kind: 'wrong', faults: fields.faults };
  const { bonusCap } = read;
  const around = { ...context, points: bonusCap ?? points, isBonus: bonusCap !== undefined };
  const worded = plainRate === PLAIN_RATE ? askAsWritten(read, around) : read;
  const meaning = form.kind === 'veto' ? VETO_MEANING : sayRule({ ...read, points: around.points });
  return { kind: 'ready', read: { ...worded, fullPoints: around.points }, meaning };
};

const percent = (value: number): string => String(Math.round(value * 1e6) / 1e4);

const tierFields = (rule: Extract<Rule, { kind: 'tiers' }>, isRate: boolean): RuleForm['fields'] =>
  Object.fromEntries(
    rule.tiers.slice(0, MOST_TIERS).flatMap(({ atLeast, points }, index) => [
      [`at${index + 1}`, isRate ? percent(atLeast) : String(atLeast)],
      [`points${index + 1}`, String(points)],
    ]),
  );

/** The form that looks like a rule that was read; it may say less than the rule. */
const guessForm = (reading: ReadScoring, points: number): RuleForm | undefined => {
  if (reading.kind === 'unclear') return { kind: 'self', fields: {} };
  const { rule, answer, isVeto, bonusCap } = reading;
  if (isVeto) return { kind: 'veto', fields: {} };
  const unit = answer.form === 'count' ? { unit: answer.unit } : {};
  if (bonusCap !== undefined) {
    const each = rule.kind === 'perOccurrence' ? { each: String(rule.each) } : {};
    return { kind: 'bonus', fields: { cap: String(bonusCap), ...each, ...unit } };
  }
  const isRate = answer.form === 'rate';
  switch (rule.kind) {
    case 'allOrNothing':
      if (rule.atLeast === undefined) return { kind: 'met', fields: {} };
      return isRate
        ? { kind: 'rate', fields: { target: percent(rule.atLeast), below: 'none' } }
        : {
            kind: 'tiers',
            fields: { measure: 'count', ...unit, at1: String(rule.atLeast), points1: String(points) },
          };
    case 'tiers':
      return {
        kind: 'tiers',
        fields: { measure: isRate ? 'rate' : 'count', ...unit, ...tierFields(rule, isRate) },
      };
    case 'linear':
      return isRate ? { kind: 'rate', fields: { target: percent(rule.full), below: 'prorate' } } : undefined;
    case 'deduct':
      if (isRate) {
        const fields = {
          target: percent(rule.target),
          below: 'deduct',
          per: percent(rule.per),
          each: String(rule.each),
        };
        return { kind: 'rate', fields };
      }
      return { kind: 'faults', fields: { ...unit, each: String(rule.each) } };
    case 'perOccurrence':
      return { kind: 'occurrence', fields: { ...unit, each: String(rule.each) } };
    case 'selfRated':
      return { kind: 'self', fields: {} };
    case 'graded':
    case 'inTerm':
    case 'checklist':
      return undefined;
    default:
      return rule satisfies never;
  }
};

/**
 * The form to begin with when a person wants to change how a sentence was read; `undefined` where no form says the
 * same.
 */
export const toRuleForm = (reading: ReadScoring, context: Omit<RuleContext, 'isBonus'>): RuleForm | undefined => {
  const form = guessForm(reading, context.points ?? 0);
  if (!form || reading.kind === 'unclear' || reading.isVeto) return form;
  const again = readRuleForm(form, context, reading.answer);
  return again.kind === 'ready' && scoresAlike(again.read.rule, reading.rule) ? form : undefined;
};
