import { NUMBER, readNumber } from './chinese-number.ts';
import { readFigure, type Figure } from './figure.ts';
import { COUNT_UNITS } from './sentence-clauses.ts';

/** What an outcome depends on. `otherwise` is the rest of the cases; `met` and `unmet` are words about what is done. */
export type Condition =
  | { kind: 'none' }
  | { kind: 'figure'; figure: Figure }
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
  /** 按比例计分. `isDone`: by what is completed; `isBetween`: only between two figures already named. */
  | { kind: 'proportion'; isDone: boolean; isBetween: boolean }
  /** 不足1个百分点按1个百分点计. */
  | { kind: 'begunStep'; per: number; unit: string; partial: 'up' | 'down' | 'prorate' }
  /** 一票否决. */
  | { kind: 'veto'; case: string }
  /** 需提供佐证材料; `isStrict`: without it there are no points. */
  | { kind: 'evidence'; isStrict: boolean }
  /** 取最高分，不累加: of several cases one counts. `isComplete`: and one of those named always holds. */
  | { kind: 'highestOnly'; isComplete: boolean }
  /** A figure with no outcome: 入会率达到95%. */
  | { kind: 'target'; figure: Figure }
  /** Words with no outcome: 组织健全. */
  | { kind: 'requirement'; words: string }
  /** 缺一不可. */
  | { kind: 'allNeeded' }
  /** Says nothing about points. */
  | { kind: 'harmless' };

const FREE = '[^\\d%]';
const points = `(${NUMBER})分`;

/** Clauses that change no points: how it is checked, and headings. */
const HARMLESS = [
  /^(?:评分|计分|扣分|考核|打分|记分)(?:标准|办法|方法|说明|细则|规则)$/,
  /^(?:查|查看|查阅|检查|核查|现场查看|现场检查|实地查看|实地察看|实地检查|实地考察|听取?|座谈|走访|问卷调查|通过查阅)[^\d%扣得]{0,20}$/,
  /^以[^\d%扣得]{1,16}为(?:准|依据)$/,
  /^(?:不倒扣分?|不计负分|不出现负分|本项不计负分|不重复扣分|不重复计分|不重复得分)$/,
  /^(?:本项|该项|此项)$/,
];

const FLOOR =
  /^(?:直至|直到)?(?:本项|该项|此项|本小项|本条|单项)?(?:分值?|得分)?(?:直至|直到)?扣(?:完|光)(?:本项|该项|此项|本小项|单项)?(?:目)?的?(?:分值?|分数|得分|全部分值|满分)?(?:为止)?$/;
const ALL_NEEDED = /^(?:几者|三者|两者|以上)?缺一不可$/;
/** 缺一项 as a case for no points at all. */
const ONE_LACKING = /^(?:有)?(?:缺少?|少)(?:任何|任意|其中)?(?:一|1)(?:项|个|种|样)?(?:以上)?(?:即|就)?$/;
/** By this a sentence of ours says that the choices it names are all there are. */
export const ONE_OF_THESE = '只按其中一档计分';
const HIGHEST_ONLY =
  /^(?:按|取|只计|只取|以)?(?:其中)?(?:的)?最高(?:一?项|级别|分|奖项|等次|分值|得分|级)?(?:计分|记分|得分|计算|计|加分|为准)?(?:不累加|不累计|不重复)?$|^(?:不累加|不累计|不累计加分|不累计得分|不重复加分|不重复计算|不得累加)$/;
const EVIDENCE =
  '(?:相关|有关|书面|文字)?(?:的)?(?:佐证|证明|印证|支撑|档案|文字|图片|相关|书面|原始)*(?:材料|资料|佐证|记录|依据|凭证)';
