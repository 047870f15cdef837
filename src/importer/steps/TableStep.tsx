import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportModel } from '../models/import-model.ts';

/** Endings for computers; phones go by the kinds of content, and know none for YAML. */
const ACCEPTED =
  '.xlsx,.csv,.txt,.docx,.yaml,.yml,text/*,application/octet-stream,' +
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,' +
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Does the paste hold a table, so that it is read at once and not only put into the field? */
const holdsTable = (html: string, text: string): boolean => /<table[\s>]/i.test(html) || /\t/.test(text);

interface Props {
  model: ImportModel;
  /** Address of the empty form to fill in. */
  emptyForm: string;
}

/** The first step: paste a table, pick a file, drop one, or try the invented one. Readable without its script. */
export function TableStep({ model, emptyForm }: Props) {
  const [isOver, setIsOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const openFile = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    // Safari 13 has no `file.arrayBuffer()`.
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    await model.take({ kind: 'file', file: { name: file.name, bytes } });
  };
  const openPicked = async (): Promise<void> => {
    const input = picker.current;
    const file = input?.files?.item(0);
    await openFile(file);
    // So that the same file can be picked again.
    if (input) input.value = '';
  };
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!holdsTable(html, text)) return;
    event.preventDefault();
    model.pasted.value = text;
    void model.take({ kind: 'pasted', html, text });
  };

  useEffect(() => {
    // A file picked before the script ran.
    void openPicked();
  }, []);

  return (
    <div
      class={isOver ? 'table-step over' : 'table-step'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void openFile(event.dataTransfer?.files.item(0));
      }}
    >
      <div class="field">
        <label for="paste">在 Word、Excel 或 WPS 里选中整张表格（连同表头）复制，粘贴到这里：</label>
        <textarea
          id="paste"
          rows={5}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="paste-help"
          value={model.pasted.value}
          onPaste={paste}
          onInput={(event) => {
            model.pasted.value = event.currentTarget.value;
          }}
        />
        <p class="help" id="paste-help">
          粘贴以后马上读取，不用再点。
        </p>
        {model.pasted.value.trim() !== '' && (
          <button type="button" onClick={() => void model.take({ kind: 'pasted', html: '', text: model.pasted.value })}>
            读取框里的内容
          </button>
        )}
      </div>
      <div class="drop">
        <p>
          <label class="button primary file">
            选择文件
            <input ref={picker} type="file" class="hidden" accept={ACCEPTED} onChange={() => void openPicked()} />
          </label>
          <span>　或者把文件拖到这里</span>
        </p>
        <p class="quiet">
          可以放 .xlsx、.csv、.docx（读里面的表格），还有别的单位用本页做好的 .yaml，都不超过 5
          MB。.xls、.et、.doc、.wps 请先另存为 .xlsx 或 .docx。
        </p>
      </div>
      <p>
        <b>表格只在本机读取，不上传。</b>
        没有点“保存到本机”以前，关掉这个窗口就没有了。
      </p>
      <h2>没有现成的表</h2>
      <p class="buttons">
        <button type="button" onClick={() => void model.take({ kind: 'sample' })}>
          用一张虚构的表试一试
        </button>
        <a class="button" href={emptyForm} download>
          下载空白表格（.csv）
        </a>
      </p>
      <p class="quiet">空白表格用 WPS 或 Excel 打开，照表头填好，再放进来。</p>
    </div>
  );
}
