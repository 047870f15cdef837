import type { Dimension } from '../../standard/schema.ts';
import { EFFORT_WORDS } from '../models/effort-words.ts';
import type { GapFilter } from '../models/gap-filter.ts';

interface Props {
  filter: GapFilter;
  /** How many rows each state would show. */
  counts: Record<GapFilter['state'], number>;
  dimensions: readonly Dimension[];
  onFilter: (filter: GapFilter) => void;
}

const STATES = [
  ['all', '全部'],
  ['short', '有差距'],
  ['open', '还没答'],
  ['noEvidence', '缺佐证'],
] as const satisfies readonly (readonly [GapFilter['state'], string])[];

const EFFORTS = [1, 2, 3] as const;

/** What of the checklist is shown: by state, dimension and work. */
export function GapFilters({ filter, counts, dimensions, onFilter }: Props) {
  return (
    <div class="gap-filters no-print">
      <fieldset class="field">
        <legend class="hidden">只看哪些</legend>
        <div class="choices">
          {STATES.map(([state, label]) => (
            <label key={state}>
              <input
                type="radio"
                name="gap-state"
                checked={filter.state === state}
                onChange={() => onFilter({ ...filter, state })}
              />
              <span>
                {label} <span class="count">{counts[state]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <label for="gap-dimension">方面</label>
        <select
          id="gap-dimension"
          value={filter.dimension}
          onChange={(event) => onFilter({ ...filter, dimension: event.currentTarget.value })}
        >
          <option value="">全部方面</option>
          {dimensions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="gap-effort">难易</label>
        <select
          id="gap-effort"
          value={filter.effort ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onFilter({ ...filter, effort: EFFORTS.find((effort) => String(effort) === value) ?? null });
          }}
        >
          <option value="">不限</option>
          {EFFORTS.map((effort) => (
            <option key={effort} value={effort}>
              {EFFORT_WORDS[effort]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
