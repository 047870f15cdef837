/** What each field of a document's front matter is for, in Chinese: in drafts and in the editing guide. */
import { documentSchema, type DocumentData } from '../document-schema.ts';
import { EDIT_TITLES, FORCE_TITLES, KIND_TITLES, nameChoices, SCOPE_TITLES } from '../document-words.ts';

type FieldName = keyof DocumentData;

interface FieldNote {
  title: string;
  /** What to write, and where the value shows. */
  note: string;
  /** A filled field as it stands in a file, in lines of YAML. Every key below the field occurs. */
  sample: string;
}

const NOTES: Record<FieldName, FieldNote> = {
  piece: {
    title: '编号',
    note: '和文件名一样，也是网址的最后一段。发布以后不要改。',
    sample: 'piece: mou-xian-gonghui-zongjie',
  },
  title: {
    title: '篇名',
    note: '全称，照原文。原文没有题目的，编者拟一个，并在 edits 里写明。',
    sample: 'title: 某县总工会工作总结',
  },
  shortTitle: { title: '短名', note: '用在列表和搜索结果里，二十字以内。', sample: 'shortTitle: 某县总工会工作总结' },
  kind: {
    title: '类别',
    note: `填一个：${nameChoices(KIND_TITLES)}。它决定文件放在哪个文件夹。`,
    sample: 'kind: report',
  },
  number: { title: '文号', note: '年份用六角括号〔〕。没有文号就不写这一行。', sample: 'number: 某工发〔2009〕2号' },
  issuer: {
    title: '发文单位',
    note: 'name 是名称；原文没写、从内容推出来的，inferred 填 true，页面会注明“据正文推断”。',
    sample: 'issuer: { name: 某县总工会, inferred: false }',
  },
  addressees: { title: '主送', note: '写给谁的，照原文。', sample: 'addressees: 市总工会' },
  signedOn: { title: '签发日期', note: '原文落款的日期。', sample: 'signedOn: 2009-05-13' },
  publishedOn: { title: '上网日期', note: '原文写明的发布日期。', sample: 'publishedOn: 2009-08-15' },
  period: {
    title: '所说的年份',
    note: '没有日期、但知道说的是哪一年时填。year 是年份，从内容推出来的 inferred 填 true，reason 写凭什么。',
    sample: 'period: { year: 2005, inferred: true, reason: 文中有“庆祝建国56周年”，据此推为 2005 年。 }',
  },
  force: {
    title: '效力',
    note: `state 填一个：${nameChoices(FORCE_TITLES)}；reason 写一句理由，会显示在篇首。没有查证过就填 unknown。`,
    sample: 'force:\n  state: notApplicable\n  reason: 这是一份工作总结，可以参考做法和写法。',
  },
  region: { title: '地区', note: '省或者自治区、直辖市的简称。看不出来就不写。', sample: 'region: 重庆' },
  unitKinds: {
    title: '单位类型',
    note: '这篇说的是哪类单位，用 content/units.yaml 里的 id，可以填几个。',
    sample: 'unitKinds: [agency]',
  },
  topics: {
    title: '主题',
    note: '用 content/topics.yaml 里的 id，可以填几个，最要紧的在前。',
    sample: 'topics: [zuzhi-jianshe, zhendi-sheshi]',
  },
  scope: { title: '范围', note: `填一个：${nameChoices(SCOPE_TITLES)}。`, sample: 'scope: core' },
  cautions: {
    title: '读前提醒',
    note: '年份不可信、字句被改写之类，读第一行之前就该知道的。没有就不写。',
    sample: 'cautions:\n  - 汇编把年份都改成了 2023 年，正文说的不是这一年。',
  },
  summary: {
    title: '一句话',
    note: '读者在这里能找到什么。用在列表和搜索里。',
    sample: 'summary: 一个新成立的机关工会怎样建组织、建阵地。',
  },
  addedOn: { title: '上站日期', note: '本站发布这一篇的日子，订阅里的日期用它。', sample: 'addedOn: 2026-11-21' },
  changes: {
    title: '后来的改动',
    note: '发布以后改了什么，新的写在后面；on 是日期，text 是给读者看的一句话。没有改过就不写。',
    sample: 'changes:\n  - { on: 2026-12-01, text: 补上第三部分的两处缺字。 }',
  },
  source: {
    title: '来源',
    note: 'file 是来源文件名，lines 是起止行；另有几份相同的文本，写在 copies 里，一份也没有就不写 copies。',
    sample: 'source: { file: laiyuan.txt, lines: 79-106, copies: ["laiyuan.txt:39-66"] }',
  },
  edits: {
    title: '编辑处理',
    note: `改动过的地方逐条写，按正文的顺序；没有就写 []。kind 填一个：${nameChoices(EDIT_TITLES)}；clause 是条款编号，关系全文的不写；text 说明做了什么。`,
    sample: 'edits:\n  - { kind: asWritten, clause: s1-3, text: “提一条建设”，原文如此，疑为“提一条建议”。 }',
  },
  losses: {
    title: '缺损',
    note: '缺了什么，逐条写；没有发现就写 []。clause 是条款编号，text 说明缺了什么。正文里用了 <Lost>，这里就要有一条。',
    sample: 'losses:\n  - { clause: s7-2-1, text: 开头约一行缺失。 }',
  },
};

export interface DocumentField extends FieldNote {
  name: FieldName;
  required: boolean;
}

/** Every field of the schema, in its order. */
export const DOCUMENT_FIELDS: readonly DocumentField[] = (Object.keys(documentSchema.shape) as FieldName[]).map(
  (name) => ({ name, required: !documentSchema.shape[name].safeParse(undefined).success, ...NOTES[name] }),
);
