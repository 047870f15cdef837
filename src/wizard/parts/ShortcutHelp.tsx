import { useLayoutEffect, useRef } from 'preact/hooks';
import { SHORTCUTS } from '../models/shortcut-list.ts';

interface Props {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

/** The keys that save time, and the switch that turns those without Ctrl off. Takes the focus when it opens. */
export function ShortcutHelp({ isOn, onSwitch, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="shortcut-help no-print"
      id="shortcut-help"
      aria-labelledby="shortcut-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id="shortcut-title" tabIndex={-1} ref={heading}>
        快捷键
      </h2>
      <dl>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">在输入框里打字时都不起作用。</p>
      <div class="choices">
        <label>
          <input type="checkbox" checked={isOn} onChange={() => onSwitch(!isOn)} />
          <span>启用单键快捷键（关上后只留 Ctrl＋Z、Ctrl＋Y）</span>
        </label>
      </div>
      <button type="button" onClick={onClose}>
        关上
      </button>
    </section>
  );
}
