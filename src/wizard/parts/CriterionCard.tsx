import { useState } from 'preact/hooks';
import { LONGEST_TEXT } from '../../assessment/limits.ts';
import { doesApply } from '../../standard/applies-to.ts';
import { checkInWords, ruleInWords } from '../../standard/rule-words.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Basis, Criterion } from '../../standard/schema.ts';
import { withNote } from '../models/answer.ts';
import { fieldId, type Session } from '../models/session.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { Badge, ClauseQuote, Source, SourceLine } from './ClauseLine.tsx';
import { useDerived } from './derived.ts';
import { Exceptions } from './Exceptions.tsx';
import { onDemand } from './OnDemand.tsx';
import { TextEntry } from './TextEntry.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
  /** Number of the question within its dimension. */
  number: number;
}

const EvidenceLines = onDemand(async () => (await import('./EvidenceLines.tsx')).EvidenceLines);

/** Note and evidence of one criterion, folded while empty. */
function Remarks({ session, criterion }: Omit<Props, 'number'>) {
  const { id } = criterion;
  const answer = useDerived(() => session.assessment.value.answers[id], [session, id]);
  const lines = answer?.evidence?.length ?? 0;
  const [isOpen, setOpen] = useState(criterion.requiresReason);
  const counts = [lines > 0 && `${lines} 件佐证`, answer?.note && '有备注'].filter(Boolean).join('，');
  return (
    <details open={criterion.requiresReason} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>登记佐证和备注{counts && `（${counts}）`}</summary>
      {criterion.requiresReason && <p class="help">这一题要写明理由，或者登记佐证，才算数。</p>}
      {isOpen && <EvidenceLines session={session} criterion={criterion} />}
      <TextEntry
        id={fieldId(id, 'note')}
        label={criterion.requiresReason ? '理由、网址或备注' : '备注'}
        rows={2}
        limit={LONGEST_TEXT}
        value={answer?.note ?? ''}
        onText={(text) => session.change((assessment) => withNote(assessment, id, text), fieldId(id, 'note'))}
      />
    </details>
  );
}

/** The clause or law to name beside the question: the weightiest there is. */
const mainBasis = (criterion: Criterion): Basis | undefined =>
  criterion.basis.find(({ kind }) => kind === 'clause') ??
  criterion.basis.find(({ kind }) => kind === 'law') ??
  criterion.basis[0];

/** What the answer earns, from the scoring. */
function PointsLine({ session, criterion }: Omit<Props, 'number'>) {
  const result = session.result.value.criteria.find(({ id }) => id === criterion.id);
  if (!result) return null;
  const { state, points, low, high, fullPoints, working } = result;
  const isShort = high < fullPoints || session.result.value.blockedBy.includes(criterion.id);
  const mark = state !== 'scored' ? 'open' : isShort ? 'short' : 'good';
  const sum = points !== null ? `${points} 分` : low === high ? '' : `${low} 到 ${high} 分`;
  // Without points the working says all: it ends with 做到 or 没有做到.
  const unscored = { scored: '', unanswered: '待定', notApplicable: '不适用' }[state];
  const scored = state === 'notApplicable' ? '不计分' : sum;
  const said = hasScore(session.standard) ? scored : unscored;
  return (
    <p class={`points ${mark}`}>
      {said && <span class="sum">{said}</span>}
      <span class="working">{working}</span>
    </p>
  );
}

/** Passages of real reports that show it well done. */
function Examples({ session, criterion }: Omit<Props, 'number'>) {
  const { bundle } = session;
  const shown = criterion.examples.filter((name) => bundle.clauses[name]?.text);
  if (shown.length === 0) return null;
  return (
    <details>
      <summary>做得到位的写法（{shown.length} 例）</summary>
      {shown.map((name) => {
        const basis = { kind: 'clause', clause: name } as const;
        return (
          <div key={name}>
            <ClauseQuote bundle={bundle} basis={basis} />
            <p class="quiet">
              摘自 <Source bundle={bundle} basis={basis} />
            </p>
          </div>
        );
      })}
    </details>
  );
}

/** The points and the rule, with the badge of the points where it is another. */
const Scoring = ({ criterion }: { criterion: Criterion }) => (
  <>
    {criterion.fullPoints} 分
    {criterion.rule.basis.kind !== criterion.pointsBasis.kind && (
      <>
        {' '}
        <Badge basis={criterion.pointsBasis} />
      </>
    )}
    ：{ruleInWords(criterion)}
  </>
);

/** One question with its source, its answer and what it earns. */
export function CriterionCard({ session, criterion, number }: Props) {
  const { bundle, assessment } = session;
  const { id } = criterion;
  const basis = mainBasis(criterion);
  const applies = useDerived(() => {
    const { unit, inputs } = assessment.value;
    return doesApply(criterion.appliesTo, unit.kind, new Map(Object.entries(inputs)));
  }, [assessment, criterion]);
  return (
    <section class="criterion" id={`c-${id}`} data-criterion={id} tabIndex={-1}>
      <fieldset>
        <legend>
          <span class="number">{number}.</span> {criterion.question}
          {criterion.mandatory && <span class="tag">必备</span>}
          {criterion.bonus && <span class="tag">加分</span>}
          {criterion.blocksTotal && <span class="tag">没做到就没有总分</span>}
          {criterion.needsReview && <span class="tag review">请人工核对</span>}
        </legend>
        {basis && (
          <p class="scoring">
            为什么问：
            <Source bundle={bundle} basis={basis} short /> <Badge basis={basis} />
            {basis.note && <> {basis.note}</>}
          </p>
        )}
        <p class="scoring">
          怎么算：
          {hasScore(session.standard) ? <Scoring criterion={criterion} /> : checkInWords(criterion)}{' '}
          <Badge basis={criterion.rule.basis} />
          {criterion.scoringText !== undefined && <span class="remark">考核表原话：{criterion.scoringText}</span>}
        </p>
        {applies && (
          <div class="answer">
            <AnswerControl session={session} criterion={criterion} />
            <Exceptions session={session} criterion={criterion} />
          </div>
        )}
      </fieldset>
      <PointsLine session={session} criterion={criterion} />
      <div class="more">
        <details>
          <summary>要备的材料和依据</summary>
          <ul>
            {criterion.evidence.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
          <ul class="bases">
            {criterion.basis.map((one, index) => (
              <li key={index}>
                <SourceLine bundle={bundle} basis={one} />
              </li>
            ))}
          </ul>
        </details>
        <Examples session={session} criterion={criterion} />
        {applies && <Remarks session={session} criterion={criterion} />}
      </div>
    </section>
  );
}
