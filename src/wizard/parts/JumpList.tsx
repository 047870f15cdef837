import { screenState, type ScreenState } from '../models/screen-state.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';

const stateInWords = ({ kind, done, all }: ScreenState): string => {
  if (kind === 'wrong') return '有矛盾';
  if (kind === 'done') return '已填完';
  return kind === 'todo' ? '未填' : `${done}/${all}`;
};

/** All steps with how far each is. */
export function JumpList({ session, path }: { session: Session; path: string }) {
  const { screens, standard } = session;
  return (
    <ol class="jump-list">
      {screens.map((screen) => {
        const state = screenState(screen, standard, session.assessment.value, session.result.value);
        return (
          <li key={screen.path}>
            <a href={toHash(screen.path)} aria-current={screen.path === path ? 'step' : undefined}>
              <span>{screen.title}</span>
              {state && <span class={`state ${state.kind}`}>{stateInWords(state)}</span>}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
