import { useMemo, useState } from 'preact/hooks';
import { withoutAction, type LedgerLine } from '../../papers/ledger.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { ActionFields, ActionTexts } from './ActionFields.tsx';

interface Props {
  session: Session;
  line: LedgerLine;
  number: number;
}

/** Measure and outcome, made only once they are asked for: a ledger may be long. */
function Texts({ session, line: { key, action, measure } }: Omit<Props, 'number'>) {
  const [isOpen, setIsOpen] = useState(false);
  const written = [action.measure && '措施', action.outcome && '结果'].filter(Boolean).join('、');
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>措施和结果{written && `（已写${written}）`}</summary>
      {isOpen && <ActionTexts session={session} of={key} action={action} advice={measure} />}
    </details>
  );
}

/** One line of the ledger, to be filled in. */
function Line({ session, line, number }: Props) {
  const { key, action, title, problem, gap, isOverdue, path } = line;
  // With hundreds of lines only those that changed are built anew.
  return useMemo(
    () => (
      <li data-action={key}>
        <fieldset>
          <legend>
            <span class="number">{number}</span>
            {path ? <a href={toHash(path)}>{title}</a> : title}
            {isOverdue && <span class="tag veto">逾期</span>}
            {gap === 'closed' && <span class="tag good">差距已消除</span>}
            {gap === 'gone' && <span class="tag">标准已没有这一项</span>}
          </legend>
          <p class="problem">{problem}</p>
          <ActionFields session={session} of={key} action={action} />
          <div class="line-end">
            <Texts session={session} line={line} />
            <button type="button" class="small" onClick={() => session.change((now) => withoutAction(now, key))}>
              移出台账<span class="hidden">：{title}</span>
            </button>
          </div>
        </fieldset>
      </li>
    ),
    [session, key, action, title, problem, gap, isOverdue, number],
  );
}

/** The lines of the ledger on the screen. */
export const LedgerList = ({ session, lines }: { session: Session; lines: readonly LedgerLine[] }) => (
  <ol class="ledger no-print">
    {lines.map((line, index) => (
      <Line key={line.key} session={session} line={line} number={index + 1} />
    ))}
  </ol>
);
