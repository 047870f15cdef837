import type { Action } from '../../assessment/schema.ts';
import { withAction, type ActionChange } from '../../papers/ledger.ts';
import { ACTION_WORDS } from '../../papers/ledger-words.ts';
import type { Session } from '../models/session.ts';
import { DayField } from './Field.tsx';

interface Props {
  session: Session;
  /** Key of the line, such as `criterion-a11`. */
  of: string;
  action: Action;
}

const STATES = ['todo', 'doing', 'done'] as const satisfies readonly Action['state'][];

/** Who does it, by when, and how it stands. */
export function ActionFields({ session, of: key, action }: Props) {
  const set = (change: ActionChange): void =>
    session.change((now) => withAction(now, key, change), `${key} ${Object.keys(change).join(' ')}`);
  const id = (field: string): string => `action-${key}-${field}`;
  return (
    <div class="action-fields">
      <div class="field owner">
        <label for={id('owner')}>责任部门</label>
        <input
          id={id('owner')}
          type="text"
          maxLength={60}
          autocomplete="off"
          placeholder="部门或岗位"
          value={action.owner ?? ''}
          onInput={(event) => set({ owner: event.currentTarget.value })}
        />
      </div>
      <DayField
        session={session}
        item={key}
        field="due"
        label="完成时限"
        value={action.due}
        onValue={(due) => set({ due: due ?? '' })}
      />
      <div class="field">
        <label for={id('state')}>状态</label>
        <select
          id={id('state')}
          value={action.state}
          onChange={(event) => {
            const state = STATES.find((one) => one === event.currentTarget.value);
            if (state) set({ state });
          }}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {ACTION_WORDS[state]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Longest text of a cell of the ledger; a person reads it in a table. */
const MOST_CHARACTERS = 1000;

/** What is done and what came of it, in words. */
export function ActionTexts({ session, of: key, action, advice }: Props & { advice: string }) {
  const set = (change: ActionChange): void =>
    session.change((now) => withAction(now, key, change), `${key} ${Object.keys(change).join(' ')}`);
  const id = (field: string): string => `action-${key}-${field}`;
  return (
    <div class="action-texts">
      <div class="field">
        <label for={id('measure')}>措施</label>
        <textarea
          id={id('measure')}
          rows={2}
          maxLength={MOST_CHARACTERS}
          placeholder={advice}
          value={action.measure ?? ''}
          onInput={(event) => set({ measure: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={id('outcome')}>结果</label>
        <textarea
          id={id('outcome')}
          rows={2}
          maxLength={MOST_CHARACTERS}
          value={action.outcome ?? ''}
          onInput={(event) => set({ outcome: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
