import { bareText } from './cell-text.ts';

/** A grade of a ladder as a table states it: this title from so many points. */
export interface Cutoff {
  title: string;
  totalAtLeast: number;
}

const WRITTEN = /总分(\d+(?:\.\d+)?)分以上为“([^”]+)”/g;
const FROM =
  /(\d+(?:\.\d+)?)分?(?:\([^)]{0,8}\))?(?:(?:及|或)?以上|[-~—–至到]+\d+(?:\.\d+)?分?)(?:\([^)]{0,8}\))?(?:以下|以内)?(?:\([^)]{0,8}\))?(?:的|者|的单位)?[,:：，、]?(?:可|可以|应)?(?:被|予以)?(?:评为|评定为|认定为|评定|认定|确定为|定为|命名为|授予|达到|为|是|属于|属|:)[“"《「]?([^,，。;；、“”"《》「」()\d:：]{1,20})/g;
const AT_LEAST =
  /(?:≥|>=|不低于|不少于|达到)(\d+(?:\.\d+)?)分?(?:的|者)?[,，:]?(?:评为|评定为|认定为|定为|命名为|授予|为|是)[“"]?([^,，。;；、“”"()\d]{1,20})/g;
const TITLE_FIRST =
  /(?:^|[,，。;；、:：)])([\u4e00-\u9fff]{2,14}?)[:：(]?(?:总分|得分)?(?:应|须|需)?(?:在|达到|为|≥|不低于)?(\d+(?:\.\d+)?)分(?:\([^)]{0,8}\))?(?:及|或)?(?:以上|[-~—–至到]+\d+分)/g;

const NO_TITLE = /^(不|未|无|没|低于|总|得分|分|满分|考核)/;

/** The grades that a line states (总分90分以上为模范，75分以上为合格), highest first; empty where it states none. */
export function readCutoffs(line: string): Cutoff[] {
  const bare = bareText(line);
  const written = collect(bare, WRITTEN, 1, 2);
  if (written.length > 0) return written;
  const found = collect(bare, FROM, 1, 2);
  if (found.length > 0) return found;
  const reached = collect(bare, AT_LEAST, 1, 2);
  return reached.length > 0 ? reached : collect(bare, TITLE_FIRST, 2, 1);
}

function collect(text: string, pattern: RegExp, points: number, title: number): Cutoff[] {
  const grades = new Map<number, string>();
  for (const match of text.matchAll(pattern)) {
    const name = (match[title] ?? '').replace(/(等次|档次|等级)$/, '').replace(/(的)?单位$/, '');
    const from = Number(match[points]);
    if (name !== '' && from > 0 && !NO_TITLE.test(name) && !grades.has(from)) grades.set(from, name);
  }
  return [...grades]
    .map(([totalAtLeast, name]) => ({ title: name, totalAtLeast }))
    .sort((a, b) => b.totalAtLeast - a.totalAtLeast);
}

/** Most points that a line allows all bonus items together (加分合计最高5分); undefined where it says nothing of it. */
export function readBonusCap(line: string): number | undefined {
  const match =
    /(?:加分|附加分|奖励分)[^。;；\d]{0,16}?(?:最高|不超过|最多|至多|上限|不得超过|封顶)[^。;；\d]{0,8}?(\d+(?:\.\d+)?)分?/.exec(
      bareText(line),
    );
  return match === null ? undefined : Number(match[1]);
}

/** The full mark that a line states (满分100分); undefined where it states none. */
export function readFullMark(line: string): number | undefined {
  const match =
    /(?:满分|总分|合计|共计|总计)(?:值)?(?:为|是|计|:)?(\d+(?:\.\d+)?)分(?!\(?含|及?以上|或以上|以下|[-~—–至到])/.exec(
      bareText(line),
    );
  return match === null ? undefined : Number(match[1]);
}

/** Does a line say what the sign (★) of must-have items means? */
export const explainsMark = (line: string, mark: string): boolean => {
  const bare = bareText(line);
  return bare.includes(mark) && /必|关键|核心|重点|否决/.test(bare);
};
