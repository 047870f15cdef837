import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QuestionFinder } from '../models/question-finder.ts';
import { nextUntouched, QUESTION_FILTERS, type QuestionFilter } from '../models/questions.ts';
import { screenState, type ScreenState } from '../models/screen-state.ts';
import type { Screen } from '../models/screen.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { useDerived } from './derived.ts';
import { FoundQuestions, QuestionLink } from './FoundQuestions.tsx';

interface Props {
  session: Session;
  finder: QuestionFinder;
  path: string;
}

const stateInWords = ({ kind, done, all }: ScreenState): string => {
  if (kind === 'wrong') return '有矛盾';
  if (kind === 'done') return '已填完';
  return kind === 'todo' ? '未填' : `${done}/${all}`;
};

/** A step with how far it is, drawn anew only when that changes. */
function StepLink({ session, screen, isHere }: { session: Session; screen: Screen; isHere: boolean }) {
  const words = useDerived(() => {
    const state = screenState(screen, session.standard, session.assessment.value, session.result.value);
    return state && `${state.kind} ${stateInWords(state)}`;
  }, [session, screen]);
  const [kind, said] = words?.split(' ') ?? [];
  return (
    <a href={toHash(screen.path)} aria-current={isHere ? 'step' : undefined}>
      <span>{screen.title}</span>
      {kind && <span class={`state ${kind}`}>{said}</span>}
    </a>
  );
}

/** The questions of one step. */
function Questions({ finder, screen }: { finder: QuestionFinder; screen: Screen }) {
  return (
    <ol class="jump-list questions">
      {finder.questions.value
        .filter(({ criterion }) => screen.criteria.includes(criterion))
        .map((question) => (
          <li key={question.criterion.id}>
            <QuestionLink question={question} />
          </li>
        ))}
    </ol>
  );
}

/** All steps under their headings; those of the open dimension with their questions. */
function Steps({ session, finder, path }: Props) {
  const { screens } = session;
  const groups = [...new Set(screens.map(({ group }) => group))];
  const open = screens.find((screen) => screen.path === path)?.dimension;
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ol class="jump-list">
            {screens
              .filter((screen) => screen.group === group)
              .map((screen) => (
                <li key={screen.path}>
                  <StepLink session={session} screen={screen} isHere={screen.path === path} />
                  {open !== undefined && screen.dimension === open && <Questions finder={finder} screen={screen} />}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Filters({ finder }: { finder: QuestionFinder }) {
  const counts = finder.counts.value;
  return (
    <div class="filters" role="group" aria-label="只看这些题">
      {(Object.keys(QUESTION_FILTERS) as QuestionFilter[]).map((filter) => (
        <button
          key={filter}
          type="button"
          class="plain"
          aria-pressed={finder.filter.value === filter}
          data-filter={filter}
          onClick={() => finder.toggle(filter)}
        >
          {QUESTION_FILTERS[filter]} {counts[filter]}
        </button>
      ))}
    </div>
  );
}

/** Moves the focus among the links of the list; `from` may be the search field above them. */
const moveFocus = (box: HTMLElement, from: Element, by: 1 | -1): void => {
  const links = [...box.querySelectorAll<HTMLAnchorElement>('.jump-list a')];
  const at = links.findIndex((link) => link === from);
  const next = at === -1 ? (by === 1 ? links[0] : undefined) : links[at + by];
  if (next) next.focus();
  else if (by === -1) box.querySelector<HTMLInputElement>('#find-question')?.focus();
};

/**
 * The way to every step and question: search, filters with their counts, the next unanswered, and the list. Beside
 * the step on a wide screen; on a small one behind a button, in place of the step.
 */
export function JumpList({ session, finder, path }: Props) {
  const [isOpen, setOpen] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    setOpen(false);
    // Beside the step the list scrolls by itself; the open step stays in sight, and the page where it is.
    const list = frame.current;
    const current = list?.querySelector<HTMLElement>('[aria-current]');
    if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 3;
  }, [path]);
  const { screens } = session;
  const here = screens.find((screen) => screen.path === path)?.criteria[0]?.id;
  const questions = finder.questions.value;
  const start = questions.findIndex(({ criterion }) => criterion.id === here);
  const untouched = nextUntouched(questions, start);
  const all = questions.length;

  const onKeyDown = (event: KeyboardEvent): void => {
    const box = sheet.current;
    const at = event.target;
    if (!box || !(at instanceof HTMLElement) || event.isComposing) return;
    const isField = at instanceof HTMLInputElement;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isField && !at.closest('.jump-list')) return;
      event.preventDefault();
      moveFocus(box, at, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isField) {
      event.preventDefault();
      if (finder.found.value !== null) box.querySelector<HTMLAnchorElement>('.jump-list a')?.focus();
    } else if (event.key === 'Escape') {
      finder.clear();
      setOpen(false);
      button.current?.focus();
    }
  };

  return (
    <nav
      class={isOpen ? 'steps open no-print' : 'steps no-print'}
      aria-label="步骤和题目"
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        class="sheet-button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="all-questions"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? '收起，回到这一步' : '全部题目'}
        <span class="aside">
          已答 {all - finder.counts.value.unanswered} / {all}
        </span>
      </button>
      <div
        class="sheet"
        id="all-questions"
        ref={sheet}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
        }}
      >
        <label for="find-question">在题目中找</label>
        <input
          id="find-question"
          type="text"
          class="wide"
          maxLength={60}
          autocomplete="off"
          value={finder.words.value}
          onFocus={() => void finder.prepare()}
          onInput={(event) => {
            finder.words.value = event.currentTarget.value;
          }}
        />
        <Filters finder={finder} />
        {untouched && (
          <p class="untouched">
            <a href={toHash(`criterion/${untouched.criterion.id}`)} data-untouched>
              下一个未答：{untouched.criterion.title}
            </a>
          </p>
        )}
        {finder.found.value === null ? (
          <Steps session={session} finder={finder} path={path} />
        ) : (
          <FoundQuestions session={session} finder={finder} />
        )}
      </div>
    </nav>
  );
}
