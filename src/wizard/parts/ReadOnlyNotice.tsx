import { useState } from 'preact/hooks';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';

/** Why nothing can be changed here, and what to do about it; nothing where this window may write. */
export function ReadOnlyNotice({ model, session }: { model: WizardModel; session: Session }) {
  const [asked, setAsked] = useState(false);
  switch (session.access.value) {
    case 'write':
      return null;
    case 'otherWindow':
      return (
        <div class="notice warning no-print" role="alert">
          <p>
            <b>这份自评正在另一个窗口里填写，这里只能看。</b>
            那个窗口关掉后，这里自动接着填；也可以现在就换到这里，那边填的都会带过来。
          </p>
          <p class="buttons">
            <button
              type="button"
              class="primary"
              aria-disabled={asked}
              onClick={() => {
                setAsked(true);
                session.takeOver();
              }}
            >
              {asked ? '正在换过来…' : '在此处接着填'}
            </button>
          </p>
        </div>
      );
    case 'newerVersion':
      return (
        <div class="notice warning no-print" role="alert">
          <p>
            <b>这份自评由更新版本的本站保存，这里只能看，不能改。</b>
            刷新页面换成新版后就能接着填。新版才有的内容这里不显示，但都还在；原始文件可以下载留存。
          </p>
          <p class="buttons">
            <button
              type="button"
              onClick={() =>
                model.download(
                  `${session.assessment.value.unit.name || '自评'}-原始文件.jianjia.json`,
                  new Blob([session.raw], { type: 'application/json' }),
                )
              }
            >
              下载原始文件
            </button>
          </p>
        </div>
      );
    default:
      return session.access.value satisfies never;
  }
}
