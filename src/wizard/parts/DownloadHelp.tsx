import { useEffect, useState } from 'preact/hooks';
import type { ExportFile } from '../models/export.ts';
import { CopyText } from './CopyText.tsx';

/** Time after which a download that was not ignored has shown itself. */
const WAIT_MS = 2000;

interface Props {
  file: ExportFile;
  copy: (text: string) => Promise<boolean>;
}

/** What to do where the browser ignored the download; no browser tells, so it is offered after a while. */
export function DownloadHelp({ file, copy }: Props) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isDue) return null;
  return (
    <details class="download-help">
      <summary>没有下载下来？</summary>
      <p>在微信、钉钉里打开本页时，往往不能下载：请点右上角的“…”，选“在浏览器打开”，再导出一次。</p>
      {file.text === undefined ? (
        <p>压缩包不能复制，请逐个下载；自查报告和表格都有文字版，可以复制。</p>
      ) : (
        <>
          {/\.(docx|xlsx)$/.test(file.name) ? (
            <p>也可以先复制下面的文字版，粘到微信或 WPS 里；版面要等下载了文件才有。</p>
          ) : (
            <p>也可以复制下面的全文，存成文本文件，文件名写 {file.name}；自评文件的全文，以后在本页粘贴也能打开。</p>
          )}
          <CopyText text={file.text} label="复制全文" name="文件全文" copy={copy} />
        </>
      )}
    </details>
  );
}
