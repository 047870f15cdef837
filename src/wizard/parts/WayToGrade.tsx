import { useMemo, useState } from 'preact/hooks';
import type { GradeSet } from '../../standard/schema.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { wayTo } from '../models/way.ts';
import { groupWay, listHurdles, nextGrade, wayInWords } from '../models/way-words.ts';

/** 达标路线: for a grade to choose, the fewest items that lead to it, easiest first, and what has to be settled before. */
export function WayToGrade({ session, set }: { session: Session; set: GradeSet }) {
  const { standard, assessment, result } = session;
  const [chosen, setChosen] = useState('');
  const grade = set.grades.find(({ id }) => id === chosen) ?? nextGrade(set, result.value);
  const way = useMemo(() => grade && wayTo(session, grade.id), [session, assessment.value, grade]);
  if (!grade || !way) return null;
  const hurdles = listHurdles(standard, way, result.value);
  const groups = way.kind === 'found' ? groupWay(standard, way.steps) : [];
  return (
    <section class="way" data-way={way.kind}>
      <h2>最少补哪几项</h2>
      {set.grades.length > 1 && (
        <div class="field no-print">
          <label for="way-grade">想到哪一档</label>
          <select id="way-grade" value={grade.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {set.grades.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      {hurdles.length > 0 && (
        <>
          <p>到“{grade.title}”，先要解决：</p>
          <ul class="hurdles">
            {hurdles.map(({ title, words, path }) => (
              <li key={path + title}>
                <a href={toHash(path)}>{title}</a>
                <span class="short">{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        到“{grade.title}”：{wayInWords(standard, grade, way, hurdles.length)}
      </p>
      {groups.length > 0 && (
        <dl class="answers">
          {groups.map(({ effort, rows }) => (
            <div key={effort}>
              <dt>{effort}</dt>
              <dd>
                {rows.map(({ criterion, facts }) => (
                  <p key={criterion.id}>
                    <a href={toHash(`criterion/${criterion.id}`)}>{criterion.title}</a>
                    <span class="quiet">{facts}</span>
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
