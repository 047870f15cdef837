/** What words say beside the figures: whether they are plain enough to be read over, and whether they say yes or no. */

/** Words without figures, as a source for regular expressions. */
export const FREE = '[^\\d%]';

/** How a clause may begin without saying more. */
export const LEAD =
  /^(?:其中|但是|但|并且|而且|如果|凡是|凡|若|对于|同时|以及|另外|即|且|则|如(?![期实])|对(?=[未没不]))+/;
/** How a condition may end without saying more. */
export const TAIL = /(?:的(?:单位|基层工会|工会)|的|者|则|即|就|应当|将|均|也|一律|本项|该项|此项|便|情况|视为|,)+$/;

/** 近三年内: over what time a case is looked for, which the item is asked for as well. */
export const LAST_YEARS = /^(?:近|最近)[一二两三四五]年(?:内|来|以来)?(?=.)/;

/** Words in which a second rule, or someone's judgement, may hide. */
const UNSAFE =
  /扣|得分|加分|减分|给分|计分|评分|打分|记分|分值|分数|分之|半数|酌|视情|视具体|视完成|适当|参照|根据|依据|累计|除外|例外|以外|加倍|翻倍|减半|类推|递[增减]|不超|最高|最多|上限|满分|比例|名次|排名|考核组|评委|评定|认定|一票|否决|按(?!期|时|规定|要求|月|季|年|计划|程序|标准|章程|需|制度|照)|每(?!年|个?季|个?月|个?半年|个?学[年期]|周)|除[^外]{1,12}外|[一二两三四五六七八九十百半]个?(?:年|月|天|日|周|倍|成|元|万)|(?:^|[^至])(?:缺少?|少|欠|漏|差)[一二两三四五六七八九十]|[/\-—~<>=≥≤+×*]/;

/** 获本单位以上认定 is something achieved, and no judgement of those who score. */
const RECOGNISED = /获得?[^\d%考评酌扣]{1,10}认定/;

/** Words that can be taken as they stand: no figures, no second rule, nobody's judgement. */
export const isSafe = (words: string): boolean =>
  words.length <= 40 && !/[\d%]/.test(words) && !UNSAFE.test(words.replace(RECOGNISED, ''));

const OTHERWISE =
  /^(?:否则|其余|其他|其它|其他情况|其余情况|不然|反之|达不到(?:要求|标准|目标|上述要求)?|未达到?(?:要求|标准|目标|上述要求)?|未达标|不达标|不符合(?:要求|条件|标准|规定|上述要求)?|不合要求|未做到|做不到|没有做到|没有|无|否|缺项|不足|不够|不到位)$/;
const UNMET = /^(?:[^\d%]{0,16}?)(?:未|没|无|不(?!断|同|定期)|缺|逾期|超期|过期|超届|迟|漏|脱期|差错)/;
/** Cases that cost points by happening. */
const HAPPENED =
  /^[^\d%]{0,16}?(?:有|发生|出现|存在|发现|违反|违规|违纪|违法|拖欠|弄虚作假|虚报|隐瞒|克扣|挪用|截留|超标准|超范围|受到|被|投诉|举报|批评|事故|纠纷|上访|处分)/;
const MET_BARE =
  /^(?:达标|达到(?:要求|标准|目标)|符合(?:要求|条件|标准|规定)?|合格|完成|做到|是|有|已?达到|达到上述要求)$/;

/** Does the condition only say that the requirement is met, without words of its own? 建制率达标 says no more. */
export const isBareMet = (words: string): boolean => MET_BARE.test(words.replace(/^[一-龥]{1,12}率(?=达)/, ''));

/** Do the words say that something is met, that it is not, or only that it is otherwise than said before? */
export const senseOf = (words: string): 'met' | 'unmet' | 'otherwise' =>
  OTHERWISE.test(words) ? 'otherwise' : UNMET.test(words) ? 'unmet' : 'met';

/** Words of something lacking, late or against the rules, wherever they stand. */
const NEGATIVE = /未|没|无|不(?!断|同|定期)|缺|迟|漏|违|逾|超|差错|拖欠|虚/;

/** Do the words say that something is lacking, late or against the rules? */
export const isNegative = (words: string): boolean => NEGATIVE.test(words);

/** Do the words name a thing that costs points by happening? */
export const isHappening = (words: string): boolean => HAPPENED.test(words);

/** Words that name a case in which points are lost or withheld. */
export const isCaseOfLoss = (words: string): boolean =>
  UNMET.test(words) || HAPPENED.test(words) || OTHERWISE.test(words);
