import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Maker } from '../models/outgoing.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';

/** What can be asked for here: a file, or a link. */
export type Wish = Maker | 'link';

const LABELS: Readonly<Record<Wish, string>> = {
  word: '下载自查报告（Word）',
  text: '纯文本（发微信用）',
  markdown: '下载文本稿（Markdown）',
  calendar: '把提醒放进日历（ics）',
  assessment: '导出自评文件',
  link: '用链接分享',
};

interface Props {
  model: WizardModel;
  session: Session;
  makers: readonly Wish[];
  /** Other words for a button. */
  labels?: Partial<Record<Wish, string>>;
  /** A button was pressed. */
  onAsk?: () => void;
  /** Further buttons beside them. */
  children?: ComponentChildren;
  /** Asked for already, before a button was pressed. */
  start?: Wish;
  /** A last day that the person has typed, for the calendar. */
  typedDeadline?: string | undefined;
}

type Work = ComponentType<Pick<Props, 'model' | 'session' | 'typedDeadline'> & { wish: Wish }>;

/** Files to take away, made in the page. One that fails leaves the others usable. */
export function FileButtons({ model, session, makers, labels, onAsk, children, start, typedDeadline }: Props) {
  // `turn` makes a second wish for the same file a new one.
  const [asked, setAsked] = useState<{ wish: Wish; turn: number } | null>(start ? { wish: start, turn: 0 } : null);
  const [work, setWork] = useState<{ View: Work } | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!asked || work) return;
    setLost(false);
    import('./FileWork.tsx').then(
      ({ FileWork }) => setWork({ View: FileWork }),
      () => setLost(true),
    );
  }, [asked]);
  return (
    <div class="files no-print">
      {makers.length > 0 && (
        <p class="buttons">
          {makers.map((maker, index) => (
            <button
              key={maker}
              type="button"
              class={index === 0 && maker === 'word' ? 'primary' : undefined}
              onClick={() => {
                setAsked({ wish: maker, turn: (asked?.turn ?? 0) + 1 });
                onAsk?.();
              }}
            >
              {labels?.[maker] ?? LABELS[maker]}
            </button>
          ))}
          {children}
        </p>
      )}
      {isLost && <p role="alert">页面有一部分没有读到，文件没有生成。请检查网络后再试；填写的内容都在。</p>}
      {asked && work && (
        <work.View key={asked.turn} model={model} session={session} wish={asked.wish} typedDeadline={typedDeadline} />
      )}
    </div>
  );
}
