import { useMemo, useState } from 'preact/hooks';
import type { GradeSet } from '../../standard/schema.ts';
import { withActions } from '../../papers/ledger.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { wayTo } from '../models/way.ts';
import { groupWay, isForLedger, listHurdles, nextGrade, wayInWords, type WayHurdle } from '../models/way-words.ts';
import { mayTry, whatIfOf } from '../models/what-if.ts';
import { TrialSwitch } from './TrialSwitch.tsx';

interface Props {
  session: Session;
}

/** What has to be settled first, which no points make up for. */
const Hurdles = ({ session, hurdles }: Props & { hurdles: readonly WayHurdle[] }) => (
  <ul class="hurdles">
    {hurdles.map(({ key, title, words, path }) => (
      <li key={key}>
        <a href={toHash(path)}>{title}</a>
        <span class="short">{words}</span>
        <TrialSwitch session={session} of={key} title={title} />
      </li>
    ))}
  </ul>
);

/** What can be done with the whole way at once. */
function WayActs({ session, keys }: Props & { keys: readonly string[] }) {
  const whatIf = whatIfOf(session);
  const actions = session.assessment.value.actions ?? {};
  const toAdd = keys.filter((key) => isForLedger(key) && !actions[key]);
  const toTry = keys.filter((key) => mayTry(session.standard, key) && !whatIf.chosen.value.includes(key));
  return (
    <p class="buttons no-print">
      <button
        type="button"
        class="primary"
        aria-disabled={toAdd.length === 0}
        onClick={() => toAdd.length > 0 && session.change((now) => withActions(now, toAdd))}
      >
        {toAdd.length > 0 ? `把这 ${toAdd.length} 项列入整改台账` : '这几项都在整改台账里'}
      </button>
      <button type="button" aria-disabled={toTry.length === 0} onClick={() => toTry.length > 0 && whatIf.add(toTry)}>
        都做到，试算一下
      </button>
      <a href={toHash('actions')}>看整改台账</a>
    </p>
  );
}

/** 达标路线: for a grade to choose, the fewest items that lead to it, easiest first, and what has to be settled before. */
export function WayToGrade({ session, set }: Props & { set: GradeSet }) {
  const { standard, assessment, result } = session;
  const [chosen, setChosen] = useState('');
  const grade = set.grades.find(({ id }) => id === chosen) ?? nextGrade(set, result.value);
  const way = useMemo(() => grade && wayTo(session, grade.id), [session, assessment.value, grade]);
  if (!grade || !way) return null;
  const hurdles = listHurdles(standard, way, result.value);
  const groups = way.kind === 'found' ? groupWay(standard, way.steps) : [];
  const keys = [
    ...hurdles.map(({ key }) => key),
    ...groups.flatMap(({ rows }) => rows.map(({ criterion }) => `criterion-${criterion.id}`)),
  ];
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
          <Hurdles session={session} hurdles={hurdles} />
        </>
      )}
      <p>
        到“{grade.title}”：{wayInWords(standard, grade, way, hurdles.length)}
      </p>
      {keys.length > 0 && <WayActs session={session} keys={keys} />}
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
                    <TrialSwitch session={session} of={`criterion-${criterion.id}`} title={criterion.title} />
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
