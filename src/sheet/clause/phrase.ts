import { NUMBER, readNumber } from './chinese-number.ts';
import type { Fact } from './fact.ts';
import { isBadCase, readFigure } from './figure.ts';
import { FREE, isCaseOfLoss, isNegative, isSafe, LAST_YEARS, TAIL } from './plain-words.ts';
import { readPoints } from './points.ts';
import { COUNT_UNITS } from './sentence-clauses.ts';
import { stepOf } from './step.ts';

const points = `(${NUMBER})分`;

/** Clauses that change no points: how it is checked, and headings. */
const HARMLESS = [
  /^(?:评分|计分|扣分|考核|打分|记分)(?:标准|办法|方法|说明|细则|规则)$/,
  /^(?:查|查看|查阅|检查|核查|现场查看|现场检查|实地查看|实地察看|实地检查|实地考察|听取?|座谈|走访|问卷调查|通过查阅)[^\d%扣得]{0,20}$/,
  /^以[^\d%扣得]{1,16}为(?:准|依据)$/,
  /^(?:不倒扣分?|不计负分|不出现负分|本项不计负分|不重复扣分|不重复计分|不重复得分)$/,
  /^(?:本项|该项|此项)$/,
  // How many are looked at; what is found among them is said after it.
  new RegExp(`^(?:随机)?(?:抽查|抽取|抽检|抽样|抽看)${NUMBER}(?:${COUNT_UNITS})[^\\d%扣得]{0,16}$`),
];
const ONCE_EACH =
  /^(?:同一?(?:个|项|类)?)(?:项目|事项|奖项|荣誉|活动|内容|成果|事迹|工作|稿件|信息)(?:的)?(?:不重复|不累计|不得重复|只|仅|按最高|取最高)[^\d%扣]{0,8}(?:计分|得分|加分|记分|计算|一次|累计)$/;

const FLOOR =
  /^(?:直至|直到)?(?:本项|该项|此项|本小项|本条|单项)?(?:分值?|得分)?(?:直至|直到)?扣(?:完|光)(?:本项|该项|此项|本小项|单项)?(?:目)?的?(?:分值?|分数|得分|全部分值|满分)?(?:为止)?$/;
const ALL_NEEDED = /^([^\d%]{0,24})缺一不可$/;
/** By this a sentence of ours says that the choices it names are all there are. */
export const ONE_OF_THESE = '只按其中一档计分';
const HIGHEST_ONLY =
  /^(?:同一?年度内?|当年|年度内)?(?:按|取|只计|只取|以)?(?:其中)?(?:的)?最高(?:一?项|级别|分|奖项|等次|分值|得分|级)?(?:计分|记分|得分|计算|计|加分|为准)?(?:不累加|不累计|不重复)?$|^(?:按照?|遵循|实行|采取)?(?:就高(?:不就低)?|从高)(?:的)?(?:原则)?(?:计分|得分|加分|记分|计算|计)?(?:不重复|不累计)?$|^(?:不累加|不累计|不累计加分|不累计得分|不重复加分|不重复计算|不得累加)$/;
/** Papers that prove something. */
export const EVIDENCE =
  '(?:相关|有关|书面|文字)?(?:的)?(?:佐证|证明|印证|支撑|档案|文字|图片|相关|书面|原始)*(?:材料|资料|佐证|记录|依据|凭证)';
const NEEDS_EVIDENCE = new RegExp(
  `^(?:需|须|应|要|必须|需要|应当)?(?:提供|附|有|提交|具备|附上|报送)${EVIDENCE}(?:的?(?:复印件|原件))?$`,
);
/** 须附照片和签到表, 附文章复印件. */
const NAMED_PAPERS =
  /^(?:(?:另?需要?|须|应当?|要|必须)(?:提供|附上?)|附上?(?![属加近录表]))[^\d%扣得]{0,16}(?:原件|照片|图片|签到表|记录|方案|总结|文件|截图|影像|复印件|凭证|发票|通知|名单|证书|表|材料|资料)$/;
