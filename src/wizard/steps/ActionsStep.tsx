import { useEffect, useMemo, useState } from 'preact/hooks';
import { resultLine } from '../models/dated-words.ts';
import { listGapRows } from '../../papers/gap-rows.ts';
import {
  filterLedger,
  ledgerKeys,
  listLedger,
  ownersOf,
  sortLedger,
  withActions,
  type LedgerFilter,
  type LedgerOrder,
} from '../../papers/ledger.ts';
import { ledgerInWords } from '../../papers/ledger-words.ts';
import { toHash } from '../models/route.ts';
import { LedgerFilters } from '../parts/LedgerFilters.tsx';
import { LedgerList } from '../parts/LedgerList.tsx';
import { LedgerPrint } from '../parts/LedgerPrint.tsx';
import type { StepProps } from './step-props.ts';

/** Turns the paper while this step is open: a ledger of six columns needs the width. */
const useLandscape = (): void =>
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['paper'] = 'landscape';
    return () => {
      delete dataset['paper'];
    };
  }, []);

/** 整改台账: what is done about each gap, by whom, by when, and what came of it. */
export function ActionsStep({ session }: StepProps) {
  const { standard, assessment, result } = session;
  const [filter, setFilter] = useState<LedgerFilter>({ state: 'all', owner: '' });
  const [order, setOrder] = useState<LedgerOrder>('gap');
  useLandscape();
  const lines = listLedger(standard, assessment.value, result.value);
  // Chosen once for each filter and order, so that no line leaves or moves while it is being written in.
  const all = lines.map(({ key }) => key).join(' ');
  const keys = useMemo(
    () => sortLedger(filterLedger(lines, filter), order).map(({ key }) => key),
    [all, filter, order],
  );
  const shown = keys.flatMap((key) => lines.find((line) => line.key === key) ?? []);
  const missing = ledgerKeys(listGapRows(standard, assessment.value, result.value.gaps)).filter(
    (key) => !assessment.value.actions?.[key],
  );
  const addAll = (
    <button type="button" onClick={() => session.change((now) => withActions(now, missing))}>
      把差距清单的 {missing.length} 项都列进来
    </button>
  );
  if (lines.length === 0) {
    return (
      <div class="result">
        <p>台账里还没有内容。</p>
        {missing.length > 0 ? (
          <p class="buttons no-print">
            {addAll}
            <a href={toHash('result')}>到差距清单里逐项挑</a>
          </p>
        ) : (
          <p>按现有答案没有差距，不用整改。</p>
        )}
      </div>
    );
  }
  return (
    <div class="result">
      <p class="quiet">{resultLine(session)}</p>
      <p role="status">{ledgerInWords(lines)}</p>
      <p class="quiet no-print">
        责任一栏写部门或岗位，不写个人姓名。打印本页就是横向 A4 的整改台账：电脑按 Ctrl+P，手机用浏览器菜单里的“打印”。
      </p>
      {missing.length > 0 && <p class="buttons no-print">{addAll}</p>}
      <LedgerFilters filter={filter} order={order} owners={ownersOf(lines)} onFilter={setFilter} onOrder={setOrder} />
      {shown.length < lines.length && (
        <p>
          显示 {shown.length} 件，共 {lines.length} 件。
        </p>
      )}
      <LedgerList session={session} lines={shown} />
      <LedgerPrint lines={shown} />
    </div>
  );
}
