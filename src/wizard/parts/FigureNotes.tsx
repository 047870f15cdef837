import { conflictsOfGroup, ratesOfGroup } from '../models/figures.ts';
import { toHash } from '../models/route.ts';
import { fieldId, type Session } from '../models/session.ts';

interface Props {
  session: Session;
  group: string;
}

const focusField = (event: Event, field: string): void => {
  // The hash is the place in the wizard; it must not become the id of a field.
  event.preventDefault();
  const entry = document.getElementById(field);
  entry?.focus();
  entry?.scrollIntoView({ block: 'center' });
};

/** What contradicts what among the figures of a group, said as soon as it is typed. */
function Conflicts({ session, group }: Props) {
  const conflicts = conflictsOfGroup(session.standard, session.result.value, group);
  return (
    <div class="conflicts" role="status">
      {conflicts.map(({ message, fields }) => (
        <p key={message} class="notice warning">
          <b>对不上：</b>
          {message}
          <span class="places">
            {fields.map(({ item, field, label, path }) => (
              <a
                key={item + field}
                href={toHash(path)}
                onClick={(event) => {
                  if (path === 'figures') focusField(event, fieldId(item, field));
                }}
              >
                {label}
              </a>
            ))}
          </span>
        </p>
      ))}
    </div>
  );
}

/** Rates that the figures decide, worked out beside them, and what does not agree. */
export function FigureNotes({ session, group }: Props) {
  const { standard, assessment, result } = session;
  const rates = ratesOfGroup(standard, assessment.value, result.value, group);
  return (
    <>
      <Conflicts session={session} group={group} />
      {rates.length > 0 && (
        <ul class="rates">
          {rates.map(({ id, title, working, isKnown }) => (
            <li key={id} data-rate={id}>
              <a href={toHash(`criterion/${id}`)}>{title}</a>
              <span class={isKnown ? 'working' : 'working open'}>{working}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
