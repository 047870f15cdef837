import type { Travel } from '../models/travel.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';

interface Props {
  session: Session;
  travel: Travel;
}

/** 撤销 and 重做, and what the last of them was about, with the way there. */
export function UndoButtons({ session, travel }: Props) {
  const { canUndo, canRedo } = session.history;
  const isReadOnly = session.access.value !== 'write';
  const said = travel.said.value;
  return (
    <div class="undo no-print">
      {/* Not `disabled`: a button that is used up must not lose the focus. */}
      <button type="button" class="plain" aria-disabled={isReadOnly || !canUndo.value} onClick={travel.undo}>
        撤销
      </button>
      <button type="button" class="plain" aria-disabled={isReadOnly || !canRedo.value} onClick={travel.redo}>
        重做
      </button>
      <span role="status" class="said">
        {said && (
          <>
            {said.words}
            {said.path !== '' && <a href={toHash(said.path)}>去看</a>}
          </>
        )}
      </span>
    </div>
  );
}
