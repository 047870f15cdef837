/** What is wrong in a standard made from a table, in the words of the table. */
import { nameItemPath } from '../standard/item-path.ts';
import type { StandardProblem } from '../standard/check.ts';
import type { TableProblem } from './table-problem.ts';

/** Where dimensions, criteria and grades stand in the table, by id. */
export type Places = Map<string, { cell: string | undefined; row: number | undefined }>;

/** What is wrong by the field it concerns; the first that matches counts. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/unitKinds/, '适用单位选得不对，请重新选。'],
  [/totalAtLeast/, '分数线比能得到的最高分还高，请改低。'],
  [/gradeSets/, '等级填得不完整，请核对名称和分数线。'],
  [
    /rule\.points|rule\.cap|rule\.min|rule\.tiers\.\d+\.points/,
    '计分办法里的分数与这一项的分值对不上，请改计分办法或者分值。',
  ],
  [/rule\.tiers/, '分档计分的几档有重复或者高低颠倒，请核对。'],
  [/rule\.kind|answer/, '填报的方式与计分办法对不上，请重新选计分办法。'],
  [/rule/, '计分办法里的数用不上，请改一改，或者改成自己打分。'],
  [/fullPoints/, '分值有问题：要填0以上、最多两位小数的数；加分的项目不能高于加分上限。'],
  [/^dimensions$/, '只有加分的项目，没有计入总分的项目，请核对哪些是加分项。'],
];

/** A problem that the check of standards found. */
export function nameFault({ path }: StandardProblem, places: Places): TableProblem {
  const place = [...path.split('.')]
    .reverse()
    .map((part) => places.get(part))
    .find((found) => found !== undefined);
  const message = FAULTS.find(([pattern]) => pattern.test(path))?.[1] ?? '这里的内容用不上，请核对。';
  return {
    level: 'error',
    kind: 'rule',
    ...(place?.cell === undefined ? {} : { cell: place.cell }),
    ...(place?.row === undefined ? {} : { row: place.row }),
    message: place?.cell === undefined ? message : `${place.cell}：${message}`,
  };
}

/** A problem that the schema found. */
export const nameSchemaFault = (path: readonly PropertyKey[], draft: unknown, places: Places): TableProblem =>
  nameFault({ path: nameItemPath(draft, path), message: '' }, places);
