import { listReminders } from '../models/reminders.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';

/** 提醒: what does not change the points and yet draws a question when somebody comes to check. */
export function Reminders({ session }: { session: Session }) {
  const { standard, assessment, result } = session;
  const reminders = listReminders(standard, assessment.value, result.value);
  if (reminders.length === 0) return null;
  return (
    <section class="reminders">
      <h2>提醒</h2>
      <p class="quiet">这些不改变上面的结果，核查时会被问到。</p>
      {reminders.map(({ id, words, places }) => (
        <details key={id} data-reminder={id}>
          <summary>{words}</summary>
          <ul>
            {places.map(({ title, path }) => (
              <li key={path + title}>
                <a href={toHash(path)}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