const NEEDS_EVIDENCE = new RegExp(
  `^(?:需|须|应|要|必须|需要|应当)?(?:提供|附|有|提交|具备|附上|报送)${EVIDENCE}(?:的?(?:复印件|原件))?$`,
);
const NO_EVIDENCE = new RegExp(`^(?:无|没有|未提供|不能提供|未附|缺少|无法提供|不提供|未提交)${EVIDENCE}(?:的|者)?$`);
/** 不实行一票否决, 未发生一票否决事项. */
const NOT_A_CASE = /(?:不|未|没有|无|免予?|非|发生)$/;
const VETO =
  /^([^\d%]{0,40}?)(?:的|者|则|将)?(?:实行|实施|予以|给予|执行|列为|属于|作为)?(?:一票否决(?:制|项|事项|项目|条款)?|否决|(?:取消|不得参加|不具备|丧失|失去|取消其|取消当年|取消本年度|取消年度)(?:当年|本年度|年度)?(?:的)?(?:评选|评先|评优|评先评优|参评|申报|评比|评先树优|评审)(?:的)?资格|不得(?:参评|评先|评优|申报|参加评选|评为先进|推荐))$/;
const PROPORTION =
  /^(?:其余|其他|余下|剩余|低于|不足|未达到|达不到|未达标|不达标|未完成|100%|要求|部分|再|均|者|的)*(?:按|依|根据)?照?(?:实际)?(完成|办理|落实)?(?:情况)?(?:的|所占)?(?:数量|任务)?(?:百分)?的?(比例|同比例|百分比|完成率)(?:相应|计算|折算)?的?(?:得分|计分|给分|记分|赋分|评分|扣分|减分|计算得分|折算得分|计算|扣减|折算|计|得)$/;
const BETWEEN = /^(?:中间|之间|期间|其间|两者之间|介于两者之间|介于中间|在此之间|居中)(?:的|部分)?/;
const BEGUN_STEP = new RegExp(
  `^(?:不足|不满|未满)(${NUMBER})(个百分点|百分点|%|个点|${COUNT_UNITS})(?:的|部分)*(?:(?:也?按|以|视同|视为)(?:${NUMBER})?(?:个百分点|百分点|%|个点|${COUNT_UNITS})?(?:计算|计|扣分|扣|算)?|(不扣分?|不计)|(按比例(?:扣分|计算|计)))$`,
);

/** 扣完2分为止. */
const COUNT_CAP = new RegExp(`^(?:最多|至多|不超过|最高)(?:计|得|加|算)?(${NUMBER})(${COUNT_UNITS})$`);
const LOSE_UP_TO = new RegExp(`^扣完${points}为止$`);
const CAP = new RegExp(
  `^(?:最多|最高|累计|合计|总计|上限|封顶|满分|总分|共计|共|本项|该项|此项|单项)*总?(?:得分|加分项?|扣分|分值|计分|分)?(?:最多|最高|累计|合计|上限|封顶|至多|满分)*(?:不超过|不得超过|不超|不高于|为|以内|限|至|到|可|得|计|加|扣|减|不能超过|不多于)*${points}(?:为止|封顶|为限|为上限|以内)?$`,
);

/** How a clause may begin without saying more. */
const LEAD = /^(?:其中|但是|但|并且|而且|如果|凡是|凡|若|对于|同时|以及|另外|即|且|则|如(?![期实])|对(?=[未没不]))+/;
/** How a condition may end without saying more. */
const TAIL = /(?:的(?:单位|基层工会|工会)|的|者|则|即|就|应当|将|均|也|一律|本项|该项|此项|便|情况|视为|,)+$/;

/** Words in which a second rule, or someone's judgement, may hide. */
const UNSAFE =
  /扣|得分|加分|减分|给分|计分|评分|打分|记分|分值|分数|分之|酌|视情|视具体|视完成|适当|参照|根据|依据|累计|除外|例外|以外|加倍|翻倍|减半|类推|递[增减]|不超|最高|最多|上限|满分|比例|名次|排名|考核组|评委|评定|认定|一票|否决|按(?!期|时|规定|要求|月|季|年|计划|程序|标准|章程|需|制度|照)|每(?!年|个?季|个?月|个?半年|个?学[年期]|周)|除[^外]{1,12}外|[一二两三四五六七八九十百半]个?(?:年|月|天|日|周|倍|成|元|万)|[/\-—~<>=≥≤+×*]/;

