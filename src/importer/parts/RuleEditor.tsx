import { fieldId } from '../models/field-id.ts';
import type { ReviewItem } from '../models/review-item.ts';
import {
  MOST_TIERS,
  RATE_WAYS,
  RULE_KINDS,
  TIER_MEASURES,
  toRuleForm,
  type RuleForm,
  type RuleKind,
} from '../models/rule-form.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  item: ReviewItem;
  onForm: (form: RuleForm) => void;
}

/** Stands for the rule as it was read, where no form says the same. */
const AS_READ = 'read';

interface Entry {
  field: string;
  label: string;
  unit?: string;
  isNumber?: boolean;
}

const UNIT: Entry = { field: 'unit', label: '数什么，例如 次、项、人' };
const number = (field: string, label: string, unit = '分'): Entry => ({ field, label, unit, isNumber: true });

/** The fields of each kind of rule that are always asked. */
const ENTRIES: Readonly<Record<RuleKind, readonly Entry[]>> = {
  met: [],
  occurrence: [number('each', '每次得'), UNIT],
  faults: [number('each', '每缺一个扣'), { ...UNIT, label: '缺的是什么，例如 项、次' }],
  rate: [number('target', '达到多少得满分', '%')],
  tiers: [],
  self: [],
  veto: [],
  bonus: [number('cap', '最多加'), number('each', '每次加（不填就自己打分）'), UNIT],
};

const EXPLAINED: Partial<Record<RuleKind, string>> = {
  met: '做到得满分，没做到不得分。',
  occurrence: '最多得这一项的分值。',
  self: '没有现成的算法，自评时自己填得分。',
  veto: '存在这种情况就不能评，不计分。',
};

/** How an item is scored, as the person puts it: the kind of rule and the few numbers it needs. */
export function RuleEditor({ item, onForm }: Props) {
  const read = toRuleForm(item.reading, item);
  const form = item.form ?? read;
  const fieldsOf = form?.fields ?? {};
  const set = (field: string, value: string): void =>
    onForm({ kind: form?.kind ?? 'self', fields: { ...fieldsOf, [field]: value } });
  const entry = ({ field, label, unit, isNumber = false }: Entry) => (
    <TextField
      key={field}
      id={fieldId(item.key, field)}
      label={label}
      value={fieldsOf[field] ?? ''}
      onValue={(value) => set(field, value)}
      error={item.faults.find((fault) => fault.field === field)?.message}
      isNumber={isNumber}
      {...(unit === undefined ? {} : { unit })}
    />
  );
  const measure = fieldsOf['measure'] === 'count' ? 'count' : 'rate';
  const below = fieldsOf['below'];
  const way = below === 'prorate' || below === 'deduct' ? below : 'none';
  const filled = Array.from({ length: MOST_TIERS }, (_, index) => index + 1).filter(
    (row) => fieldsOf[`at${row}`] || fieldsOf[`points${row}`],
  );
  const rows = Math.min(MOST_TIERS, Math.max(2, (filled[filled.length - 1] ?? 0) + 1));

  return (
    <>
      <SelectField
        id={fieldId(item.key, 'kind')}
        label="怎么计分"
        options={read ? RULE_KINDS : { [AS_READ]: '照表上读到的', ...RULE_KINDS }}
        value={form?.kind ?? AS_READ}
        onValue={(kind) => kind !== AS_READ && onForm({ kind, fields: fieldsOf })}
      />
      {form && EXPLAINED[form.kind] && <p class="help">{EXPLAINED[form.kind]}</p>}
      {form?.kind === 'tiers' && (
        <SelectField
          id={fieldId(item.key, 'measure')}
          label="按什么分档"
          options={TIER_MEASURES}
          value={measure}
          onValue={(value) => set('measure', value)}
        />
      )}
      <div class="entries">
        {form && ENTRIES[form.kind].map(entry)}
        {form?.kind === 'tiers' && measure === 'count' && entry(UNIT)}
      </div>
      {form?.kind === 'rate' && (
        <SelectField
          id={fieldId(item.key, 'below')}
          label="达不到时"
          options={RATE_WAYS}
          value={way}
          onValue={(value) => set('below', value)}
        />
      )}
      {form?.kind === 'rate' && way === 'deduct' && (
        <div class="entries">{[number('per', '每低', '%'), number('each', '扣')].map(entry)}</div>
      )}
      {form?.kind === 'tiers' &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} class="entries">
            {[
              number(`at${index + 1}`, `第 ${index + 1} 档：达到`, measure === 'rate' ? '%' : ''),
              number(`points${index + 1}`, '得'),
            ].map(entry)}
          </div>
        ))}
    </>
  );
}