/** 无佐证资料的不予认定, 无复印件不计: what is not proven is not counted. */
const NOT_COUNTED = new RegExp(
  `^(?:无|没有|未附|缺少|(?:未能?|不能|没有|无法)提供)(?:${EVIDENCE}|[^\\d%扣得]{0,8}(?:原件|复印件|证书|照片|图片|签到表|文件))(?:的|者)?(?:一律|均|则|将)?(?:不予(?:认定|认可|采信|计算|统计)|不(?:认可|认定|计入|计算|计))$`,
);
/** 不实行一票否决, 未发生一票否决事项. */
const NOT_A_CASE = /(?:不|未|没有|无|免予?|非|发生)$/;
const TITLE = '(?:评选|评先|评优|评先评优|评优评先|参评|申报|评比|评先树优|评审|创建)';
const THIS_YEAR = '(?:其)?(?:当年度?|本年度|年度)?(?:的)?';
/** 不得评为优秀 only shuts out a grade, not the title. */
const OWN_TITLE = '(?:合格|模范|先进)?(?:基层)?(?:职工之家|职工小家|工会|单位|集体)';
const VETO = new RegExp(
  `^(.{0,40}?)(?:的|者|则|将)?(?:实行|实施|予以|给予|执行|列为|属于|作为|为)?(?:一票否决(?:制|项|事项|项目|条款|条件)?|否决(?:项|事项|指标|条件)?|(?:取消|不得参加|不能参加|不具备|丧失|失去)${THIS_YEAR}${TITLE}(?:的)?资格|取消${THIS_YEAR}${TITLE}|不得(?:参评|参加${THIS_YEAR}${TITLE}|评先|评优|申报|评为先进|推荐|(?:评为|评定为|授予|命名为)${OWN_TITLE}))$`,
);
/** 直接评定为不合格: of the whole, where no item is named. */
const UNFIT = /^([^本该此]{0,40}?)(?:的|者)?(?:直接|一律)(?:评定|认定|判定|确定|评|定)为不合格(?:单位|等次|职工之家)?$/;
const GIVES_POINTS = '(?:得分|计分|给分|记分|赋分|评分|扣分|减分|计算得分|折算得分|计算|扣减|折算|计|得)';
const SHARE_OF_REST =
  '(?:其余|其他|余下|剩余|低于|不足|未达到|达不到|未达标|不达标|未完成|100%|要求|部分|再|均|者|的)*';
const PROPORTION = new RegExp(
  `^${SHARE_OF_REST}(?:按|依|根据)?照?(?:实际)?(完成|办理|落实)?(?:情况)?(?:的|所占)?(?:数量|任务)?(?:百分)?的?(比例|同比例|百分比|完成率)(?:相应|计算|折算)?的?${GIVES_POINTS}$`,
);
/** 达不到的按比例, and no more. */
const BARE_PROPORTION = new RegExp(`^${SHARE_OF_REST}按照?(?:实际)?(?:完成)?(?:的)?比例$`);
/** 按实际拨缴比例计分, 按实际完成占目标的比例得分. */
const ACTUAL = new RegExp(
  `^${SHARE_OF_REST}按照?其?实际(${FREE}{0,10}?)的?(?:占(${FREE}{1,10}?))?的?(?:比例|百分比|占比)(?:相应|计算|折算)?的?(?:${GIVES_POINTS})?$`,
);
/** A share of what was to be done, not of everybody there is. */
const OF_TARGET = /^(?:目标|任务|计划|要求|标准|规定|应|指标)/;
/** 得分=入会率×5分. */
const PRODUCT = new RegExp(
  `^(?:(?:[该本此]项|实际|最终)?(?:得分|分值|分数)=|按)?([一-龥]{1,16}(?:率|满意度|覆盖面))(?:[×*xX·]|乘以?)(?:100%[×*xX·])?(?:(${NUMBER})分?|(?:[该本此]项)?的?(?:满分|分值|标准分|总分|全分))(?:计算|计分|计|得分)*$`,
);
const INTERPOLATION = new RegExp(
  `^${SHARE_OF_REST}(?:按|用|采用|以)照?(?:直线|线性)?(?:(?:插值|内插|插入)法?|(?:直线|线性))(?:进行)?(?:${GIVES_POINTS}|确定|分值)*$`,
);
const BETWEEN = /^(?:中间|之间|期间|其间|两者之间|介于两者之间|介于中间|在此之间|居中)(?:的|部分)?/;
const BEGUN_STEP = new RegExp(
  `^(?:不足|不满|未满)(${NUMBER})(个百分点|百分点|%|个点|${COUNT_UNITS})(?:的|部分)*(?:(?:也?按|以|视同|视为)(?:${NUMBER})?(?:个百分点|百分点|%|个点|${COUNT_UNITS})?(?:计算|计|扣分|扣|算)?|(不扣分?|不计)|(按比例(?:扣分|计算|计)))$`,
);

const COUNT_CAP = new RegExp(`^(?:最多|至多|不超过|最高)(?:计|得|加|算)?(${NUMBER})(${COUNT_UNITS})$`);
/** 扣完2分为止. */
const LOSE_UP_TO = new RegExp(`^扣完${points}为止$`);
const CAP = new RegExp(
  `^(?:最多|最高|累计|合计|总计|上限|封顶|满分|总分|共计|共|本项|该项|此项|单项)*总?(?:得分|加分项?|扣分|分值|计分|分)?(?:最多|最高|累计|合计|总计|总共|上限|封顶|至多|满分)*(?:不超过|不得超过|不超|不高于|为|以内|限|至|到|以|满|可|得|计|加|扣|减|不能超过|不多于)*${points}(?:为止|封顶|为限|为上限|以内)?$`,
);

