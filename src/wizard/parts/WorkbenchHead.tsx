import type { Travel } from '../models/travel.ts';
import type { Session } from '../models/session.ts';
import { SaveLine } from './SaveLine.tsx';
import { UndoButtons } from './UndoButtons.tsx';

interface Props {
  session: Session;
  travel: Travel;
  isHelpOpen: boolean;
  onHelp: () => void;
}

/** Whose assessment it is, the way back from the last change, and whether all is kept. */
export function WorkbenchHead({ session, travel, isHelpOpen, onHelp }: Props) {
  const { unit, fictional } = session.assessment.value;
  return (
    <div class="wizard-head">
      <p class="unit">
        {unit.name || '（单位名称没有填）'}
        {fictional && <span class="tag">虚构示例</span>}
      </p>
      <UndoButtons session={session} travel={travel} />
      <button
        type="button"
        class="plain keys no-print"
        id="shortcuts"
        aria-expanded={isHelpOpen}
        aria-controls={isHelpOpen ? 'shortcut-help' : undefined}
        onClick={onHelp}
      >
        快捷键
      </button>
      <SaveLine session={session} />
    </div>
  );
}
