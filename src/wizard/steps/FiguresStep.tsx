import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import type { Input } from '../../standard/schema.ts';
import { withInput, withUnit } from '../models/answer.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { Choices } from '../parts/Choices.tsx';
import { DayField, DecimalField, IntegerField } from '../parts/Field.tsx';

interface Props {
  session: Session;
}

const YES_NO = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
] as const;

function InputField({ session, input }: Props & { input: Input }) {
  const { id, label, unit, help, kind } = input;
  const value = session.assessment.value.inputs[id];
  const write = (next: number | string | boolean | null): void =>
    session.change((current) => withInput(current, id, next));
  const shared = { session, item: 'inputs', field: id, label, unit, help, onValue: write };
  switch (kind) {
    case 'integer':
      return <IntegerField {...shared} value={typeof value === 'number' ? value : undefined} />;
    case 'money':
      return <DecimalField {...shared} value={typeof value === 'number' ? value : undefined} />;
    case 'date':
      return <DayField {...shared} value={typeof value === 'string' ? value : undefined} />;
    case 'yesNo':
      return (
        <fieldset class="field">
          <legend>{label}</legend>
          {help && <p class="help">{help}</p>}
          <Choices
            name={`input-${id}`}
            options={YES_NO}
            chosen={value === true ? 'yes' : value === false ? 'no' : undefined}
            onChoose={(choice) => write(choice === 'yes')}
          />
        </fieldset>
      );
    default:
      return kind satisfies never;
  }
}

/** 单位数据: the unit's name and the figures that many criteria use, asked once. */
export function FiguresStep({ session }: Props) {
  const { standard, assessment } = session;
  const { unit } = assessment.value;
  const inputs = standard.inputs.filter(({ id }) => !isBallotInputId(id));
  const groups = [...new Set(inputs.map(({ group }) => group))];
  return (
    <>
      <p class="lead">这些数字只填一次，后面用到的地方自动取用。没有把握的先留空。</p>
      <fieldset class="group">
        <legend>单位</legend>
        <div class="pair">
          <div class="field">
            <label for="unit-name">单位全称</label>
            <input
              id="unit-name"
              type="text"
              class="wide"
              maxLength={100}
              autocomplete="off"
              value={unit.name}
              onInput={(event) => session.change((current) => withUnit(current, { name: event.currentTarget.value }))}
            />
          </div>
          <div class="field">
            <label for="higher-union">上一级工会（自查报告报给谁）</label>
            <input
              id="higher-union"
              type="text"
              class="wide"
              maxLength={100}
              autocomplete="off"
              value={unit.higherUnion}
              onInput={(event) =>
                session.change((current) => withUnit(current, { higherUnion: event.currentTarget.value }))
              }
            />
          </div>
        </div>
      </fieldset>
      {groups.map((group) => (
        <fieldset key={group} class="group">
          <legend>{group}</legend>
          <div class="pair">
            {inputs
              .filter((input) => input.group === group)
              .map((input) => (
                <InputField key={input.id} session={session} input={input} />
              ))}
          </div>
        </fieldset>
      ))}
      {inputs.length < standard.inputs.length && (
        <p>
          会员评家的票数在<a href={toHash('ballot')}>会员评家计票</a>里填。
        </p>
      )}
    </>
  );
}
