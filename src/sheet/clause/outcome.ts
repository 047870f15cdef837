import { NUMBER } from './chinese-number.ts';
import type { Amount } from './fact.ts';
import { readPoints } from './points.ts';

/** A clause as the case it names and what that case does to the points. */
export interface Outcome {
  condition: string;
  verb: 'gain' | 'bonus' | 'lose' | 'zero' | 'noLoss';
  points: Amount;
  isShared: boolean;
}

const ZERO =
  /^(.*?)(?:不得分|不给分|不计分|不能得分|不予(?:得分|计分|加分)|得零分|无分|零分|计零分|记零分|不记分|不加分|不赋分)$/;
const NO_LOSS = /^(.*?)(?:不扣分|不减分)$/;
const LOSE_ALL = /^(.*?)扣(?:除)?(?:全分|全部分值?|该项(?:全部)?分值?|本项(?:全部)?分值?|此项分|满分|完)$/;
const GAIN_ALL = /^(.*?)(?:得|计|记|给|可得)?(?:满分|全分)$/;
/** 得分 without a number is as good as a full mark only after words that say so. */
const GAIN_PLAIN =
  /^((?:达标|达到(?:要求|标准|目标)|符合(?:要求|条件|标准|规定)?|合格|完成|做到|是|有|具备|建立|成立|设立|召开|开展|组织|举办|落实|配备|公开|签订|已[^\d%]{1,8})(?:的|者)?)(?:可|即)?(?:得分|给分|计分|记分)$/;
/** 有体现即得分: being so is enough. */
const GAIN_AT_ONCE =
  /^((?:有(?!关)|已|能|具备|体现|纳入|列入)[^\d%一二两三四五六七八九十]{1,16})(?:即|就)可?(?:得|给)分$/;
const WITH_POINTS = new RegExp(
  `^(.*?)(各|分别)?(可|应)?(扣除|扣减|扣|减去|减|奖励|增加|追加|额外加|另外加|另加|加|得|计|记|给予?|赋|为)?(?:得|计)?(${NUMBER})分$`,
);

/** Parts 未成立扣3分 into 未成立 and a loss of 3; undefined where the clause ends in no outcome. */
export function splitOutcome(words: string): Outcome | undefined {
  const plain = (found: RegExpExecArray | null, verb: Outcome['verb'], amount: Amount): Outcome | undefined =>
    found === null ? undefined : { condition: found[1] ?? '', verb, points: amount, isShared: false };
  return (
    plain(ZERO.exec(words), 'zero', 0) ??
    plain(NO_LOSS.exec(words), 'noLoss', 0) ??
    plain(LOSE_ALL.exec(words), 'lose', 'full') ??
    plain(GAIN_ALL.exec(words), 'gain', 'full') ??
    splitPoints(words) ??
    plain(GAIN_PLAIN.exec(words) ?? GAIN_AT_ONCE.exec(words), 'gain', 'full')
  );
}

/** Words that end in a sign of points by chance: 参加, 行为, 登记, 审计, 认可, 反应. */
const ENDS_IN_SIGN = /参加$|[行作认]为$|[登书]记$|[审统设会]计$/;
const ENDS_IN_MODAL = /[认许]可$|[反响适]应$/;

function splitPoints(words: string): Outcome | undefined {
  const [whole, before = '', shared, modal = '', sign = '', number = ''] = WITH_POINTS.exec(words) ?? [];
  const amount = readPoints(number);
  if (whole === undefined || amount === undefined) return undefined;
  const hasModal = ENDS_IN_MODAL.test(`${before}${modal}`);
  const hasSign = ENDS_IN_SIGN.test(`${before}${sign}`);
  const condition = `${before}${hasModal ? modal : ''}${hasSign ? sign : ''}`;
  const isBonus = /^[加奖增追另额]/.test(sign) && !hasSign;
  const verb = /^[扣减]/.test(sign) ? 'lose' : amount === 0 ? 'zero' : isBonus ? 'bonus' : 'gain';
  return { condition, verb, points: amount, isShared: shared !== undefined };
}
