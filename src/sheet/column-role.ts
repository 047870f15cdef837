import { bareText } from './cell-text.ts';

/** What a column of a scoring table holds, with the name the screen gives it. */
export const COLUMN_ROLES = {
  number: '序号',
  category: '类别（大项）',
  categoryPoints: '类别分值',
  item: '项目（小项）',
  content: '考核内容',
  requirement: '考核标准',
  points: '分值',
  scoring: '评分办法',
  evidence: '佐证材料',
  figures: '完成情况和数据',
  selfPoints: '自评分',
  assessedPoints: '考核分',
  remark: '备注',
  ignored: '不导入',
} as const satisfies Record<string, string>;

export type ColumnRole = keyof typeof COLUMN_ROLES;

/** Headings by role; the first that matches counts, so the narrower ones stand first. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(序号?|编号|号|代码|项次|no\.?)$/i],
  ['selfPoints', /自(我)?(评|查|检|测)(.*(分|得分|值|结果|等次))?$|^本单位(评分|得分)$/],
  [
    'points',
    /^(标准分值?|考核分值|分值.{0,4}|分数|分|应得分数?|满分值?|权重.{0,3}|基(本|准|础)分|配分|赋分|总分值?|项目分值?|指标分值?|单项分值?)$/,
  ],
  [
    'assessedPoints',
    /^((考核|考评|验收|实|检查|评估|评审|复核|核定|审核|评定|测评|综合|复查|最终|上级|终|初)(得|评|核)?(得|评|定)?分|得分|实得分数?|扣分|实扣分|.*(组|单位|部门|工会|专家)(评分|打分|得分|评|意见)|.*考核得分|(考核|验收|检查|评定)(结果|情况|意见))$/,
  ],
  [
    'scoring',
    /(评分|计分|扣分|打分|给分|得分|加分|记分|赋分|评定|分值)(办法|细则|标准|方法|说明|规则|依据|要求|要点|及.*)$|(考核|评价|评估|考评|评定|评审|检查|验收)(评分.*|办法|细则)$|^(评分|计分)$/,
  ],
  [
    'evidence',
    /佐证|查看|备查|材料|资料|证明|查阅|支撑|印证|台账|依据$|(考核|检查|验收|评估|评价|考评|测评)(方式|方法|途径|形式)$/,
  ],
  ['figures', /(完成|工作|落实|自查|开展|实际)(情况|实绩|数据)|数据$/],
  ['content', /内容|^细则$|^(考核|评价|评估|检查|考评)(要点|细目)$/],
  [
    'category',
    /^(类别|.*类别|类型|分类|一级(指标|项目)?|大项|项目|(考核|检查|评估|评价|评选|测评|验收|考评|评审|建设|创建|评比)项目|项目名称|板块|模块|部分|方面|维度|.?a级指标)$/i,
  ],
  [
    'item',
    /^([二三]级(指标|项目)?|.*指标(名称)?|具体项目|子项目?|小项|分项|.*要素|.*要点|.*观测点|名称|.?[bc]级指标)$/i,
  ],
  ['requirement', /标准$|要求$|目标$|^具体规定$/],
  ['remark', /^(备注|附注|说明|扣分原因|扣分理由|原因|.*签字)$/],
];

/** Longest heading there is; longer texts are sentences. */
const MOST_OF_HEADING = 20;

/** What a heading says its column holds; undefined where it is no heading that is known. */
export function roleOfHeading(heading: string): ColumnRole | undefined {
  const text = bareText(heading)
    .replace(/\([^)]*\)/g, '')
    .replace(/[:：*★]/g, '');
  if (text === '' || text.length > MOST_OF_HEADING) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}
