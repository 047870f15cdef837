import { useEffect, useRef, useState } from 'preact/hooks';
import { editionName } from '../../standard/edition-name.ts';
import type { AssessmentSummary } from '../../adapters/assessment-store.ts';
import { dayAndTime, readClock } from '../../adapters/clock.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { daysLeft, nameOf, stateInWords } from '../models/saved-list.ts';
import type { WizardModel } from '../models/wizard-model.ts';

interface SavedProps {
  model: WizardModel;
  line: AssessmentSummary;
  /** Shipped and own standards. */
  choices: readonly StandardChoice[];
  /** The one that was worked on last. */
  isNewest?: boolean;
}

/** Longest name that can be typed. */
const LONGEST_NAME = 60;

interface ActProps {
  label: string;
  /** Of the assessment, for those who do not see the line. */
  name: string;
  isMain?: boolean;
  onClick: () => void;
}

/** One thing that can be done with the line. */
function Act({ label, name, isMain = false, onClick, ...more }: ActProps) {
  return (
    <button type="button" class={isMain ? 'act primary' : 'act'} {...more} onClick={onClick}>
      {label}
      <span class="hidden">{name}</span>
    </button>
  );
}

function RenameForm({ line, onDone }: { line: AssessmentSummary; onDone: (name: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const id = `name-${line.id}`;
  useEffect(() => input.current?.select(), []);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(input.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      <label for={id}>新名称（空着就用单位名称）</label>
      <input id={id} ref={input} type="text" maxLength={LONGEST_NAME} autocomplete="off" defaultValue={nameOf(line)} />
      <p class="buttons">
        <button type="submit">保存名称</button>
        <button type="button" onClick={() => onDone(null)}>
          不改
        </button>
      </p>
    </form>
  );
}

/** A saved assessment: what it is, how far, when it was changed, and what can be done with it. */
export function SavedLine({ model, line, choices, isNewest = false }: SavedProps) {
  const [asking, setAsking] = useState<'name' | 'erase' | null>(null);
  const [wasAsking, setWasAsking] = useState(false);
  const acts = useRef<HTMLParagraphElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const { desk } = model;
  const { id, standard, fictional, savedAt, answered, all, shelving } = line;
  const name = nameOf(line);
  const state = stateInWords(line);
  const title = choices.find((choice) => editionName(choice) === editionName(standard))?.title;
  const ask = (what: typeof asking): void => {
    setWasAsking(true);
    setAsking(what);
  };
  useEffect(() => {
    if (asking === 'erase') sure.current?.focus();
    // Back to the button that asked, wherever the line now stands.
    if (asking === null && wasAsking) acts.current?.querySelector<HTMLElement>('[data-ask]')?.focus();
  }, [asking]);

  return (
    <li>
      <div class="what">
        <b>
          <bdi>{name}</bdi>
        </b>
        {fictional && <span class="tag">虚构示例</span>}
        {state && <span class="tag">{state}</span>}
        <p class="quiet">{title ?? `${standard.id} ${standard.edition}`}</p>
        <p class="quiet">
          {all > 0 && `已答 ${answered} / ${all}　`}最后改动 {dayAndTime(new Date(savedAt))}
          {shelving === 'deleted' && `　${daysLeft(line, readClock())} 天后彻底删除`}
        </p>
      </div>
      {asking === 'name' && (
        <RenameForm
          line={line}
          onDone={(next) => {
            if (next === null) setAsking(null);
            else void desk.rename(line, next).then(() => setAsking(null));
          }}
        />
      )}
      {asking === 'erase' && (
        <p class="buttons">
          <span>彻底删除后不能恢复。</span>
          <button type="button" ref={sure} onClick={() => void desk.erase(line)}>
            确定彻底删除
          </button>
          <button type="button" onClick={() => setAsking(null)}>
            不删
          </button>
        </p>
      )}
      {asking === null && (
        <p class="acts" ref={acts}>
          {shelving === 'deleted' ? (
            <>
              <Act label="恢复" name={name} onClick={() => void desk.move(line, 'open')} />
              <Act label="彻底删除" name={name} onClick={() => ask('erase')} data-ask />
            </>
          ) : (
            <>
              <Act label="继续" name={`填写${name}`} isMain={isNewest} onClick={() => void model.resume(id)} />
              <Act label="改名" name={name} onClick={() => ask('name')} data-ask />
              <Act label="复制" name={name} onClick={() => void desk.copy(line)} />
              {shelving === 'archived' ? (
                <Act label="取消归档" name={name} onClick={() => void desk.move(line, 'open')} />
              ) : (
                <Act label="归档" name={name} onClick={() => void desk.move(line, 'archived')} />
              )}
              <Act label="删除" name={name} onClick={() => void desk.move(line, 'deleted')} />
            </>
          )}
        </p>
      )}
    </li>
  );
}
