import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AssessmentSummary } from '../../adapters/assessment-store.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { arrangeSaved, DAYS_KEPT, ORDERS, type SavedOrder } from '../models/saved-list.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { SavedLine } from './SavedLine.tsx';

interface Props {
  model: WizardModel;
  saved: readonly AssessmentSummary[];
  /** Shipped and own standards. */
  choices: readonly StandardChoice[];
  /** Goes to the form below. */
  onNew: () => void;
}

/** As many as are overlooked without a search. */
const FEW = 8;

/** What came of the last act, with the way back. Takes the focus where the line that had it is gone. */
function Note({ model, saved }: Pick<Props, 'model' | 'saved'>) {
  const box = useRef<HTMLDivElement>(null);
  const note = model.shelving.note.value;
  useLayoutEffect(() => {
    if (note && (note.undo || document.activeElement === document.body)) box.current?.focus();
  }, [note, saved]);
  return (
    <div class={note ? (note.isProblem ? 'error-summary' : 'notice') : ''} role="status" tabIndex={-1} ref={box}>
      {note && (
        <p class="buttons">
          <span>{note.text}</span>
          {note.undo && (
            <button type="button" onClick={() => void note.undo?.()}>
              撤销
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The saved assessments: in use, archived, and deleted a short while ago. */
export function SavedShelf({ model, saved, choices, onNew }: Props) {
  const [order, setOrder] = useState<SavedOrder>('changed');
  const [sought, setSought] = useState('');
  const [isLong, setIsLong] = useState(false);
  const { open, archived, deleted } = arrangeSaved(saved, order, sought);
  const newest = saved.find(({ shelving }) => shelving === 'open')?.id;
  const isMany = saved.length > FEW;
  const shown = isLong || sought ? open : open.slice(0, FEW);
  const lines = (list: readonly AssessmentSummary[]) => (
    <ul class="saved">
      {list.map((line) => (
        <SavedLine key={line.id} model={model} line={line} choices={choices} isNewest={line.id === newest} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="saved-title" class="shelf">
      <h2 id="saved-title">{newest ? '继续上次' : '本机的自评'}</h2>
      <Note model={model} saved={saved} />
      {saved.length > 2 && (
        <div class="arrange">
          {isMany && (
            <label>
              按名称找{' '}
              <input
                type="text"
                value={sought}
                maxLength={40}
                onInput={(event) => setSought(event.currentTarget.value)}
              />
            </label>
          )}
          <label>
            排序{' '}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as SavedOrder)}>
              {Object.entries(ORDERS).map(([key, title]) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <span class="quiet" role="status">
            {sought ? `找到 ${open.length + archived.length + deleted.length} 份` : ''}
          </span>
        </div>
      )}
      {lines(shown)}
      <p class="buttons">
        {shown.length < open.length && (
          <button type="button" onClick={() => setIsLong(true)}>
            显示其余 {open.length - shown.length} 份
          </button>
        )}
        <button type="button" onClick={onNew}>
          新建一份
        </button>
      </p>
      {archived.length > 0 && <Folded title={`已归档（${archived.length}）`}>{lines(archived)}</Folded>}
      {deleted.length > 0 && (
        <Folded title={`最近删除（${deleted.length}）`}>
          <p class="quiet">删除的留 {DAYS_KEPT} 天，可以恢复；过期后下次打开本页时彻底删除。</p>
          {lines(deleted)}
        </Folded>
      )}
    </section>
  );
}
