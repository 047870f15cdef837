/** What stands in a `.jianjia.json` file, in words for people. A test holds it against the schema. */

/** One field of the file. */
export interface FileField {
  /** Names on the way to it, joined by dots; `*` stands for the number of an item. */
  path: string;
  title: string;
  /** What is written there; empty where the title says it. */
  note: string;
}

/** Fields that stand beside every answer, below `answers.*` and `retired.*.answer`. */
const answerFields = (base: string): FileField[] => [
  {
    path: `${base}.form`,
    title: '答案的种类',
    note: 'yesNo 是否，count 数量，rate 比率，date 日期，grade 选一档，checklist 多选，selfRated 自己打分，none 没有，unknown 暂不清楚，notApplicable 不适用，blank 只有备注或佐证',
  },
  { path: `${base}.value`, title: '是否或者数量', note: 'true 是，false 否；数量写数字' },
  { path: `${base}.numerator`, title: '比率的分子', note: '数字；取自单位数据的不写' },
  { path: `${base}.denominator`, title: '比率的分母', note: '同上' },
  { path: `${base}.formula`, title: '比率的算法', note: '有几种算法、选了另一种的才写' },
  { path: `${base}.from`, title: '起始日期', note: '' },
  { path: `${base}.to`, title: '截止日期', note: '' },
  { path: `${base}.option`, title: '选的是哪一档', note: '考核表里这一档的编号' },
  { path: `${base}.ticked`, title: '勾了哪几条', note: '考核表里这几条的编号' },
  { path: `${base}.points`, title: '自己打的分', note: '' },
  { path: `${base}.reason`, title: '不适用的原因', note: '' },
  { path: `${base}.note`, title: '备注', note: '' },
  { path: `${base}.evidence.number`, title: '佐证编号', note: '打印成“附件3”' },
  { path: `${base}.evidence.title`, title: '佐证材料名称', note: '' },
  { path: `${base}.evidence.date`, title: '佐证日期', note: '' },
  { path: `${base}.evidence.keeper`, title: '保管部门', note: '' },
  { path: `${base}.evidence.box`, title: '放在哪个台账盒', note: '盒的编号' },
  { path: `${base}.evidence.place`, title: '盒里的位置', note: '' },
  { path: `${base}.toCheck`, title: '待核', note: '问哪个部门；还不知道问谁的写空白' },
];

/** All fields, in the order in which a person looks for them. */
export const FILE_FIELDS: readonly FileField[] = [
  { path: 'type', title: '文件种类', note: '总是 jianjia/assessment' },
  { path: 'version', title: '格式版本', note: '现在是 2；旧版本的文件一直能打开' },
  { path: 'id', title: '自评编号', note: '随机生成，用来认出是不是同一份' },
  { path: 'title', title: '自评名称', note: '自己取的名字，没有就不写' },
  { path: 'standard.id', title: '考核表', note: '考核表的编号' },
  { path: 'standard.edition', title: '考核表的版次', note: '' },
  { path: 'standard.hash', title: '考核表的指纹', note: '考核表的文字有改动时，打开会提示' },
  { path: 'fictional', title: '虚构示例', note: '只有示例才写' },
  { path: 'unit.name', title: '单位名称', note: '' },
  { path: 'unit.kind', title: '单位类别', note: '类别的编号，如 school 是学校' },
  { path: 'unit.higherUnion', title: '上一级工会', note: '' },
  { path: 'award', title: '申报奖项', note: '奖项的编号' },
  { path: 'awardYear', title: '表彰年', note: '' },
  { path: 'confidence', title: '核对程度', note: 'self 自评，reviewed 复核，onSite 实地' },
  { path: 'gradeSet', title: '对比的口径', note: '口径的编号' },
  { path: 'savedAt', title: '保存时间', note: '世界标准时，比北京时间早 8 小时' },
  { path: 'inputs.*', title: '单位数据', note: '按考核表里的编号，写数字、日期或者是否' },
  { path: 'vetoes.*', title: '否决项', note: 'absent 不存在，present 存在，unknown 暂不清楚，notApplicable 不适用' },
  { path: 'eligibility.*', title: '申报条件', note: 'true 是，false 否，或者日期' },
  ...answerFields('answers.*'),
  { path: 'ballot.date', title: '会员评家的日期', note: '' },
  { path: 'ballot.occasion', title: '会员评家的场合', note: '' },
  { path: 'ballot.countedBy', title: '谁计票', note: '写职务或小组' },
  { path: 'ballot.watchedBy', title: '谁监票', note: '写职务或小组' },
  { path: 'actions.*.owner', title: '整改的责任部门', note: '' },
  { path: 'actions.*.due', title: '整改期限', note: '' },
  { path: 'actions.*.state', title: '整改进度', note: 'todo 没有开始，doing 正在做，done 已做完' },
  { path: 'actions.*.measure', title: '整改措施', note: '' },
  { path: 'actions.*.outcome', title: '整改结果', note: '' },
  { path: 'papers.skeleton', title: '自查报告的结构', note: '结构的编号' },
  { path: 'papers.headings', title: '标题里写不写分数', note: 'scored 写，unscored 不写' },
  { path: 'papers.fonts', title: 'Word 文件的字体', note: 'standard 公文标准字体，system 系统自带字体' },
  { path: 'papers.guidance', title: '指导思想', note: '自己写的话，没有就不写' },
  { path: 'papers.sections.*.text', title: '自查报告里改写的一节', note: '一行是一段' },
  { path: 'papers.sections.*.basis', title: '改写以前的文字', note: '用来找出过时的数字' },
  { path: 'papers.deeds.limit', title: '主要事迹的字数', note: '500、1500 或者 2000' },
  { path: 'papers.deeds.text', title: '主要事迹', note: '' },
  { path: 'papers.ready', title: '已经备好的材料', note: '考核表里材料的编号' },
  { path: 'papers.meeting.body', title: '讨论自查的会议', note: 'committee 工会委员会，congress 会员（代表）大会' },
  { path: 'papers.meeting.date', title: '会议日期', note: '' },
  { path: 'papers.meeting.place', title: '会议地点', note: '' },
  { path: 'papers.meeting.expected', title: '应到人数', note: '' },
  { path: 'papers.meeting.present', title: '实到人数', note: '' },
  { path: 'papers.meeting.chair', title: '会议主持', note: '写职务' },
  { path: 'papers.meeting.recorder', title: '会议记录', note: '写职务' },
  { path: 'papers.meeting.opinions', title: '会议意见', note: '' },
  { path: 'retired.*.title', title: '已停用项的名称', note: '考核表改版后不再有的项，答案留着备查' },
  ...answerFields('retired.*.answer').map((field) => ({ ...field, note: '' })),
];

/** A short file as it stands on the disk. */
export const SAMPLE = `{
  "type": "jianjia/assessment",
  "version": 2,
  "id": "0123456789ab",
  "standard": {
    "edition": "2009",
    "hash": "0123456789abcdef",
    "id": "xj-edu-model-home"
  },
  "unit": {
    "higherUnion": "某市教育工会",
    "kind": "school",
    "name": "某市第一中学"
  },
  "savedAt": "2026-11-21T02:46:31.000Z",
  "answers": {
    "a01": {
      "evidence": [
        {
          "date": "2024-03-01",
          "number": "1",
          "title": "成立建家领导小组的文件"
        }
      ],
      "form": "yesNo",
      "note": "组长是校长",
      "value": true
    }
  },
  "eligibility": {},
  "inputs": {
    "staff": 64
  },
  "vetoes": {}
}
`;
