import { listPreChecks } from '../models/pre-check.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';

/** What the pre-check has found so far: 否决项 and 申报资格, each with how far it is. Nothing here stops anybody. */
export function PreCheck({ session, path }: { session: Session; path: string }) {
  const { screens, standard, assessment, result } = session;
  const lines = listPreChecks(screens, standard, assessment.value, result.value);
  return (
    <section class="pre-check" aria-labelledby="pre-check">
      <h2 id="pre-check">预审到现在</h2>
      <dl class="answers">
        {lines.map(({ path: at, title, done, all, found }) => (
          <div key={at}>
            <dt>{at === path ? title : <a href={toHash(at)}>{title}</a>}</dt>
            <dd>
              <span class={`verdict ${found.mark}`}>{found.verdict}</span>
              {found.detail}
              <span class="progress">
                已核对 {done} / {all}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">查出问题也可以继续往下填；能不能报，以上级工会审核为准。</p>
    </section>
  );
}
