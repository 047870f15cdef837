import { BOXES } from '../../filing/boxes.ts';
import { suggestBox } from '../../filing/suggestion.ts';
import type { Criterion } from '../../standard/schema.ts';

interface Props {
  criterion: Criterion;
  /** Box chosen for the paper; `undefined`: the one that fits the question. */
  box: string | undefined;
  /** Told the id of the box; empty for the one that fits the question. */
  onChoose: (box: string) => void;
  /** Which paper it is about, for those who do not see it. */
  about?: string;
}

/** In which file box (台账盒) a paper lies. */
export function BoxSelect({ criterion, box, onChoose, about = '' }: Props) {
  const suggested = suggestBox(criterion);
  return (
    <label class="box">
      <span>
        台账盒<span class="hidden">{about}</span>
      </span>
      <select value={box ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{suggested ? `${suggested.title}（按题目归入）` : '还没有归盒'}</option>
        {BOXES.map(({ id, title }, index) => (
          <option key={id} value={id}>
            {index + 1} {title}
          </option>
        ))}
      </select>
    </label>
  );
}
