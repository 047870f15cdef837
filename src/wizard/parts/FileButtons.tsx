import { useState } from 'preact/hooks';
import { exportAssessment, exportMarkdown, exportWord, type ExportFile } from '../models/export.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';

const MAKERS = {
  word: { label: '下载自查报告（Word）', make: exportWord },
  markdown: { label: '下载文本稿（Markdown）', make: exportMarkdown },
  assessment: { label: '导出自评文件', make: exportAssessment },
} as const satisfies Record<string, { label: string; make: (session: Session) => Promise<ExportFile> }>;

type Maker = keyof typeof MAKERS;

interface Props {
  model: WizardModel;
  session: Session;
  makers: readonly Maker[];
}

/** Files to take away, made in the page. One that fails leaves the others usable. */
export function FileButtons({ model, session, makers }: Props) {
  const [busy, setBusy] = useState<Maker | null>(null);
  const [said, setSaid] = useState('');
  const run = async (maker: Maker): Promise<void> => {
    setBusy(maker);
    setSaid('正在生成文件');
    try {
      const { name, content } = await MAKERS[maker].make(session);
      model.download(name, content);
      setSaid(`已生成 ${name}，请在浏览器的下载里查看。`);
    } catch {
      setSaid('这个文件没有生成。请再试一次，或者改用其他格式；填写的内容都在。');
    }
    setBusy(null);
  };
  return (
    <div class="files no-print">
      <p class="buttons">
        {makers.map((maker, index) => (
          <button
            key={maker}
            type="button"
            class={index === 0 && maker === 'word' ? 'primary' : undefined}
            aria-disabled={busy !== null}
            onClick={() => busy === null && void run(maker)}
          >
            {MAKERS[maker].label}
          </button>
        ))}
      </p>
      <p role="status" class="quiet">
        {said}
      </p>
    </div>
  );
}
