import type { Verdict } from '../../scoring/result.ts';
import type { Grade, GradeSet } from '../../standard/schema.ts';
import { withGradeSet } from '../models/answer.ts';
import { gradeInWords, listConditions, type Condition } from '../models/grade-words.ts';
import type { Session } from '../models/session.ts';
import { nextGrade } from '../models/way-words.ts';
import { Badge } from './ClauseLine.tsx';

const MARK = { met: 'good', notMet: 'short', open: 'open' } as const satisfies Record<Verdict, string>;

/** One grade with its conditions; of the next one also by how much each fails (为什么还差). */
function GradeLine({ grade, conditions, isNext }: { grade: Grade; conditions: readonly Condition[]; isNext: boolean }) {
  const lacking = isNext ? conditions.filter((condition) => condition.lacking !== '') : [];
  return (
    <li>
      <b>{grade.title}</b>
      {conditions
        .filter((condition) => !lacking.includes(condition))
        .map(({ title, state, words }) => (
          <span key={title} class={`condition ${MARK[state]}`}>
            {title}：{words}
          </span>
        ))}
      {lacking.length > 0 && (
        <ul class="lacking" aria-label={`到“${grade.title}”还差`}>
          {lacking.map(({ title, state, lacking: why }) => (
            <li key={title}>
              <span class={MARK[state]}>{title}</span>
              {why}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The ladder compared with, and what each of its grades still lacks. */
export function Grades({ session, set }: { session: Session; set: GradeSet }) {
  const { standard, result } = session;
  const next = nextGrade(set, result.value);
  return (
    <section>
      <h2>与所选口径相比</h2>
      <div class="field no-print" hidden={standard.gradeSets.length < 2}>
        <label for="grade-set">对比的口径</label>
        <select
          id="grade-set"
          value={set.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            session.change((current) => withGradeSet(current, value));
          }}
        >
          {standard.gradeSets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p>
        {set.title} <Badge basis={set.basis} />：{gradeInWords(set, result.value)}
      </p>
      <ul class="grades">
        {set.grades.map((grade) => (
          <GradeLine
            key={grade.id}
            grade={grade}
            conditions={listConditions(standard, set, grade, result.value)}
            isNext={grade === next}
          />
        ))}
      </ul>
      {set.note && <p class="quiet">{set.note}</p>}
    </section>
  );
}
