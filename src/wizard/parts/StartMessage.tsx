import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WizardModel } from '../models/wizard-model.ts';

/** What the first screen has to say, such as why a file was refused. Takes the focus. */
export function StartMessage({ model }: { model: WizardModel }) {
  const notice = model.notice.value;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [notice]);
  if (!notice) return null;
  const { text, field, link, unreadable, calm } = notice;
  return (
    <div class={calm ? 'notice' : 'error-summary'} role="alert" tabIndex={-1} ref={box}>
      <p>
        {field ? (
          <a
            href={`#${field}`}
            onClick={(event) => {
              event.preventDefault();
              document.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
            }}
          >
            {text}
          </a>
        ) : (
          text
        )}
        {link && (
          <>
            {' '}
            <a href={link.href}>{link.text}</a>
          </>
        )}
      </p>
      {unreadable !== undefined && (
        <button
          type="button"
          onClick={() => model.download('自评-原始内容.txt', new Blob([unreadable], { type: 'text/plain' }))}
        >
          下载原始内容
        </button>
      )}
    </div>
  );
}
