import { useRef, useState } from 'preact/hooks';

interface Props {
  text: string;
  /** Words of the button. */
  label: string;
  /** What the text is, for those who do not see it. */
  name: string;
  copy: (text: string) => Promise<boolean>;
}

/** A text on the screen with a button to copy it; where the browser refuses, all of it is selected to be copied by hand. */
export function CopyText({ text, label, name, copy }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => {
    const isDone = await copy(text);
    if (isDone) {
      setSaid('已复制。');
      return;
    }
    field.current?.focus();
    field.current?.select();
    setSaid('浏览器不让自动复制。已经全部选中，请按 Ctrl+C，手机上长按选“复制”。');
  };
  return (
    <>
      <p>
        <textarea
          ref={field}
          readOnly
          rows={4}
          aria-label={name}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </p>
      <p class="buttons">
        <button type="button" onClick={() => void run()}>
          {label}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
