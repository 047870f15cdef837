/** The draft that `npm run new` writes: front matter to fill in, each field explained, and a text that shows the marks. */
import { DRAFT_MARK } from '../../clauses/draft.ts';
import type { DocumentReferences, ListEntry } from '../document-check.ts';
import type { DocumentData } from '../document-schema.ts';
import { DOCUMENT_FIELDS, type DocumentField } from './fields.ts';

const LINE_LENGTH = 60;

const listEntries = (entries: readonly ListEntry[]): string =>
  entries.map(({ id, title }) => `${id} ${title}`).join('，');

/** Text as comment lines, broken after a stop. */
function comment(text: string): string[] {
  const lines = [''];
  for (const part of text.split(/(?<=[。；，：、])/)) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && line.length + part.length > LINE_LENGTH) lines.push(part);
    else lines[last] = line + part;
  }
  return lines.map((line) => `# ${line}`);
}

/** Fields that stay empty until someone fills them: the schema refuses them by name. */
const emptyField = (name: DocumentField['name']): string[] => {
  if (name === 'force') return ['force:', '  state:', '  reason:'];
  if (name === 'source') return ['source:', '  file:', '  lines:'];
  return [`${name}:`];
};

function writeField(field: DocumentField, given: Partial<DocumentData>, lists: DocumentReferences): string[] {
  const { name, title, note, sample, required } = field;
  const choices =
    name === 'topics' ? listEntries(lists.topics) : name === 'unitKinds' ? listEntries(lists.units) : undefined;
  const value = given[name];
  const head = comment(`${title}${required ? '（必填）' : '（没有就不写）'}：${note}`);
  const known = choices === undefined ? [] : comment(`可用的有：${choices}。`);
  const example = sample.split('\n').map((line) => `#${line}`);
  if (typeof value === 'string') return [...head, `${name}: ${value}`];
  // An optional field is switched on by taking away the # before its example.
  return required
    ? [...head, ...known, '# 例：', ...example, ...emptyField(name)]
    : [...head, ...known, '# 要用就删掉下面行首的 # 号，再改：', ...example];
}

const BODY = `{/* ${DRAFT_MARK}：以下各段是样子。照着换成原文，用不着的连同这一行删掉。正文一律用原文的字句，不改写。〕 */}

<Addressees>${DRAFT_MARK}：主送单位〕：</Addressees>

${DRAFT_MARK}：开头一段。一段一行，段和段之间空一行。〕

## 一、${DRAFT_MARK}：一级标题，前面两个 # 号〕

### （一）${DRAFT_MARK}：二级标题，前面三个 # 号〕

${DRAFT_MARK}：正文。段里的“一是……；二是……”会自动成为可以引用的条款。〕

（二）${DRAFT_MARK}：带编号的一段。整段都缺、只知道编号的，写成下面这样。〕

<Lost number="（三）" note="整段缺，编号依前后补出" />

<Lost number="（四）" note="编号和开头缺" />${DRAFT_MARK}：缺开头的一段，从存下来的字写起。〕

（五）${DRAFT_MARK}：中间缺字的一段〕<Lost note="缺几个字" />${DRAFT_MARK}：接着往下写。〕

## <Added number="二、">${DRAFT_MARK}：编者补的标题〕</Added>

${DRAFT_MARK}：正文。〕

<Signature>${DRAFT_MARK}：落款单位〕</Signature>

<Signature>${DRAFT_MARK}：日期，照原文的写法〕</Signature>
`;

/** The whole draft. It stops the build until its required fields are filled and its sample words are replaced. */
export function writeDraft(kind: DocumentData['kind'], piece: string, lists: DocumentReferences): string {
  const fields = DOCUMENT_FIELDS.flatMap((field) => [...writeField(field, { kind, piece }, lists), '']);
  return ['---', '# 这是草稿。冒号后面空着的都要填，填完才能构建。# 号开头的行是说明，可以删。', '', ...fields]
    .join('\n')
    .concat(`---\n\n${BODY}`);
}
