/**
 * Starts a document: `npm run new -- <kind> <name>` writes content/<section>/<name>.mdx, each field explained.
 *
 * Exit code 0 and what to do next; or 2 and one line in Chinese on standard error, for it goes to people who write
 * documents: the kind is unknown, the name is not usable or is taken.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DocumentData } from '../site/document-schema.ts';
import { KIND_TITLES } from '../site/document-words.ts';
import { writeDraft } from '../site/editing/draft.ts';
import { SECTIONS, sectionOf } from '../site/sections.ts';
import { type Outcome, refuse, runCommand } from './outcome.ts';

type Kind = DocumentData['kind'];

/** What people call each kind; its id and its title on the site serve as well. */
const OTHER_NAMES: Record<Kind, readonly string[]> = {
  notice: [],
  regulation: ['制度', '规定'],
  deeds: ['事迹'],
  report: ['材料', '总结', '工作总结', '汇报'],
  activityNote: ['活动', '小结'],
  abstract: ['摘要'],
};
const KINDS = Object.keys(KIND_TITLES) as Kind[];
const USAGE =
  '用法：npm run new -- <类别> <文件名>，如 npm run new -- 通知 mou-shi-pingxuan-tongzhi。' +
  `类别有：${KINDS.map((kind) => `${[KIND_TITLES[kind], ...OTHER_NAMES[kind]].join('/')}（${kind}）`).join('；')}。`;

/** npm starts scripts in the project's folder. */
const CONTENT = join(process.cwd(), 'content');
const listSchema = z.array(z.object({ id: z.string(), title: z.string() }));
const readList = (name: string): z.output<typeof listSchema> =>
  listSchema.parse(parse(readFileSync(join(CONTENT, name), 'utf8')));

function readArguments(): [string, string] | undefined {
  try {
    const [kind, name, ...rest] = parseArgs({ allowPositionals: true }).positionals;
    return kind === undefined || name === undefined || rest.length > 0 ? undefined : [kind, name];
  } catch {
    // An option that the command does not know: the usage line says what it does.
    return undefined;
  }
}

/** The file that bears a name already, in whatever folder: names are ids across all of them. */
const findTaken = (name: string): string | undefined =>
  SECTIONS.flatMap(({ folder }) => ['mdx', 'md'].map((end) => `${folder}/${name}.${end}`)).find((file) =>
    existsSync(join(CONTENT, file)),
  );

const wasPublished = (name: string): boolean =>
  name in z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(CONTENT, 'clauses.lock.json'), 'utf8')));

runCommand((): Outcome => {
  const asked = readArguments();
  if (asked === undefined) return refuse(USAGE);
  const [called, name] = asked;
  const kind = KINDS.find((each) => [each, KIND_TITLES[each], ...OTHER_NAMES[each]].includes(called));
  if (kind === undefined) return refuse(`没有“${called}”这个类别。${USAGE}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return refuse(
      `文件名“${name}”不能用：只能用小写字母、数字和短横线，字母开头，一般用拼音，如 mou-xian-gonghui-zongjie。`,
    );
  }
  const taken = findTaken(name);
  if (taken !== undefined) return refuse(`content/${taken} 已经有了，没有改动它。请换一个文件名。`);
  if (wasPublished(name)) return refuse(`${name} 以前发布过，它的条款编号还有人引用，不能给新文件用。请换一个文件名。`);

  const file = `${sectionOf(kind).folder}/${name}.mdx`;
  mkdirSync(dirname(join(CONTENT, file)), { recursive: true });
  const lists = { topics: readList('topics.yaml'), units: readList('units.yaml') };
  writeFileSync(join(CONTENT, file), writeDraft(kind, name, lists), { flag: 'wx' });
  return {
    code: 0,
    output: `已写好草稿 content/${file}。填好以后运行 npm run clauses 登记条款编号，再运行 npm run build。没填完之前构建会停下，并说出缺哪一项。`,
  };
});
