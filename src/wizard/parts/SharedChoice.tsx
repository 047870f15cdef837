import type { WizardModel } from '../models/wizard-model.ts';

/** 公用电脑: whether others use this computer too, and what that means. Works before the script runs. */
export function SharedChoice({ model }: { model: WizardModel }) {
  const isShared = model.storage.value === 'shared';
  const left = model.leftBehind.value;
  return (
    <>
      <label class="shared">
        <input
          type="checkbox"
          name="shared"
          checked={isShared}
          onChange={(event) => void model.setShared(event.currentTarget.checked)}
        />
        <span>这是公用电脑：什么都不存，关掉页面就没有了</span>
      </label>
      <div role="status">
        {isShared && (
          <p class="notice">
            公用电脑模式：在这个窗口里填的自评只在眼前的页面里，离开前请导出文件带走。
            {left > 0 ? `这台电脑里原来保存的 ${left} 份自评还在` : '这台电脑里以前若存过自评，也还在'}
            ，这里不列出；不想留给别人，请用本页末尾的“清除本机数据”。
          </p>
        )}
      </div>
    </>
  );
}
