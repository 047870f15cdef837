import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PrivateLine } from '../models/private-words.ts';

interface Props {
  lines: readonly PrivateLine[];
  /** Words of the button that goes on all the same. */
  onward: string;
  onBack: () => void;
  onGo: () => void;
}

/** Places where numbers of persons seem to stand, before anything leaves this browser. Takes the focus. */
export function PrivateNotice({ lines, onward, onBack, onGo }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>有 {lines.length} 处像是个人信息，还没有导出</h2>
      <ul>
        {lines.map(({ where, what, href }, index) => (
          <li key={index}>
            <a href={href}>{where}</a>　{what}
          </li>
        ))}
      </ul>
      <p>文件和链接会传到别人手里。不需要的请先删掉；确实要留的，可以仍然导出。</p>
      <p class="buttons">
        <a class="button primary" href={lines[0]?.href} onClick={onBack}>
          回去改
        </a>
        <button type="button" onClick={onGo}>
          {onward}
        </button>
      </p>
    </div>
  );
}
