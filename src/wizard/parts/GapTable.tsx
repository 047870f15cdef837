import { useState } from 'preact/hooks';
import type { Gap } from '../../scoring/result.ts';
import { hasScore } from '../../standard/scored.ts';
import { listGapRows, type GapRow } from '../models/gap-rows.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { Badge, Source } from './ClauseLine.tsx';

const stateInWords = ({ kind, state }: Gap): string => {
  if (state === 'open') return '还没有回答';
  return kind === 'veto' ? '存在' : '有差距';
};

function Row({ session, row, number }: { session: Session; row: GapRow; number: number }) {
  const isScored = hasScore(session.standard);
  const { gap, basis } = row;
  return (
    <tr role="row" class={gap.kind}>
      <th role="rowheader" scope="row">
        <span class="number">{number}</span>
        <span class={`tag ${gap.kind}`}>{row.kind}</span>
      </th>
      <td role="cell" data-label="缺什么">
        <a href={toHash(row.path)}>{row.title}</a>
        <span class={`state ${gap.state}`}>{stateInWords(gap)}</span>
        <p>{gap.missing}</p>
        {basis && (
          <p class="quiet">
            <Source bundle={session.bundle} basis={basis} short /> <Badge basis={basis} />
          </p>
        )}
      </td>
      <td role="cell" data-label="下一步">
        <p>{row.advice}</p>
        {row.evidence.length > 0 && <p class="quiet">材料：{row.evidence.join('；')}</p>}
      </td>
      {isScored && (
        <td role="cell" data-label="可得" class="gain">
          {gap.gain > 0 ? `${gap.gain} 分` : '不计分'}
        </td>
      )}
    </tr>
  );
}

/** 差距清单: what to work on, in order, each with what is missing, where it stands, the next act and the papers. */
export function GapTable({ session }: { session: Session }) {
  const [onlyShort, setOnlyShort] = useState(false);
  const rows = listGapRows(session.standard, session.result.value.gaps);
  const short = rows.filter(({ gap }) => gap.state === 'short');
  const shown = onlyShort ? short : rows;
  const isScored = hasScore(session.standard);
  const title = isScored ? '差距清单' : '缺项清单';
  const kinds = [...new Set(rows.map(({ kind }) => kind))].join('、');
  if (rows.length === 0)
    return <p>{isScored ? '没有差距：每一项都已答完，并且满分。' : '没有缺项：每一项都已做到。'}</p>;
  return (
    <>
      <p>
        共 {rows.length} 项，其中 {short.length} 项已经回答、还有差距，{rows.length - short.length} 项还没有回答。
        {kinds.includes('、') && `顺序：${kinds}。`}
      </p>
      {short.length > 0 && short.length < rows.length && (
        <label class="filter no-print">
          <input type="checkbox" checked={onlyShort} onChange={() => setOnlyShort(!onlyShort)} />
          <span>只看已经回答、还有差距的</span>
        </label>
      )}
      <table class="gaps" role="table">
        <caption class="hidden">{title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              类别
            </th>
            <th role="columnheader" scope="col">
              缺什么
            </th>
            <th role="columnheader" scope="col">
              下一步
            </th>
            {isScored && (
              <th role="columnheader" scope="col">
                可得
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row, index) => (
            <Row key={`${row.gap.kind}-${row.gap.ref}`} session={session} row={row} number={index + 1} />
          ))}
        </tbody>
      </table>
    </>
  );
}
