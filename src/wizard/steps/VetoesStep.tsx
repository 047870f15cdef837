import type { VetoAnswer } from '../../assessment/schema.ts';
import { doesApply } from '../../standard/applies-to.ts';
import { chooseGradeSet } from '../../standard/ladder.ts';
import type { Standard, Veto } from '../../standard/schema.ts';
import { withVeto } from '../models/answer.ts';
import type { Session } from '../models/session.ts';
import { Choices } from '../parts/Choices.tsx';
import { Badge, ClauseQuote, Source } from '../parts/ClauseLine.tsx';
import { PreCheck } from '../parts/PreCheck.tsx';

interface Props {
  session: Session;
}

const OPTIONS: readonly { id: VetoAnswer; label: string }[] = [
  { id: 'absent', label: '不存在' },
  { id: 'present', label: '存在' },
  { id: 'unknown', label: '暂不清楚' },
];

/** Ladders in which an optional veto counts: “漯河口径”“全国口径”. */
const laddersOf = ({ gradeSets }: Standard, { id }: Veto): string =>
  gradeSets
    .filter(({ vetoes }) => vetoes.includes(id))
    .map(({ title }) => `“${title}”`)
    .join('');

function VetoCard({ session, veto }: Props & { veto: Veto }) {
  const { bundle, standard, assessment } = session;
  const { unit, inputs, vetoes } = assessment.value;
  const { id, basis, state, note } = veto;
  const applies = doesApply(veto.appliesTo, unit.kind, new Map(Object.entries(inputs)));
  const options = veto.appliesTo ? [...OPTIONS, { id: 'notApplicable' as const, label: '不适用' }] : OPTIONS;
  const chosen = vetoes[id] ?? 'unknown';
  return (
    <section class="criterion" id={`c-${id}`} data-veto={id} tabIndex={-1}>
      <fieldset>
        <legend>{veto.question}</legend>
        {applies ? (
          <Choices
            name={`veto-${id}`}
            options={options}
            chosen={chosen}
            onChoose={(value) => session.change((current) => withVeto(current, id, value))}
          />
        ) : (
          <p class="given">不适用：{veto.appliesTo?.otherwise}</p>
        )}
      </fieldset>
      {applies && chosen === 'present' && <p class="points short">下一步：{veto.advice}</p>}
      <ClauseQuote bundle={bundle} basis={basis} lost={state === 'lost'} />
      <p class="quiet">
        <Source bundle={bundle} basis={basis} short /> <Badge basis={basis} />
        {state === 'damaged' && <span class="tag">原文有缺损</span>}
        {note && <span class="remark">{note}</span>}
        {veto.optional && <span class="remark">只在{laddersOf(standard, veto)}中算。</span>}
      </p>
    </section>
  );
}

/** 否决项: cases that rule the title out whatever the points. A veto never hides the points, and nothing blocks the way. */
export function VetoesStep({ session }: Props) {
  const { standard, assessment } = session;
  const optional = standard.vetoes.filter((veto) => veto.optional);
  const named = chooseGradeSet(standard, assessment.value.gradeSet)?.vetoes ?? [];
  return (
    <>
      <p class="lead">
        先用五分钟预审：有下面任何一种情形的，别的做得再好也可能报不上，以上级工会的要求为准。不影响继续往下填。
      </p>
      {standard.vetoes
        .filter((veto) => !veto.optional)
        .map((veto) => (
          <VetoCard key={veto.id} session={session} veto={veto} />
        ))}
      {optional.length > 0 && (
        <details class="optional" open={optional.some(({ id }) => named.includes(id))}>
          <summary>加严的 {optional.length} 项，只在部分口径中算</summary>
          {optional.map((veto) => (
            <VetoCard key={veto.id} session={session} veto={veto} />
          ))}
        </details>
      )}
      <PreCheck session={session} path="vetoes" />
    </>
  );
}
