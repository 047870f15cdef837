import type { WizardModel } from '../models/wizard-model.ts';

/** What the first screen must say about where things are kept; nothing while all is well. */
export function StorageNotice({ model }: { model: WizardModel }) {
  switch (model.storage.value) {
    case 'memory':
      return <p class="notice warning">本机没有保存：浏览器不让本页存东西，关掉页面就没有了。填完请导出文件。</p>;
    case 'blocked':
      return (
        <p class="notice warning" role="alert">
          本站刚刚更新，另一个窗口还开着旧的页面。请关闭本站的其他窗口，这里随后自动接着来；已保存的内容都在。
        </p>
      );
    default:
      return null;
  }
}
