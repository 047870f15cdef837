import { useMemo } from 'preact/hooks';
import type { Unit } from '../../assessment/schema.ts';
import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import type { Input } from '../../standard/schema.ts';
import { withInput, withUnit } from '../models/answer.ts';
import { usesOfFigures } from '../models/figures.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { Choices } from '../parts/Choices.tsx';
import { DayField, DecimalField, IntegerField } from '../parts/Field.tsx';
import { FigureNotes } from '../parts/FigureNotes.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';

interface Props {
  session: Session;
}

type Uses = ReturnType<typeof usesOfFigures>;

const YES_NO = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
] as const;
const MOST_IN_NAME = 100;

/** Questions that take a figure, so that nobody wonders why it is asked. */
function UsedIn({ uses, input }: { uses: Uses; input: string }) {
  const questions = uses.get(input) ?? [];
  if (questions.length === 0) return null;
  return (
    <p class="used-in">
      用于
      {questions.map(({ id, title }) => (
        <a key={id} href={toHash(`criterion/${id}`)}>
          {title}
        </a>
      ))}
    </p>
  );
}

function InputField({ session, input, uses }: Props & { input: Input; uses: Uses }) {
  const { id, label, unit, help, kind } = input;
  const value = session.assessment.value.inputs[id];
  const write = (next: number | string | boolean | null, what?: string): void =>
    session.change((current) => withInput(current, id, next), what);
  const children = <UsedIn uses={uses} input={id} />;
  const shared = { session, item: 'inputs', field: id, label, unit, help, onValue: write, children };
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
          {children}
        </fieldset>
      );
    default:
      return kind satisfies never;
  }
}

const UNIT_FIELDS = [
  { id: 'unit-name', key: 'name', label: '单位全称' },
  { id: 'higher-union', key: 'higherUnion', label: '上一级工会（自查报告报给谁）' },
] as const satisfies readonly { id: string; key: keyof Unit; label: string }[];

function UnitFields({ session }: Props) {
  const { unit } = session.assessment.value;
  return (
    <fieldset class="group">
      <legend>单位</legend>
      <div class="pair">
        {UNIT_FIELDS.map(({ id, key, label }) => (
          <TextEntry
            key={id}
            id={id}
            label={label}
            limit={MOST_IN_NAME}
            value={unit[key]}
            onText={(text) => session.change((current) => withUnit(current, { [key]: text }), id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** 单位数据: the unit's name and the figures that many criteria use, asked once. */
export function FiguresStep({ session }: Props) {
  const { standard } = session;
  const uses = useMemo(() => usesOfFigures(standard), [standard]);
  const inputs = standard.inputs.filter(({ id }) => !isBallotInputId(id));
  const groups = [...new Set(inputs.map(({ group }) => group))];
  return (
    <>
      <p class="lead">这些数字只填一次，后面用到的地方自动取用，填完当时就算出各项比率。没有把握的先留空。</p>
      <UnitFields session={session} />
      {groups.map((group) => (
        <fieldset key={group} class="group">
          <legend>{group}</legend>
          <div class="pair">
            {inputs
              .filter((input) => input.group === group)
              .map((input) => (
                <InputField key={input.id} session={session} input={input} uses={uses} />
              ))}
          </div>
          <FigureNotes session={session} group={group} />
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
