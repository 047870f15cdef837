import { useLayoutEffect, useState } from 'preact/hooks';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { FileButtons } from './FileButtons.tsx';

/** Ctrl+S hands over the file, instead of the page itself as browsers would. */
export function FileShortcut({ model, session }: { model: WizardModel; session: Session }) {
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      setTurn((before) => before + 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  if (turn === 0) return null;
  return (
    <div class="file-shortcut no-print">
      <FileButtons key={turn} model={model} session={session} makers={[]} start="assessment" />
      <button type="button" onClick={() => setTurn(0)}>
        收起
      </button>
    </div>
  );
}