/** Reads a clause that is one of the set phrases of scoring tables, such as 扣完为止; undefined for any other. */
export function readPhrase(words: string): Fact | undefined {
  if (HARMLESS.some((pattern) => pattern.test(words))) return { kind: 'harmless' };
  if (FLOOR.test(words)) return { kind: 'floor' };
  const [, needed] = ALL_NEEDED.exec(words) ?? [];
  if (needed !== undefined && isSafe(needed)) return { kind: 'allNeeded' };
  if (words === ONE_OF_THESE) return { kind: 'highestOnly', isComplete: true };
  if (HIGHEST_ONLY.test(words)) return { kind: 'highestOnly', isComplete: false };
  if ([NEEDS_EVIDENCE, NAMED_PAPERS, NOT_COUNTED].some((pattern) => pattern.test(words)))
    return { kind: 'evidence', isStrict: false };
  if (ONCE_EACH.test(words)) return { kind: 'onceEach' };
  const unfit = UNFIT.exec(words);
  const isUnfit = unfit !== null && (unfit[1] === '' || isCaseOfLoss(unfit[1] ?? ''));
  const veto = VETO.exec(words) ?? (isUnfit ? unfit : null);
  if (veto !== null) return readVeto((veto[1] ?? '').replace(LAST_YEARS, ''));
  return readBegunStep(words) ?? readProportion(words) ?? readCap(words);
}

function readBegunStep(words: string): Fact | undefined {
  const [whole, number = '', step = '', isDropped, isShared] = BEGUN_STEP.exec(words) ?? [];
  const per = readNumber(number);
  if (whole === undefined || per === undefined) return undefined;
  const partial = isDropped !== undefined ? 'down' : isShared !== undefined ? 'prorate' : 'up';
  return { kind: 'begunStep', ...stepOf(per, step), partial };
}

function readVeto(words: string): Fact | undefined {
  const own = words.replace(TAIL, '').replace(/^(?:本|此|该)项$/, '');
  const figure = readFigure(own);
  const isCase = figure === undefined ? isSafe(own) && !NOT_A_CASE.test(words) : isBadCase(figure);
  return isCase ? { kind: 'veto', case: own } : undefined;
}

function readProportion(words: string): Fact | undefined {
  const isBetween = BETWEEN.test(words);
  const bare = words.replace(BETWEEN, '');
  const plain = { kind: 'proportion', isDone: false, isBetween, by: '', isOfAll: false, best: undefined } as const;
  const [, rate = '', times] = PRODUCT.exec(words) ?? [];
  if (rate !== '') {
    const best = times === undefined ? 'full' : readPoints(times);
    return best === undefined ? undefined : { ...plain, by: rate, best };
  }
  if (INTERPOLATION.test(bare)) return { ...plain, isBetween: true };
  const [whole, done, share] = PROPORTION.exec(bare) ?? [];
  if (whole !== undefined) {
    const isDone = done !== undefined || share === '完成率' || words.includes('完成');
    return { ...plain, isDone, by: done ?? '' };
  }
  if (BARE_PROPORTION.test(bare)) return { ...plain, isDone: words.includes('完成') };
  const [actual, by = '', of] = ACTUAL.exec(bare) ?? [];
  // 按实际流失比例扣分 goes the other way.
  if (actual === undefined || (by !== '' && /[扣减]/.test(words))) return undefined;
  // 按实际人数比例: of whom is not said.
  if (!isSafe(by) || isNegative(by) || (of === undefined && /[数额]$/.test(by))) return undefined;
  return { ...plain, isDone: true, by, isOfAll: of !== undefined && !OF_TARGET.test(of) };
}

function readCap(words: string): Fact | undefined {
  const [, most = ''] = LOSE_UP_TO.exec(words) ?? [];
  const lost = readPoints(most);
  if (lost !== undefined) return { kind: 'cap', points: lost, of: 'loss' };
  const [, times = '', unit = ''] = COUNT_CAP.exec(words) ?? [];
  const value = readNumber(times);
  if (value !== undefined && Number.isInteger(value)) return { kind: 'countCap', value, unit };
  // 5分 alone is no limit, and 得5分 is an outcome.
  if (
    !/最多|最高|至多|累计|上限|封顶|满分|总分|总计|不超|不得超|不高于|不能超|不多于|^共|合计|为止|以内|为限/.test(words)
  )
    return undefined;
  const [, number = ''] = CAP.exec(words) ?? [];
  const amount = readPoints(number);
  if (amount === undefined) return undefined;
  if (/[扣减]/.test(words)) return { kind: 'cap', points: amount, of: 'loss' };
  if (/加/.test(words)) return { kind: 'cap', points: amount, of: 'bonus' };
  return {
    kind: 'cap',
    points: amount,
    of: /^(?:满分|总分|共|共计|本项满分|该项满分|本项共)/.test(words) ? 'total' : 'gain',
  };
}
