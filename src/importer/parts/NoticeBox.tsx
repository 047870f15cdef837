import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from '../models/import-model.ts';

/** What there is to say above the step. A refusal takes the focus; a remark is only read out. */
export function NoticeBox({ notice }: { notice: Notice }) {
  const box = useRef<HTMLDivElement>(null);
  const isRefusal = notice.kind === 'refused';
  useEffect(() => {
    if (isRefusal) box.current?.focus();
  }, [notice]);
  return (
    <div class={isRefusal ? 'error-summary' : 'notice'} role={isRefusal ? 'alert' : 'status'} tabIndex={-1} ref={box}>
      {isRefusal && <h2>没有读进来</h2>}
      {notice.messages.length === 1 ? (
        <p>{notice.messages[0]}</p>
      ) : (
        <ul>
          {notice.messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
