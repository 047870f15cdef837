import { type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import { findGainFault, type Made, type Sentence, UNSTATED_BASIS, WHY } from './made-rule.ts';

const basis = UNSTATED_BASIS;

/** Times that a thing is good for: what asks for its days, and the words for being within and past them. */
const TERMS = [
  {
    within: /^(?:工会委员会|工会|委员会|本届)?(?:仍)?(?:处于|处在|在)?(?:任期|届期|届)之?内$/,
    past: /^已?(?:逾期|超届|超期|超任期|超过任期|过期|(?:任期)?(?:超届|超过任期|届满|到期|逾期|超期|任期满)仍?(?:未|不|没有)(?:及时|按期|按时)?换届)$/,
    ownPast: /^(?:超届|(?:任期)?(?:届满|到期|逾期|超期|任期满)未换届)$/,
    answer: { form: 'date', fromLabel: '换届选举日期', toLabel: '届满日期', noneLabel: '没有选举产生本届委员会' },
  },
  {
    within: /^[^\d%、]{0,10}?(?:仍)?(?:处于|处在|在)?有效期限?之?内$/,
    past: /^已?(?:逾期|过期|失效|超期|超过有效期|逾期|到期未续签|到期未换证)$/,
    ownPast: /^(?:超过有效期|到期未续签|到期未换证)$/,
    answer: {
      form: 'date',
      fromLabel: '有效期开始日期',
      toLabel: '有效期届满日期',
      noneLabel: '没有签订或者没有办理',
    },
  },
] as const;

/** 在届内得3分，超期不得分: by the days; undefined where the sentence is about something else. */
export function makeInTerm({ facts, points }: Sentence): Made | undefined {
  const gains = ofKind(facts, 'gain');
  const zeros = ofKind(facts, 'zero');
  const [gain] = gains;
  const wordsOf = ({ when }: FactOf<'gain' | 'zero'>): string => (when.kind === 'words' ? when.words : '');
  for (const { within, past, ownPast, answer } of TERMS) {
    const isNamed = gain === undefined ? zeros.some((zero) => ownPast.test(wordsOf(zero))) : within.test(wordsOf(gain));
    if (!isNamed) continue;
    const isPast = (zero: FactOf<'zero'>): boolean =>
      past.test(wordsOf(zero)) || (zero.when.kind === 'words' && zero.when.sense === 'otherwise');
    if (gains.length > 1 || !hasOnly(facts, 'gain', 'zero', 'requirement') || !zeros.every(isPast)) return WHY.several;
    const fault = gain === undefined ? undefined : findGainFault(gain.points, points);
    if (fault !== undefined) return fault;
    return { rule: { kind: 'inTerm', basis }, answer, bonusCap: gain?.isBonus === true ? points : undefined };
  }
  return undefined;
}
