/** Chinese names of the fields of a standard, for messages to the person who brings a file. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['id', '编号'],
  ['edition', '版次'],
  ['title', '名称'],
  ['label', '名称'],
  ['honour', '荣誉称号'],
  ['issuer', '发布单位'],
  ['effectiveFrom', '施行日期'],
  ['unitKinds', '适用的单位类型'],
  ['basis', '依据'],
  ['clause', '条款'],
  ['law', '法律名称'],
  ['article', '条号'],
  ['source', '来源'],
  ['note', '备注'],
  ['notice', '提示'],
  ['aggregation', '总分算法'],
  ['start', '起始分'],
  ['min', '最低分'],
  ['notApplicable', '不适用时的处理'],
  ['fullPoints', '分值'],
  ['bonus', '是否加分项'],
  ['bonusCap', '加分上限'],
  ['inputs', '基础数据'],
  ['input', '基础数据'],
  ['consistency', '数据核对'],
  ['dimensions', '考核项目'],
  ['criteria', '考核内容'],
  ['criterion', '考核内容'],
  ['gates', '门槛'],
  ['vetoes', '否决项'],
  ['eligibility', '申报条件'],
  ['gradeSets', '等级口径'],
  ['grades', '等级'],
  ['awards', '可申报的称号'],
  ['materials', '申报材料'],
  ['calendar', '时间安排'],
  ['question', '问题'],
  ['help', '填写说明'],
  ['group', '分组'],
  ['unit', '单位'],
  ['answer', '填报方式'],
  ['form', '填报方式'],
  ['options', '选项'],
  ['items', '清单'],
  ['numerator', '分子'],
  ['denominator', '分母'],
  ['alternatives', '其他算法'],
  ['formula', '算法'],
  ['rule', '评分规则'],
  ['kind', '种类'],
  ['tiers', '档次'],
  ['points', '得分'],
  ['atLeast', '达标值'],
  ['target', '目标值'],
  ['per', '每档的幅度'],
  ['each', '每次的分值'],
  ['cap', '最多得分'],
  ['zero', '零分值'],
  ['full', '满分值'],
  ['mandatory', '是否必备'],
  ['appliesTo', '适用条件'],
  ['otherwise', '不适用时的说明'],
  ['evidence', '佐证材料'],
  ['requiresEvidence', '是否要佐证'],
  ['requiresReason', '是否要说明理由'],
  ['effort', '整改难度'],
  ['scoringText', '评分办法原文'],
  ['advice', '改进建议'],
  ['examples', '示例'],
  ['sentences', '报告用语'],
  ['whenMet', '达标时的用语'],
  ['whenPartly', '部分达标时的用语'],
  ['whenNotMet', '未达标时的用语'],
  ['floorRate', '最低得分率'],
  ['floors', '各项目的最低得分率'],
  ['totalAtLeast', '总分要求'],
  ['metric', '比较的数'],
  ['message', '提示'],
  ['state', '条款是否完整'],
  ['deadline', '截止日期'],
]);

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** The part of a list that a step of a path names: by its place, or by its id. */
function entryOf(list: readonly unknown[], step: PropertyKey): { entry: unknown; place: number } {
  const byId = list.findIndex((entry) => isRecord(entry) && entry['id'] === step);
  const place = byId === -1 ? Number(step) : byId;
  return { entry: list[place], place };
}

/** What a person calls one entry of a list: `“入会率”`, or `第 3 条` where it has no name. */
function entryName(entry: unknown, place: number): string {
  const name = isRecord(entry) ? [entry['title'], entry['label'], entry['id']].find(isName) : undefined;
  return name !== undefined ? `“${name}”` : `第 ${place + 1} 条`;
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/**
 * A path into a standard in words: `考核项目“组织建设” › 考核内容“入会率” › 评分规则 › 满分值`. Steps into a list are places
 * or ids. `文件` for the file as a whole.
 */
export const namePlace = (standard: unknown, path: readonly PropertyKey[]): string => {
  const names: string[] = [];
  let at = standard;
  for (const step of path) {
    if (Array.isArray(at)) {
      const { entry, place } = entryOf(at, step);
      if (Number.isInteger(place)) names.push(`${names.pop() ?? ''}${entryName(entry, place)}`);
      at = entry;
    } else {
      names.push(FIELDS.get(String(step)) ?? `“${String(step)}”`);
      at = isRecord(at) ? at[step] : undefined;
    }
  }
  return names.length === 0 ? '文件' : names.join(' › ');
};
