import { useState } from 'preact/hooks';
import { LONGEST_LINE } from '../../assessment/limits.ts';
import type { Criterion } from '../../standard/schema.ts';
import { withToCheck, withValue } from '../models/answer.ts';
import { fieldId, type Session } from '../models/session.ts';
import { isAskedElsewhere } from './AnswerControl.tsx';
import { useDerived } from './derived.ts';
import { TextEntry } from './TextEntry.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
}

const REASON_MISSING = '请写明不适用的原因；没有原因的，按还没有回答计算。';

/** 暂不清楚, 不适用 with its reason, and 待核 with whom to ask, beside the answer itself. */
export function Exceptions({ session, criterion }: Props) {
  const { id } = criterion;
  const answer = useDerived(() => session.assessment.value.answers[id], [session, id]);
  // What stood there before an exception was ticked, to come back when it is ticked off again.
  const [before, setBefore] = useState(answer);
  const reasonField = fieldId(id, 'reason');
  const draft = useDerived(() => session.drafts.value[reasonField], [session, reasonField]);
  const reason = draft?.text ?? (answer?.form === 'notApplicable' ? answer.reason : undefined);
  const isNotApplicable = reason !== undefined;
  const isUnknown = answer?.form === 'unknown' && !isNotApplicable;
  const toCheck = answer?.toCheck;

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
  const setReason = (text: string, what?: string): void => {
    const trimmed = text.trim();
    session.setDraft(reasonField, trimmed ? null : { text, message: REASON_MISSING });
    session.change(
      (assessment) =>
        withValue(assessment, id, trimmed ? { form: 'notApplicable', reason: text } : { form: 'unknown' }),
      what,
    );
  };
  const toggleNotApplicable = (): void => {
    if (isNotApplicable) return restore();
    keep();
    setReason('');
  };
  const setToCheck = (whom: string | null, what?: string): void =>
    session.change((assessment) => withToCheck(assessment, id, whom), what);

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
        <label>
          <input
            type="checkbox"
            checked={toCheck !== undefined}
            onChange={() => setToCheck(toCheck === undefined ? '' : null)}
          />
          <span>待核</span>
        </label>
      </div>
      {isNotApplicable && (
        <TextEntry
          id={reasonField}
          label="不适用的原因"
          limit={LONGEST_LINE}
          value={reason}
          error={draft?.message ?? ''}
          onText={(text) => setReason(text, reasonField)}
        />
      )}
      {toCheck !== undefined && (
        <TextEntry
          id={fieldId(id, 'to-check')}
          label="找谁核实（部门或岗位）"
          limit={LONGEST_LINE}
          value={toCheck}
          onText={(text) => setToCheck(text, fieldId(id, 'to-check'))}
        />
      )}
    </>
  );
}
