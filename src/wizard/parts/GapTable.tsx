import { useState } from 'preact/hooks';
import { hasScore } from '../../standard/scored.ts';
import { ALL_GAPS, countByState, filterGaps } from '../models/gap-filter.ts';
import { listGapRows } from '../../papers/gap-rows.ts';
import { ledgerKeys, withActions } from '../../papers/ledger.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { GapFilters } from './GapFilters.tsx';
import { GapRowView } from './GapRowView.tsx';

const Column = ({ title }: { title: string }) => (
  <th role="columnheader" scope="col">
    {title}
  </th>
);

/** 差距清单: what to work on, in order, each with what is missing, where it stands, the next act and the papers. */
export function GapTable({ session }: { session: Session }) {
  const { standard, assessment, result } = session;
  const [filter, setFilter] = useState(ALL_GAPS);
  const rows = listGapRows(standard, assessment.value, result.value.gaps);
  const shown = filterGaps(rows, filter);
  const counts = countByState(rows, ALL_GAPS);
  const isScored = hasScore(standard);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const toAdd = ledgerKeys(shown).filter((key) => !assessment.value.actions?.[key]);
  if (rows.length === 0)
    return <p>{isScored ? '没有差距：每一项都已答完，并且满分。' : '没有缺项：每一项都已做到。'}</p>;
  return (
    <>
      <p>
        {isScored
          ? `共 ${rows.length} 项，其中 ${counts.short} 项已经回答、还有差距，${counts.open} 项还没有回答。`
          : `共 ${rows.length} 项${counts.open > 0 ? `，其中 ${counts.open} 项还没有回答` : ''}。`}
        {kinds.length > 1 && `顺序：${kinds.join('、')}${isScored ? '；分数按可得多少和难易排' : ''}。`}
      </p>
      <GapFilters
        filter={filter}
        counts={countByState(rows, filter)}
        dimensions={standard.dimensions}
        onFilter={setFilter}
      />
      <p class="buttons no-print">
        <button
          type="button"
          aria-disabled={toAdd.length === 0}
          onClick={() => toAdd.length > 0 && session.change((now) => withActions(now, toAdd))}
        >
          {toAdd.length > 0 ? `把下面 ${toAdd.length} 项列入整改台账` : '下面各项都在整改台账里'}
        </button>
        <a href={toHash('actions')}>看整改台账</a>
      </p>
      <p class="hidden" role="status">
        {shown.length < rows.length ? `显示 ${shown.length} 项，共 ${rows.length} 项` : ''}
      </p>
      <table class="gaps" role="table">
        <caption class="hidden">{isScored ? '差距清单' : '缺项清单'}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Column title="类别" />
            <Column title="缺什么" />
            <Column title="下一步" />
            <Column title={isScored ? '可得' : '难易'} />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <GapRowView key={row.key} session={session} row={row} isTagged={kinds.length > 1} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p>没有这样的差距。</p>}
    </>
  );
}
