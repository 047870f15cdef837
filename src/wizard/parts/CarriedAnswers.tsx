import { withToCheck } from '../models/answer.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { listToCheck } from '../models/to-check.ts';

/** Answers that were brought along from another table: to be looked at, one press each. */
export function CarriedAnswers({ session }: { session: Session }) {
  const rows = listToCheck(session.standard, session.assessment.value);
  if (rows.length === 0) return null;
  const isReadOnly = session.access.value !== 'write';
  return (
    <section class="carried">
      <h2>带过来的，请核对（{rows.length} 项）</h2>
      <p>
        这些答案是从另一张考核表或另一个版本带过来的（自己标了待核的也列在这里），已经计分。对的按“已核对”，不对的点开题目改。
      </p>
      <ul class="lines">
        {rows.map(({ id, title, answer }) => (
          <li key={id} data-to-check={id}>
            <div>
              <a href={toHash(`criterion/${id}`)}>{title}</a>
              <p class="quiet">{answer}</p>
            </div>
            {!isReadOnly && (
              <p class="buttons no-print">
                <button type="button" onClick={() => session.change((current) => withToCheck(current, id, null))}>
                  已核对<span class="hidden">{title}</span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
