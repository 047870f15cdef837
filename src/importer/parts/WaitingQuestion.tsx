import { useEffect, useRef } from 'preact/hooks';
import { goTo, STEP_TITLE } from '../models/field-id.ts';
import type { ImportModel } from '../models/import-model.ts';

/** Asks before a new table takes the place of one that work went into. */
export function WaitingQuestion({ model }: { model: ImportModel }) {
  const box = useRef<HTMLDivElement>(null);
  const isWaiting = model.waiting.value !== null;
  useEffect(() => {
    if (isWaiting) box.current?.focus();
  }, [isWaiting]);
  if (!isWaiting) return null;
  const settle = async (replace: boolean): Promise<void> => {
    await model.settleWaiting(replace);
    if (!replace) goTo(STEP_TITLE);
  };
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <p>原来那张表已经核对过一些，还没有保存到本机。换成新表，核对过的就没有了。</p>
      <p class="buttons">
        <button type="button" onClick={() => void settle(false)}>
          留着原来的
        </button>
        <button type="button" onClick={() => void settle(true)}>
          换成新表
        </button>
      </p>
    </div>
  );
}
