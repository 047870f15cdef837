import { useEffect, useMemo, useState } from 'preact/hooks';
import { fileTools } from '../file-tools.ts';
import type { Outgoing } from '../models/outgoing.ts';
import { createOutbox } from '../models/outbox.ts';
import { WRITERS } from '../models/writers.ts';
import { DeedsForm } from '../parts/DeedsForm.tsx';
import { DownloadHelp } from '../parts/DownloadHelp.tsx';
import { MaterialTicks } from '../parts/MaterialTicks.tsx';
import { MeetingForm } from '../parts/MeetingForm.tsx';
import { PaperLine } from '../parts/PaperLine.tsx';
import { PrivateNotice } from '../parts/PrivateNotice.tsx';
import type { StepProps } from './step-props.ts';

/** What was asked for: one file of a paper, or all of them in one package. */
type Wish = { id: string; extension: string } | 'all';

/** 上交材料: every paper that the unit hands in, one by one or in one package, and what only the papers ask. */
export function FilesStep({ model, session }: StepProps) {
  const outbox = useMemo(() => createOutbox(session, WRITERS, () => model.now(), fileTools), [session]);
  useEffect(() => () => outbox.close(), [outbox]);
  const [wish, setWish] = useState<Wish | null>(null);
  const [outcome, setOutcome] = useState<Outgoing | null>(null);
  const ask = async (next: Wish, isCleared: boolean): Promise<void> => {
    setWish(next);
    setOutcome(null);
    const made = await (next === 'all' ? outbox.makeAll(isCleared) : outbox.make(next.id, next.extension, isCleared));
    if (made.kind === 'made') {
      model.download(made.file.name, made.file.content);
      if (next === 'all' || next.id === 'assessment') await model.backup.noteFile();
    }
    setOutcome(made);
  };
  const progress = outbox.progress.value;
  const bundle = outbox.bundle.value;
  const missing = outbox.missing.value;
  return (
    <div class="files-step">
      <p class="lead no-print">
        要交的、要用的文件都在这里生成，数据不离开本机。每个文件写好后先打开核对一遍，对得上才给您。
        <a href="/guide/papers/" target="_blank" rel="noopener">
          看看文件的样子<span class="hidden">（在新窗口打开）</span>
        </a>
      </p>
      <section class="no-print">
        <h2>一次打包</h2>
        <p class="buttons">
          <button
            type="button"
            class="primary"
            aria-disabled={bundle.kind === 'working'}
            onClick={() => bundle.kind !== 'working' && void ask('all', false)}
          >
            打包下载全套材料（zip）
          </button>
        </p>
        <p class="quiet">里面有下列全部文件、一份材料目录和校验码；CSV 和文本稿不重复放。</p>
        <p role="status">
          {progress && progress.all > 1 && `正在生成，已完成 ${progress.done} / ${progress.all}`}
          {progress && progress.all === 1 && '正在生成文件'}
          {outcome?.kind === 'made' && `已生成 ${outcome.file.name}，请在浏览器的下载里查看。`}
        </p>
        {outcome?.kind === 'made' && wish === 'all' && missing.length > 0 && (
          <div class="notice warning" role="alert">
            <p>包里少了 {missing.length} 个文件，其余的都在：</p>
            <ul>
              {missing.map(({ title, reason }) => (
                <li key={title}>
                  {title}：{reason}
                </li>
              ))}
            </ul>
          </div>
        )}
        {bundle.kind === 'failed' && (
          <p role="alert" class="notice warning">
            {bundle.message}
          </p>
        )}
        {outcome?.kind === 'private' && wish && (
          <PrivateNotice
            lines={outcome.lines}
            onward="仍然导出"
            onBack={() => setOutcome(null)}
            onGo={() => void ask(wish, true)}
          />
        )}
        {outcome?.kind === 'made' && <DownloadHelp file={outcome.file} copy={model.outlet.copy} />}
      </section>
      <section class="no-print">
        <h2>逐个下载</h2>
        <ul class="papers">
          {outbox.papers.value.map((paper) => (
            <PaperLine
              key={paper.id}
              session={session}
              paper={paper}
              now={() => model.now()}
              onAsk={(extension) => void ask({ id: paper.id, extension }, false)}
            />
          ))}
        </ul>
        <p class="quiet">测评表、台账盒标签和纸质表在各自的步骤里打印。</p>
      </section>
      <section>
        <h2>申报材料备齐了没有</h2>
        <MaterialTicks session={session} />
      </section>
      <section>
        <h2>登记表里的主要事迹</h2>
        <DeedsForm session={session} />
      </section>
      <section>
        <h2>讨论自查情况的会议</h2>
        <MeetingForm session={session} />
      </section>
    </div>
  );
}