const isSafe = (words: string): boolean => words.length <= 40 && !/[\d%]/.test(words) && !UNSAFE.test(words);

/** Words before 给分 and the like that leave the points to someone. */
const UNSAFE_END = /[视按据]情况$|(?:^|[^重注忽轻])视$|[按据]$/;

const OTHERWISE =
  /^(?:否则|其余|其他|其它|其他情况|其余情况|不然|反之|达不到(?:要求|标准|目标|上述要求)?|未达到?(?:要求|标准|目标|上述要求)?|未达标|不达标|不符合(?:要求|条件|标准|规定|上述要求)?|不合要求|未做到|做不到|没有做到|没有|无|否|缺项|不到位)$/;
const UNMET = /^(?:[^\d%]{0,16}?)(?:未|没|无|不(?!断|同|定期)|缺|逾期|超期|过期|超届|迟|漏|脱期|差错)/;
/** Cases that cost points by happening. */
const HAPPENED =
  /^[^\d%]{0,16}?(?:有|发生|出现|存在|发现|违反|违规|违纪|违法|拖欠|弄虚作假|虚报|隐瞒|克扣|挪用|截留|超标准|超范围|受到|被)/;
const MET_BARE =
  /^(?:达标|达到(?:要求|标准|目标)|符合(?:要求|条件|标准|规定)?|合格|完成|做到|是|有|已?达到|达到上述要求)$/;

/** Does the condition only say that the requirement is met, without words of its own? */
export const isBareMet = (words: string): boolean => MET_BARE.test(words);

/** Does the condition only say that something else than the above is the case? */
const senseOf = (words: string): 'met' | 'unmet' | 'otherwise' =>
  OTHERWISE.test(words) ? 'otherwise' : UNMET.test(words) ? 'unmet' : 'met';

/** Reads one clause; undefined where it is not wholly understood. */
export function readClause(clause: string): Fact | undefined {
  if (clause.length > 80) return undefined;
  const words = clause.replace(LEAD, '');
  if (words === '') return undefined;
  return readPhrase(words) ?? readOutcome(words) ?? readStatement(words);
}

function readPhrase(words: string): Fact | undefined {
  if (HARMLESS.some((pattern) => pattern.test(words))) return { kind: 'harmless' };
  if (FLOOR.test(words)) return { kind: 'floor' };
  if (ALL_NEEDED.test(words)) return { kind: 'allNeeded' };
  if (words === ONE_OF_THESE) return { kind: 'highestOnly', isComplete: true };
  if (HIGHEST_ONLY.test(words)) return { kind: 'highestOnly', isComplete: false };
  if (NEEDS_EVIDENCE.test(words)) return { kind: 'evidence', isStrict: false };
  const veto = VETO.exec(words);
  if (veto !== null)
    return isSafe(veto[1] ?? '') && !NOT_A_CASE.test(veto[1] ?? '')
      ? { kind: 'veto', case: (veto[1] ?? '').replace(TAIL, '') }
      : undefined;
  return readBegunStep(words) ?? readProportion(words) ?? readCap(words);
}

function readBegunStep(words: string): Fact | undefined {
  const [whole, number = '', step = '', isDropped, isShared] = BEGUN_STEP.exec(words) ?? [];
  const per = readNumber(number);
  if (whole === undefined || per === undefined) return undefined;
  const partial = isDropped !== undefined ? 'down' : isShared !== undefined ? 'prorate' : 'up';
  return { kind: 'begunStep', ...stepOf(per, step), partial };
}

