import type { LedgerFilter, LedgerOrder } from '../../papers/ledger.ts';
import { ACTION_WORDS } from '../../papers/ledger-words.ts';

interface Props {
  filter: LedgerFilter;
  order: LedgerOrder;
  /** Everyone in charge of something. */
  owners: readonly string[];
  onFilter: (filter: LedgerFilter) => void;
  onOrder: (order: LedgerOrder) => void;
}

const STATES: readonly { id: LedgerFilter['state']; label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'overdue', label: '逾期' },
  { id: 'todo', label: ACTION_WORDS.todo },
  { id: 'doing', label: ACTION_WORDS.doing },
  { id: 'done', label: ACTION_WORDS.done },
];

const ORDERS: readonly { id: LedgerOrder; label: string }[] = [
  { id: 'gap', label: '按差距清单' },
  { id: 'due', label: '按完成时限' },
  { id: 'owner', label: '按责任部门' },
];

interface PickProps {
  id: string;
  label: string;
  value: string;
  options: readonly { id: string; label: string }[];
  onPick: (id: string) => void;
}

const Pick = ({ id, label, value, options, onPick }: PickProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);

/** Stands for lines without anyone in charge; no office is called so. */
const NOBODY = '\n';

/** Which lines of the ledger are shown, and in what order; print follows. */
export function LedgerFilters({ filter, order, owners, onFilter, onOrder }: Props) {
  return (
    <div class="gap-filters no-print">
      <Pick
        id="ledger-state"
        label="看哪些"
        value={filter.state}
        options={STATES}
        onPick={(id) => onFilter({ ...filter, state: STATES.find((state) => state.id === id)?.id ?? 'all' })}
      />
      <Pick
        id="ledger-owner"
        label="由谁"
        value={filter.owner ?? NOBODY}
        options={[
          { id: '', label: '不限' },
          ...owners.map((owner) => ({ id: owner, label: owner })),
          { id: NOBODY, label: '还没有定' },
        ]}
        onPick={(id) => onFilter({ ...filter, owner: id === NOBODY ? null : id })}
      />
      <Pick
        id="ledger-order"
        label="排序"
        value={order}
        options={ORDERS}
        onPick={(id) => onOrder(ORDERS.find((one) => one.id === id)?.id ?? 'gap')}
      />
    </div>
  );
}
