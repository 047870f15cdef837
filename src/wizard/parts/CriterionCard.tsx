import { useState } from 'preact/hooks';
import { doesApply } from '../../standard/applies-to.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Basis, Criterion } from '../../standard/schema.ts';
import { withNote, withValue } from '../models/answer.ts';
import { checkInWords, ruleInWords } from '../models/rule-words.ts';
import { fieldId, type Session } from '../models/session.ts';
import { AnswerControl, isAskedElsewhere } from './AnswerControl.tsx';
import { Badge, Source, SourceLine } from './ClauseLine.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
  /** Number of the question within its dimension. */
  number: number;
}

const REASON_MISSING = '请写明不适用的原因；没有原因的，按还没有回答计算。';

/** 暂不清楚 and 不适用, beside the answer itself. */
function Exceptions({ session, criterion }: Omit<Props, 'number'>) {
  const { id } = criterion;
  const answer = session.assessment.value.answers[id];
  // What stood there before an exception was ticked, to come back when it is ticked off again.
  const [before, setBefore] = useState(answer);
  const reasonField = fieldId(id, 'reason');
  const draft = session.drafts.value[reasonField];
  const reason = draft?.text ?? (answer?.form === 'notApplicable' ? answer.reason : undefined);
  const isNotApplicable = reason !== undefined;
  const isUnknown = answer?.form === 'unknown' && !isNotApplicable;

  const keep = (): void => {
    if (answer?.form !== 'unknown' && answer?.form !== 'notApplicable') setBefore(answer);
  };
  const restore = (): void => {
    session.setDraft(reasonField, null);
    session.change((assessment) => withValue(assessment, id, before?.form === 'unknown' ? null : (before ?? null)));
  };
  const toggleUnknown = (): void => {
    if (isUnknown) return restore();
    keep();
    session.setDraft(reasonField, null);
    session.change((assessment) => withValue(assessment, id, { form: 'unknown' }));
  };
  const setReason = (text: string): void => {
    const trimmed = text.trim();
    session.setDraft(reasonField, trimmed ? null : { text, message: REASON_MISSING });
    session.change((assessment) =>
      withValue(assessment, id, trimmed ? { form: 'notApplicable', reason: text } : { form: 'unknown' }),
    );
  };
  const toggleNotApplicable = (): void => {
    if (isNotApplicable) return restore();
    keep();
    setReason('');
  };

  return (
    <>
      <div class="choices exceptions">
        {!isAskedElsewhere(criterion) && (
          <label>
            <input type="checkbox" checked={isUnknown} onChange={toggleUnknown} />
            <span>暂不清楚</span>
          </label>
        )}
        {(criterion.mayNotApply || isNotApplicable) && (
          <label>
            <input type="checkbox" checked={isNotApplicable} onChange={toggleNotApplicable} />
            <span>不适用</span>
          </label>
        )}
      </div>
      {isNotApplicable && (
        <div class="field">
          <label for={reasonField}>不适用的原因</label>
          {draft && (
            <p class="error" id={`${reasonField}-error`}>
              {draft.message}
            </p>
          )}
          <input
            id={reasonField}
            type="text"
            class="wide"
            maxLength={500}
            autocomplete="off"
            value={reason}
            aria-invalid={draft ? 'true' : undefined}
            aria-describedby={draft ? `${reasonField}-error` : undefined}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}

/** Note and evidence of one criterion, folded while empty. */
function Remarks({ session, criterion }: Omit<Props, 'number'>) {
  const { id } = criterion;
  const answer = session.assessment.value.answers[id];
  const lines = answer?.evidence?.length ?? 0;
  const counts = [lines > 0 && `${lines} 件佐证`, answer?.note && '有备注'].filter(Boolean).join('，');
  return (
    <details open={criterion.requiresReason}>
      <summary>登记佐证和备注{counts && `（${counts}）`}</summary>
      {criterion.requiresReason && <p class="help">这一题要写明理由，或者登记佐证，才算数。</p>}
      <EvidenceLines session={session} criterion={criterion} />
      <div class="field">
        <label for={fieldId(id, 'note')}>{criterion.requiresReason ? '理由、网址或备注' : '备注'}</label>
        <textarea
          id={fieldId(id, 'note')}
          rows={2}
          maxLength={20_000}
          value={answer?.note ?? ''}
          onInput={(event) => session.change((assessment) => withNote(assessment, id, event.currentTarget.value))}
        />
      </div>
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
  const applies = doesApply(
    criterion.appliesTo,
    assessment.value.unit.kind,
    new Map(Object.entries(assessment.value.inputs)),
  );
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
        <p class="scoring">
          {hasScore(session.standard) ? <Scoring criterion={criterion} /> : checkInWords(criterion)}{' '}
          <Badge basis={criterion.rule.basis} />
          {criterion.scoringText !== undefined && <span class="remark">考核表原话：{criterion.scoringText}</span>}
          {basis && (
            <span class="source">
              依据 <Source bundle={bundle} basis={basis} short /> <Badge basis={basis} />
            </span>
          )}
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
        {applies && <Remarks session={session} criterion={criterion} />}
      </div>
    </section>
  );
}
