import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_TEXT } from '../../assessment/limits.ts';
import type { Section } from '../../report/tree.ts';
import { withSection } from '../models/paper-choices.ts';
import { wordsOf } from '../models/report-view.ts';
import type { Session } from '../models/session.ts';
import { TextEntry } from './TextEntry.tsx';

/** The means to write a section anew, what tells that it was, and figures in it that are no longer true. */
export function SectionEditor({ session, section }: { session: Session; section: Section }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { id, title, generated, rewritten } = section;
  const entryId = `section-${id}`;
  useLayoutEffect(() => {
    if (isOpen) box.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  const write = (text: string): void => {
    const basis = session.assessment.value.papers?.sections?.[id]?.basis ?? generated.join('\n').slice(0, LONGEST_TEXT);
    session.change((current) => withSection(current, id, { text, basis }), entryId);
  };
  /** The figures are looked at again from what the answers give now. */
  const renew = (): void => {
    const text = session.assessment.value.papers?.sections?.[id]?.text;
    if (text === undefined) return;
    session.change((current) => withSection(current, id, { text, basis: generated.join('\n').slice(0, LONGEST_TEXT) }));
  };
  return (
    <div class="section-tools no-print" ref={box}>
      <p class="tools-line">
        {rewritten && <span class="tag">人工修改</span>}
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '改写'}
          <span class="hidden">“{title}”</span>
        </button>
        {rewritten && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              session.change((current) => withSection(current, id, null));
              setOpen(false);
            }}
          >
            恢复自动生成的文字<span class="hidden">（“{title}”）</span>
          </button>
        )}
      </p>
      {isOpen && (
        <TextEntry
          id={entryId}
          label={`“${title}”的文字`}
          help="每一行是一段。边改边保存，随时可以恢复；表格留在文字后面。"
          value={wordsOf(session, section)}
          limit={LONGEST_TEXT}
          rows={10}
          onText={write}
        />
      )}
      {rewritten && rewritten.stale.length > 0 && (
        <div class="notice warning" role="status">
          <p>答案改过，这一节里有 {rewritten.stale.length} 处数字可能过时：</p>
          <ul>
            {rewritten.stale.map(({ old, now, context }) => (
              <li key={old}>
                <b>{old}</b>
                {now === null ? '（现在的文字里没有了）' : ` 现在是 ${now}`}：{context}
              </li>
            ))}
          </ul>
          <p>
            <button type="button" onClick={renew}>
              看过了，不再提示<span class="hidden">（“{title}”）</span>
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
