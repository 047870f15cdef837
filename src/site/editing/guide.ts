/** Tables of the editing guide. What can be worked out is: ids from the numbering itself, folders from the sections. */
import { type Clause, numberClauses } from '../../clauses/clause.ts';
import { KIND_TITLES } from '../document-words.ts';
import { SECTIONS } from '../sections.ts';

/** Which kinds of document stand in which folder. */
export const FOLDERS = SECTIONS.map(({ folder, title, kinds }) => ({
  folder: `content/${folder}/`,
  title,
  kinds: kinds.map((kind) => KIND_TITLES[kind]).join('；'),
}));

const OUTLINE = [
  ['paragraph', '开头的一段话'],
  ['heading', '一、一级标题'],
  ['paragraph', '标题下没有编号的一段'],
  ['heading', '（一）二级标题'],
  ['paragraph', '1、第三层的一段：一是甲；二是乙'],
  ['heading', '二、又一个一级标题'],
] as const;

/** The clauses of that outline as they stand in a text, each with the id and the citation that it gets. */
export const NUMBERED: readonly Clause[] = numberClauses(
  OUTLINE.map(([kind, text]) => ({ kind, inlines: [{ kind: 'text', text }] })),
).clauses;

/** How to mark what in a text. */
export const MARKS: readonly { what: string; how: string; note: string }[] = [
  {
    what: '标题',
    how: '## 一、指导思想\n### （一）组织建设',
    note: '行首加 # 号和空格：一级标题两个，每低一级多一个，最多四个。编号照原文写。',
  },
  { what: '段落', how: '第一段。\n\n第二段。', note: '一段一行，段和段之间空一行。不要在段中间换行。' },
  {
    what: '缺几个字',
    how: '严禁私自带出<Lost note="疑缺所带之物" />、拔弄电源',
    note: '页面上显示为“〔原文缺：……〕”。缺什么、怎么看出来的，写在 note 里；losses 里也登记一条。',
  },
  {
    what: '编号和开头缺',
    how: '<Lost number="1、" note="开头约一行缺" />件，支持和帮助工会',
    note: '编号从前后推出来的，写在 number 里，后面接存下来的字。',
  },
  { what: '整段缺', how: '<Lost number="（三）" note="整段缺" />', note: '单独一行，上下各空一行。' },
  {
    what: '标题缺，编者补题',
    how: '## <Added number="二、">存在的不足</Added>',
    note: '页面上加〔编者补题〕。原来没有编号的，number 留空：number=""。只在原文确实有过标题时才补。',
  },
  {
    what: '原文遮去的字',
    how: '××年，××同志',
    note: '原文的 xx、**、某某一类记号，一律写成 ××，不要猜。edits 里写一条 mask。',
  },
  {
    what: '个人姓名',
    how: '张××',
    note: '普通个人只留姓，名写成 ××；电话、证件号、邮箱整个删去。edits 里写一条 mask，说明是编者遮的。检查时会查出已知的姓名。',
  },
  { what: '文号、发布日期一类的头', how: '<Imprint>某工发[2009]2号</Imprint>', note: '原文写在最前面的，照录。' },
  { what: '主送', how: '<Addressees>各基层工会：</Addressees>', note: '' },
  {
    what: '落款',
    how: '<Signature>某县总工会</Signature>\n\n<Signature>二〇〇九年五月十三日</Signature>',
    note: '单位一行，日期一行，中间空一行。',
  },
  { what: '错字、重字', how: '提一条建设', note: '照录，不改。edits 里写一条 asWritten，说明疑为什么字。' },
];

/** What the build says when it stops, and what to do. `says`: words by which the message is known. */
export const MESSAGES: readonly { says: string; means: string }[] = [
  { says: '还没有填', means: '冒号后面是空的。按说明填上；列表一条也没有的，写 []。' },
  { says: '缺这一项', means: '少了一个必填的字段，补上这一行。对照上面的字段表看名字有没有写错。' },
  { says: '填得不对', means: '格式不合。后面写着该怎么填。全是数字的文字要加引号；日期写成 2009-05-13。' },
  { says: '不认识的字段', means: '字段名写错，或者放错了层。后面列出了这里可用的字段。' },
  { says: '不在 content/topics.yaml 里', means: '主题写错了。从后面列出的里面选，不要自己造。units.yaml 同理。' },
  { says: '本文没有这个条款编号', means: 'edits 或 losses 指到了没有的条款。从相近的编号里选，或者删掉 clause。' },
  { says: '两个文件都叫', means: '文件名全站只能用一次，哪怕在不同的文件夹里。给新的那个改名。' },
  { says: '要和文件名一样', means: 'piece 要和文件名相同，改其中一个。发布过的不要改文件名。' },
  { says: '这类文件放在', means: 'kind 和文件夹对不上。移动文件，或者改 kind。' },
  { says: '编号跳了', means: '正文从（一）到了（三）。先查漏抄和空行；原文真缺的，标成缺。' },
  { says: '已经发布的条款编号不见了', means: '标题或者段落增减，使别人引用过的编号没有了。见上面“编号变了怎么办”。' },
  { says: '的 aliases 指向了没有的条款编号', means: '别名右边写错了，要填本文现有的编号。' },
  { says: '发布过，现在没有这个文件了', means: '文件被删掉或者改了名。见上面“改文件名”。' },
  { says: '正文里还有草稿的样字', means: '带“〔待填”的字没有换完。搜这三个字，逐处换掉或者删掉。' },
  {
    says: 'bad indentation、can not read、unexpected',
    means:
      '开头部分的写法有错，多半是行首空格不齐、引号不成对，或者文字里有英文冒号加空格。看 Location 后面的行号，把那一行的文字用引号括起来。',
  },
  {
    says: 'Unexpected character、Unexpected end of file',
    means: '正文里有英文的 < 或者 {，或者标记没有写完。看行号，改成中文的〈 或者｛，或者补上 />。',
  },
  {
    says: 'Expected component … to be defined',
    means: '标记的名字写错了，如把 Lost 写成 Loss。可用的见上面“正文怎么标”。',
  },
];
