import { useEffect, useState } from 'preact/hooks';
import { fileTools } from '../file-tools.ts';
import { makeFile, type Maker, type Outgoing } from '../models/outgoing.ts';
import { calendarWriter, WRITERS } from '../models/writers.ts';
import { privateLines } from '../models/private-words.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { DownloadHelp } from './DownloadHelp.tsx';
import type { Wish } from './FileButtons.tsx';
import { PrivateNotice } from './PrivateNotice.tsx';
import { SharePanel } from './SharePanel.tsx';

interface Props {
  model: WizardModel;
  session: Session;
  wish: Wish;
  typedDeadline?: string | undefined;
}

/** Makes one file: first a look at personal data, then the file, then what to do where no download came. */
function FileMaking({ model, session, maker, typedDeadline }: Omit<Props, 'wish'> & { maker: Maker }) {
  const [outcome, setOutcome] = useState<Outgoing | null>(null);
  const [isClosed, setClosed] = useState(false);
  const make = async (isCleared: boolean): Promise<void> => {
    const writers = maker === 'calendar' ? [calendarWriter(typedDeadline)] : WRITERS;
    const made = await makeFile(session, maker, model.now(), isCleared, fileTools, writers);
    if (made.kind === 'made') {
      model.download(made.file.name, made.file.content);
      if (maker === 'assessment') await model.backup.noteFile();
    }
    setOutcome(made);
  };
  useEffect(() => void make(false), []);
  if (isClosed) return null;
  if (outcome?.kind === 'private') {
    return (
      <PrivateNotice
        lines={outcome.lines}
        onward="仍然导出"
        onBack={() => setClosed(true)}
        onGo={() => {
          setOutcome(null);
          void make(true);
        }}
      />
    );
  }
  return (
    <>
      <p role="status" class="quiet">
        {!outcome && '正在生成文件'}
        {outcome?.kind === 'made' && `已生成 ${outcome.file.name}，请在浏览器的下载里查看。`}
      </p>
      {outcome?.kind === 'failed' && (
        <p role="alert" class="notice warning">
          {outcome.message}
        </p>
      )}
      {outcome?.kind === 'made' && <DownloadHelp file={outcome.file} copy={model.outlet.copy} />}
    </>
  );
}

/** What comes after a wish for a file or a link; loaded with the first. */
export function FileWork({ model, session, wish, typedDeadline }: Props) {
  const [isCleared, setCleared] = useState(false);
  const [isClosed, setClosed] = useState(false);
  if (wish !== 'link') return <FileMaking model={model} session={session} maker={wish} typedDeadline={typedDeadline} />;
  if (isClosed) return null;
  const lines = isCleared ? [] : privateLines(session);
  return lines.length > 0 ? (
    <PrivateNotice lines={lines} onward="仍然分享" onBack={() => setClosed(true)} onGo={() => setCleared(true)} />
  ) : (
    <SharePanel session={session} outlet={model.outlet} onClose={() => setClosed(true)} />
  );
}
