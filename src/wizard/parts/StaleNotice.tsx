import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { FileButtons } from './FileButtons.tsx';

/** Another tab has written the same assessment: nothing is saved here until the person has chosen. */
export function StaleNotice({ model, session }: { model: WizardModel; session: Session }) {
  return (
    <div class="notice warning no-print" role="alert">
      <p>
        <b>这份自评在另一个窗口里有更新的改动。</b>这里的改动还没有保存，两边都没有丢。请选一种：
      </p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => void model.settle('both')}>
          两份都留，这里的另存一份
        </button>
        <button type="button" onClick={() => void model.settle('theirs')}>
          用另一个窗口的
        </button>
        <button type="button" onClick={() => void model.settle('ours')}>
          用这里的，盖掉那边的
        </button>
      </p>
      <FileButtons model={model} session={session} makers={['assessment']} />
    </div>
  );
}
