import { useState } from 'preact/hooks';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { FileButtons } from './FileButtons.tsx';

/** One quiet line where it is time for a backup. */
export function BackupLine({ model, session }: { model: WizardModel; session: Session }) {
  const due = model.backup.due.value;
  // What came of pressing the button stays to be read.
  const [isAsked, setAsked] = useState(false);
  if (!due && !isAsked) return null;
  return (
    <div class="backup-line no-print">
      {due && (
        <p class="quiet">
          {due.answers > 0
            ? `${due.isFirst ? '' : '上次备份以后'}已填 ${due.answers} 项，还没有备份。`
            : '这份自评有几天没有备份了。'}
          浏览器清理数据时会一起清掉，请下载一份留底。
        </p>
      )}
      <FileButtons
        model={model}
        session={session}
        makers={due ? ['assessment'] : []}
        labels={{ assessment: '下载备份' }}
        onAsk={() => setAsked(true)}
      >
        <button
          type="button"
          onClick={() => {
            model.backup.putOff();
            setAsked(false);
          }}
        >
          今天不再提醒
        </button>
      </FileButtons>
    </div>
  );
}