const PERCENT_STEPS: readonly string[] = ['个百分点', '百分点', '%', '个点'];
/** A step as figures are compared: 2个百分点 is 0.02 of a rate. */
const stepOf = (per: number, step: string): { per: number; unit: string } =>
  PERCENT_STEPS.includes(step) ? { per: Number((per / 100).toFixed(6)), unit: '%' } : { per, unit: step };

function readProportion(words: string): Fact | undefined {
  const isBetween = BETWEEN.test(words);
  const [whole, done, share] = PROPORTION.exec(words.replace(BETWEEN, '')) ?? [];
  if (whole === undefined) return undefined;
  return { kind: 'proportion', isDone: done !== undefined || share === '完成率' || words.includes('完成'), isBetween };
}

function readCap(words: string): Fact | undefined {
  const [, most = ''] = LOSE_UP_TO.exec(words) ?? [];
  const lost = readPoints(most);
  if (lost !== undefined) return { kind: 'cap', points: lost, of: 'loss' };
  const [, times = '', unit = ''] = COUNT_CAP.exec(words) ?? [];
  const value = readNumber(times);
  if (value !== undefined && Number.isInteger(value)) return { kind: 'countCap', value, unit };
  // 5分 alone is no limit, and 得5分 is an outcome.
  if (!/最多|最高|至多|累计|上限|封顶|满分|总分|不超|不得超|不高于|不能超|不多于|^共|合计|为止|以内|为限/.test(words))
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

/** Points as the schema holds them: to 0.01. */
function readPoints(text: string): number | undefined {
  const amount = readNumber(text);
  return amount !== undefined && Number(amount.toFixed(2)) === amount && amount <= 1000 ? amount : undefined;
}

interface Outcome {
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
  /^((?:达标|达到(?:要求|标准|目标)|符合(?:要求|条件|标准|规定)?|合格|完成|做到|是|有|具备|已[^\d%]{1,8})(?:的|者)?)(?:可|即)?(?:得分|给分|计分|记分)$/;
const WITH_POINTS = new RegExp(
  `^(.*?)(各|分别)?(可|应)?(扣除|扣减|扣|减去|减|奖励|增加|追加|另加|加|得|计|记|给予?|赋|为)?(?:得|计)?(${NUMBER})分$`,
);

function splitOutcome(words: string): Outcome | undefined {
  const plain = (found: RegExpExecArray | null, verb: Outcome['verb'], amount: Amount): Outcome | undefined =>
    found === null ? undefined : { condition: found[1] ?? '', verb, points: amount, isShared: false };
  return (
    plain(ZERO.exec(words), 'zero', 0) ??
    plain(NO_LOSS.exec(words), 'noLoss', 0) ??
    plain(LOSE_ALL.exec(words), 'lose', 'full') ??
    plain(GAIN_ALL.exec(words), 'gain', 'full') ??
    splitPoints(words) ??
    plain(GAIN_PLAIN.exec(words), 'gain', 'full')
  );
}

/** Words that end in a sign of points by chance: 参加, 行为, 认可, 反应. */
const ENDS_IN_SIGN = /参加$|[行作认]为$/;
const ENDS_IN_MODAL = /[认许]可$|[反响适]应$/;

function splitPoints(words: string): Outcome | undefined {
  const [whole, before = '', shared, modal = '', sign = '', number = ''] = WITH_POINTS.exec(words) ?? [];
  const amount = readPoints(number);
  if (whole === undefined || amount === undefined) return undefined;
  const hasModal = ENDS_IN_MODAL.test(`${before}${modal}`);
  const hasSign = ENDS_IN_SIGN.test(`${before}${sign}`);
  const condition = `${before}${hasModal ? modal : ''}${hasSign ? sign : ''}`;
  const isBonus = /^[加奖增追另]/.test(sign) && !hasSign;
  const verb = /^[扣减]/.test(sign) ? 'lose' : amount === 0 ? 'zero' : isBonus ? 'bonus' : 'gain';
  return { condition, verb, points: amount, isShared: shared !== undefined };
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
  const when = readCondition(condition);
  if (when === undefined) return undefined;
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

function readCondition(words: string): Condition | undefined {
  if (words === '') return { kind: 'none' };
  const figure = readFigure(words);
  if (figure !== undefined) return { kind: 'figure', figure };
  return isSafe(words) ? { kind: 'words', words, sense: senseOf(words) } : undefined;
}

function readStatement(words: string): Fact | undefined {
  const bare = words.replace(/(?:的|者|时)+$/, '');
  const figure = readFigure(bare);
  if (figure !== undefined) return { kind: 'target', figure };
  return isSafe(bare) && !/分$/.test(bare) ? { kind: 'requirement', words: bare } : undefined;
}

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
const NEGATIVE = /未|没|无|不(?!断|同|定期)|缺|迟|漏|违|逾|超|差错|拖欠|虚/;

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
    if (![name, parts.inner, object].some((text) => NUMBERED.test(text)))
      return { ...parts, isEvery: every !== undefined, per: readNumber(number) };
  }
  const [whole, name = '', unit = '', object = ''] = EACH_ONE.exec(words) ?? [];
  if (whole === undefined || NUMBERED.test(name) || NUMBERED.test(object)) return undefined;
  return { name, isEvery: true, verb: '', inner: '', per: 1, unit, object };
}

/** A step: 每缺一项扣0.5分. `none` where the words are no step at all, undefined where it is one that is not understood. */
function readEach(condition: string, outcome: Outcome): Fact | 'none' | undefined {
  const words = condition.replace(PERIOD, '');
  const step = splitStep(words);
  if (step === undefined) return words.includes('每') ? undefined : 'none';
  const { name, isEvery, verb, inner, per, object } = step;
  const texts = [name, inner, object];
  const isLoss = outcome.verb === 'lose';
  const happens = verb !== '' || texts.some((text) => NEGATIVE.test(text));
  if (!isEvery && (!isLoss || per !== 1 || !happens)) return 'none';
  if (per === undefined || per <= 0 || typeof outcome.points !== 'number' || outcome.points === 0) return undefined;
  if (!texts.every(isSafe) || outcome.isShared) return undefined;
  const { unit } = stepOf(per, step.unit);
  if (unit !== '%' && !Number.isInteger(per)) return undefined;
  const isShort = SHORT_VERB.test(verb);
  if (outcome.verb === 'gain' || outcome.verb === 'bonus') {
    if (unit === '%' || isShort || /^发|^出现/.test(verb) || texts.some((text) => NEGATIVE.test(text)))
      return undefined;
    return { kind: 'gainEach', per, unit, points: outcome.points, isBonus: outcome.verb === 'bonus' };
  }
  if (!isLoss || !happens || (unit === '%' && (!isShort || inner !== '' || object !== ''))) return undefined;
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

/** 0.5分/次. */
function readPerUnit(words: string): Fact | undefined {
  const [whole, name = '', sign = '', number = '', unit = ''] = PER_UNIT.exec(words) ?? [];
  const amount = readPoints(number);
  if (whole === undefined || amount === undefined || amount === 0 || !isSafe(name)) return undefined;
  if (sign === '扣' || sign === '减') {
    return NEGATIVE.test(name) || HAPPENED.test(name)
      ? { kind: 'loseEach', per: 1, unit, points: amount, way: 'fault', asks: `${name}几${unit}？`, name: '' }
      : undefined;
  }
  if (NEGATIVE.test(name)) return undefined;
  return { kind: 'gainEach', per: 1, unit, points: amount, isBonus: sign === '加' };
}

/** Words that name a case in which points are lost or withheld. */
export const isCaseOfLoss = (words: string): boolean =>
  UNMET.test(words) || HAPPENED.test(words) || OTHERWISE.test(words);
