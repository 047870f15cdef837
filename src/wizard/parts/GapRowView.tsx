import { useState } from 'preact/hooks';
import type { StandardBundle } from '../../standard/bundle.ts';
import { hasScore } from '../../standard/scored.ts';
import { EFFORT_WORDS } from '../models/effort-words.ts';
import type { GapRow } from '../../papers/gap-rows.ts';
import { isPastDue, withAction, withoutAction } from '../../papers/ledger.ts';
import { actionInWords } from '../../papers/ledger-words.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { ActionFields } from './ActionFields.tsx';
import { Badge, Source } from './ClauseLine.tsx';
import { TrialSwitch } from './TrialSwitch.tsx';

interface Props {
  session: Session;
  row: GapRow;
  /** The rows are of several kinds. */
  isTagged: boolean;
}

const stateInWords = ({ gap: { kind, state } }: GapRow): string => {
  if (state === 'open') return '还没有回答';
  return kind === 'veto' ? '存在' : '有差距';
};

/** Reports that show it well done, each opened beside this page. */
function Examples({ bundle, clauses }: { bundle: StandardBundle; clauses: readonly string[] }) {
  const found = clauses.flatMap((clause) => bundle.clauses[clause] ?? []);
  if (found.length === 0) return null;
  return (
    <p class="quiet">
      做得到位的写法：
      {found.map(({ href, citation }) => (
        <a key={href} class="example" href={href} target="_blank" rel="noopener">
          {citation}
          <span class="hidden">（在新窗口打开）</span>
        </a>
      ))}
    </p>
  );
}

/** Who does what by when about the gap; until it is on the ledger, the way onto it. */
function OnLedger({ session, row }: Omit<Props, 'isTagged'>) {
  const [isFresh, setIsFresh] = useState(false);
  const { key, title } = row;
  const action = session.assessment.value.actions?.[key];
  if (!action) {
    return (
      <button
        type="button"
        class="small"
        onClick={() => {
          setIsFresh(true);
          session.change((now) => withAction(now, key));
        }}
      >
        列入台账<span class="hidden">：{title}</span>
      </button>
    );
  }
  return (
    <details class="on-ledger" open={isFresh}>
      <summary>台账：{actionInWords(action, isPastDue(action, session.result.value.asOf))}</summary>
      <ActionFields session={session} of={key} action={action} />
      <p class="quiet">
        <a href={toHash('actions')}>去台账写措施和结果</a>
        <button type="button" class="small" onClick={() => session.change((now) => withoutAction(now, key))}>
          从台账移出<span class="hidden">：{title}</span>
        </button>
      </p>
    </details>
  );
}

/** One gap: what is missing, the clause, the next act, the papers, an example; and what is done about it. */
export function GapRowView({ session, row, isTagged }: Props) {
  const isScored = hasScore(session.standard);
  const { gap, basis, evidence, effort, path, title } = row;
  return (
    <tr role="row" class={gap.kind} data-gap={row.key}>
      <th role="rowheader" scope="row">
        <span class="number">{row.number}</span>
        {isTagged && <span class={`tag ${gap.kind}`}>{row.kind}</span>}
      </th>
      <td role="cell" data-label="缺什么">
        <a href={toHash(path)}>{title}</a>
        {(isScored || gap.kind === 'veto') && <span class={`state ${gap.state}`}>{stateInWords(row)}</span>}
        <p>{gap.missing}</p>
        {basis && (
          <p class="quiet">
            <Source bundle={session.bundle} basis={basis} short /> <Badge basis={basis} />
          </p>
        )}
      </td>
      <td role="cell" data-label="下一步">
        <p>{row.advice}</p>
        {evidence.length > 0 && <p class="quiet">材料：{evidence.join('；')}</p>}
        <Examples bundle={session.bundle} clauses={row.examples} />
        <div class="acts no-print">
          <OnLedger session={session} row={row} />
          <TrialSwitch session={session} of={row.key} title={title} />
        </div>
      </td>
      <td role="cell" data-label={isScored ? '可得' : '难易'} class="gain">
        {isScored && <span class="block">{gap.gain > 0 ? `${gap.gain} 分` : '不计分'}</span>}
        {effort && <span class={isScored ? 'quiet' : undefined}>{EFFORT_WORDS[effort]}</span>}
      </td>
    </tr>
  );
}
