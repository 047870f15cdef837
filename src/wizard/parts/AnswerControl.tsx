import type { Answer } from '../../assessment/schema.ts';
import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import { chooseFormula, inputsOfSide, listFormulas, type RateSide } from '../../standard/formulas.ts';
import type { AnswerForm, Criterion } from '../../standard/schema.ts';
import { inputInWords, rateInWords } from '../../report/wording.ts';
import { withValue, type AnswerValue } from '../models/answer.ts';
import { readPoints } from '../models/field-text.ts';
import type { Session } from '../models/session.ts';
import { toHash } from '../models/route.ts';
import { Choices } from './Choices.tsx';
import { useDerived } from './derived.ts';
import { DayField, DecimalField, IntegerField, PointsField } from './Field.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
}

interface PartProps<F extends AnswerForm['form']> extends Props {
  form: Extract<AnswerForm, { form: F }>;
  /** The answer where it has this form. */
  answer: Extract<Answer, { form: F }> | undefined;
  /** `what` names a field that is typed into. */
  write: (value: AnswerValue | null, what?: string) => void;
}

const YES_NO = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
] as const;

function YesNoControl({ criterion, answer, write }: PartProps<'yesNo'>) {
  return (
    <Choices
      name={`answer-${criterion.id}`}
      options={YES_NO}
      chosen={answer && (answer.value ? 'yes' : 'no')}
      onChoose={(id) => write({ form: 'yesNo', value: id === 'yes' })}
    />
  );
}

function GradeControl({ criterion, form, answer, write }: PartProps<'grade'>) {
  return (
    <Choices
      name={`answer-${criterion.id}`}
      options={form.options}
      chosen={answer?.option}
      onChoose={(option) => write({ form: 'grade', option })}
      stacked
    />
  );
}

/** Each thing counted costs points, so that none is the good answer. */
const isCountOfFaults = ({ rule }: Criterion): boolean => rule.kind === 'deduct' && rule.when === 'over';

function CountControl({ session, criterion, form, answer, write }: PartProps<'count'>) {
  return (
    <IntegerField
      session={session}
      item={criterion.id}
      field="value"
      label={isCountOfFaults(criterion) ? '有几处（没有的填 0）' : '数量'}
      unit={form.unit}
      value={answer?.value}
      onValue={(value, what) => write(value === null ? null : { form: 'count', value }, what)}
    />
  );
}

/** A side that the unit figures already hold, with the way to change it. */
function SideFromInput({ session, side }: { session: Session; side: RateSide }) {
  const { standard, assessment } = session;
  const inputs = useDerived(() => assessment.value.inputs, [assessment]);
  const named = standard.inputs.filter(({ id }) => inputsOfSide(side).includes(id));
  const values = named.flatMap((input) => {
    const value = inputs[input.id];
    return value === undefined ? [] : [inputInWords(input, value)];
  });
  const isKnown = values.length === named.length;
  const isBallot = inputsOfSide(side).every(isBallotInputId);
  const times = side.times === undefined ? '' : ` × ${side.times}`;
  return (
    <p class="given">
      {side.label}：{isKnown ? `${values.join('＋')}${times}` : '还没有填'}
      <a href={toHash(isBallot ? 'ballot' : 'figures')}>
        {isKnown ? '改' : isBallot ? '去填票数' : '去填单位数据'}
        <span class="hidden">{side.label}</span>
      </a>
    </p>
  );
}

/** The parts of an answer after a change of one, without those that are empty; `null` where nothing is left. */
const withPart = <P extends object, K extends keyof P>(
  parts: P,
  part: K,
  value: P[K] | null,
): { [key in keyof P]?: Exclude<P[key], undefined> } | null => {
  const filled = Object.entries({ ...parts, [part]: value ?? undefined }).filter(([, one]) => one !== undefined);
  return filled.length > 0 ? (Object.fromEntries(filled) as { [key in keyof P]?: Exclude<P[key], undefined> }) : null;
};

type RateParts = Record<'numerator' | 'denominator', number | undefined> & { formula: string | undefined };

const rateParts = (answer: PartProps<'rate'>['answer']): RateParts => ({
  numerator: answer?.numerator,
  denominator: answer?.denominator,
  formula: answer?.formula,
});

/** Which way of counting the higher union uses; each with what it gives. */
function FormulaChoice({ session, criterion, form, answer, write }: PartProps<'rate'>) {
  const { standard, assessment } = session;
  const inputs = useDerived(() => assessment.value.inputs, [assessment]);
  const formulas = listFormulas(form);
  const chosen = Math.max(
    formulas.findIndex(({ id }) => id === answer?.formula),
    0,
  );
  const options = formulas.map((formula, index) => {
    const value = rateInWords(formula, answer, standard, inputs);
    return { id: String(index), label: `${formula.label}${value === undefined ? '' : `：${value}`}` };
  });
  const choose = (index: string): void => {
    const parts = withPart(rateParts(answer), 'formula', formulas[Number(index)]?.id ?? null);
    write(parts && { form: 'rate', ...parts });
  };
  return (
    <fieldset class="field formulas">
      <legend>选用哪种算法（问清上级工会怎么算）</legend>
      <Choices name={`formula-${criterion.id}`} options={options} chosen={String(chosen)} onChoose={choose} stacked />
    </fieldset>
  );
}

