import { render, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clearSheet, printSheet } from '../../adapters/print.ts';

interface Props {
  label: string;
  /** What is said of it where several stand on one page; unset: the label. */
  name?: string;
  /** What is printed, from plain values: it stands outside of the page and does not follow later changes. */
  sheet: () => VNode;
  primary?: boolean;
  disabled?: boolean;
}

/** Prints one sheet. Where the browser does not, says so, shows the sheet and leaves it ready for the browser's own command. */
export function PrintButton({ label, name, sheet, primary = false, disabled = false }: Props) {
  const [blocked, setBlocked] = useState<VNode | null>(null);
  // Away from here, the page itself is what the browser prints again.
  useEffect(() => clearSheet, []);
  const run = async (): Promise<void> => {
    const drawn = sheet();
    setBlocked(null);
    const outcome = await printSheet((place) => render(drawn, place));
    if (outcome === 'blocked') setBlocked(sheet());
  };
  return (
    <div class="print-button no-print">
      <button
        type="button"
        class={primary ? 'primary' : undefined}
        disabled={disabled}
        aria-label={name}
        onClick={() => void run()}
      >
        {label}
      </button>
      <div role="alert">
        {blocked && (
          <div class="notice warning">
            <p>
              浏览器没有打开打印窗口。电脑上请按 Ctrl＋P（苹果电脑按
              ⌘＋P），或在浏览器菜单里选“打印”，印出来的就是这一份；微信等软件里打不了，请先选“在浏览器打开”。也可以把下面的内容截图，或导出自评文件拿到别的电脑上打印。
            </p>
            <p>
              <button
                type="button"
                onClick={() => {
                  clearSheet();
                  setBlocked(null);
                }}
              >
                不打印了
              </button>
            </p>
            <div class="sheet-view">{blocked}</div>
          </div>
        )}
      </div>
    </div>
  );
}
