import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WizardModel } from '../models/wizard-model.ts';

/** 清除本机数据: one button, confirmed once. */
export function SiteData({ model }: { model: WizardModel }) {
  const [asking, setAsking] = useState<'no' | 'yes' | 'refrained'>('no');
  const [isBusy, setIsBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking !== 'no') button.current?.focus();
  }, [asking]);
  const wipe = async (): Promise<void> => {
    setIsBusy(true);
    await model.wipe();
    setIsBusy(false);
    setAsking('no');
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">本机数据</h2>
      <p>自评、导入的考核表和显示设置都只存在这个浏览器里。换电脑、清理浏览器之前，请先导出文件。</p>
      {asking === 'yes' ? (
        <div class="notice warning">
          <p>
            清除后不能恢复：本机的全部自评（连同已归档和最近删除的）、导入的考核表、显示设置、搜索记录都会删掉。请先关掉本站的其他窗口。
          </p>
          <p class="buttons">
            <button type="button" ref={button} aria-disabled={isBusy} onClick={() => !isBusy && void wipe()}>
              确定清除
            </button>
            <button type="button" onClick={() => setAsking('refrained')}>
              不清除
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" ref={button} onClick={() => setAsking('yes')}>
            清除本机数据
          </button>
        </p>
      )}
    </section>
  );
}
