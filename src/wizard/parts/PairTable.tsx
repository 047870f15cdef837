import type { SideNames } from '../models/compare-words.ts';

/** What one side says of an item, and what it earned there; empty where that is not shown. */
export interface PairSide {
  words: string;
  earned: string;
}

export interface Pair {
  /** Together with `hint` it is said only once. */
  id: string;
  title: string;
  /** Said below the title; empty for nothing. */
  hint: string;
  before: PairSide;
  after: PairSide;
}

interface Props {
  caption: string;
  names: SideNames;
  pairs: readonly Pair[];
}

const NOT_THERE = '没有这一项';

function Side({ name, side: { words, earned } }: { name: string; side: PairSide }) {
  return (
    <td role="cell" data-label={name}>
      {words || <span class="quiet">{NOT_THERE}</span>}
      {earned && <p class="quiet">{earned}</p>}
    </td>
  );
}

/** Items with both sides; on a phone each item is a block of its own. */
export function PairTable({ caption, names, pairs }: Props) {
  return (
    <table class="changes" role="table">
      <caption class="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['项目', names.before, names.after].map((title) => (
            <th key={title} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {pairs.map(({ id, title, hint, before, after }) => (
          <tr key={`${hint} ${id}`} role="row" data-pair={id}>
            <th role="rowheader" scope="row">
              {title}
              {hint && <span class="quiet">{hint}</span>}
            </th>
            <Side name={names.before} side={before} />
            <Side name={names.after} side={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