function RateControl(props: PartProps<'rate'>) {
  const { session, criterion, form, answer, write } = props;
  const formula = chooseFormula(form, answer?.formula);
  const set = (side: 'numerator' | 'denominator', value: number | null, what: string): void => {
    const parts = withPart(rateParts(answer), side, value);
    write(parts && { form: 'rate', ...parts }, what);
  };
  return (
    <div class="sides">
      {form.alternatives.length > 0 && <FormulaChoice {...props} />}
      {(['numerator', 'denominator'] as const).map((name) => {
        const side = formula[name];
        return side.input ? (
          <SideFromInput key={name} session={session} side={side} />
        ) : (
          <DecimalField
            key={name}
            session={session}
            item={criterion.id}
            field={name}
            label={side.label}
            unit={side.unit}
            value={answer?.[name]}
            onValue={(value, what) => set(name, value, what)}
          />
        );
      })}
    </div>
  );
}

function DateControl({ session, criterion, form, answer, hasNone, write }: PartProps<'date'> & { hasNone: boolean }) {
  const set = (side: 'from' | 'to', value: string | null, what: string): void => {
    const sides = withPart({ from: answer?.from, to: answer?.to }, side, value);
    write(sides && { form: 'date', ...sides }, what);
  };
  const needsEnd =
    form.toLabel !== undefined || (criterion.rule.kind === 'inTerm' && criterion.rule.years === undefined);
  return (
    <div class="sides">
      <DayField
        session={session}
        item={criterion.id}
        field="from"
        label={form.fromLabel ?? '日期'}
        value={answer?.from}
        onValue={(value, what) => set('from', value, what)}
      />
      {needsEnd && (
        <DayField
          session={session}
          item={criterion.id}
          field="to"
          label={form.toLabel ?? '到期日期'}
          value={answer?.to}
          onValue={(value, what) => set('to', value, what)}
        />
      )}
      {form.noneLabel !== undefined && (
        <label class="none">
          <input type="checkbox" checked={hasNone} onChange={() => write(hasNone ? null : { form: 'none' })} />
          <span>{form.noneLabel}</span>
        </label>
      )}
    </div>
  );
}

function ChecklistControl({ form, answer, write }: PartProps<'checklist'>) {
  const ticked = answer?.ticked ?? [];
  return (
    <div class="choices stacked">
      {form.items.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={() =>
              write({
                form: 'checklist',
                ticked: ticked.includes(id) ? ticked.filter((item) => item !== id) : [...ticked, id],
              })
            }
          />
          <span>{label}</span>
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={answer?.ticked.length === 0}
          onChange={() => write({ form: 'checklist', ticked: [] })}
        />
        <span>以上都没有</span>
      </label>
    </div>
  );
}

function SelfRatedControl({ session, criterion, answer, write }: PartProps<'selfRated'>) {
  const min = criterion.rule.kind === 'selfRated' ? criterion.rule.min : 0;
  return (
    <PointsField
      session={session}
      item={criterion.id}
      field="points"
      label="自评分"
      unit="分"
      read={(text) => readPoints(text, min, criterion.fullPoints)}
      value={answer?.points}
      onValue={(points, what) => write(points === null ? null : { form: 'selfRated', points }, what)}
    />
  );
}

/** Does every answer to it come from the unit figures, so that nothing is asked here? */
export const isAskedElsewhere = ({ answer }: Criterion): boolean =>
  answer.form === 'rate' && answer.numerator.input !== undefined && answer.denominator.input !== undefined;

/** The control that fits the form of the answer. */
export function AnswerControl({ session, criterion }: Props) {
  const answer = useDerived(() => session.assessment.value.answers[criterion.id], [session, criterion]);
  const write = (value: AnswerValue | null, what?: string): void =>
    session.change((assessment) => withValue(assessment, criterion.id, value), what);
  const shared = { session, criterion, write };
  const form = criterion.answer;
  switch (form.form) {
    case 'yesNo':
      return <YesNoControl {...shared} form={form} answer={answer?.form === 'yesNo' ? answer : undefined} />;
    case 'count':
      return <CountControl {...shared} form={form} answer={answer?.form === 'count' ? answer : undefined} />;
    case 'rate':
      return <RateControl {...shared} form={form} answer={answer?.form === 'rate' ? answer : undefined} />;
    case 'date':
      return (
        <DateControl
          {...shared}
          form={form}
          answer={answer?.form === 'date' ? answer : undefined}
          hasNone={answer?.form === 'none'}
        />
      );
    case 'grade':
      return <GradeControl {...shared} form={form} answer={answer?.form === 'grade' ? answer : undefined} />;
    case 'checklist':
      return <ChecklistControl {...shared} form={form} answer={answer?.form === 'checklist' ? answer : undefined} />;
    case 'selfRated':
      return <SelfRatedControl {...shared} form={form} answer={answer?.form === 'selfRated' ? answer : undefined} />;
    default:
      return form satisfies never;
  }
}
