import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readShortcutChoice, writeShortcutChoice } from '../adapters/shortcut-choice.ts';
import { chooseAnswer, currentCriterion, focusSearch, listenToKeys } from './keys.ts';
import { createQuestionFinder } from './models/question-finder.ts';
import { nextUntouched } from './models/questions.ts';
import { createTravel } from './models/travel.ts';
import { errorsAt } from './models/screen-errors.ts';
import type { Screen } from './models/screen.ts';
import type { Session } from './models/session.ts';
import type { WizardModel } from './models/wizard-model.ts';
import { pageTitle } from './models/page-title.ts';
import { toHash } from './models/route.ts';
import { Announcer } from './parts/Announcer.tsx';
import { BackupLine } from './parts/BackupLine.tsx';
import { EditionNotice } from './parts/EditionNotice.tsx';
import { ErrorSummary } from './parts/ErrorSummary.tsx';
import { FileShortcut } from './parts/FileShortcut.tsx';
import { JumpList } from './parts/JumpList.tsx';
import { onDemand } from './parts/OnDemand.tsx';
import { ReadOnlyNotice } from './parts/ReadOnlyNotice.tsx';
import { SaveNotice } from './parts/SaveNotice.tsx';
import { StepBar } from './parts/StepBar.tsx';
import { WorkbenchHead } from './parts/WorkbenchHead.tsx';
import { CriteriaStep } from './steps/CriteriaStep.tsx';
import { EligibilityStep } from './steps/EligibilityStep.tsx';
import { FiguresStep } from './steps/FiguresStep.tsx';
import { isLater, LaterStep } from './steps/LaterStep.tsx';
import { VetoesStep } from './steps/VetoesStep.tsx';

interface Props {
  model: WizardModel;
  session: Session;
}

function Step({ model, session, screen }: Props & { screen: Screen }) {
  const { kind } = screen;
  if (isLater(kind)) return <LaterStep model={model} session={session} screen={screen} kind={kind} />;
  switch (kind) {
    case 'eligibility':
      return <EligibilityStep session={session} />;
    case 'vetoes':
      return <VetoesStep session={session} />;
    case 'figures':
      return <FiguresStep session={session} />;
    case 'criteria':
      return <CriteriaStep session={session} screen={screen} />;
    case 'start':
      return null;
    default:
      return kind satisfies never;
  }
}

const ShortcutHelp = onDemand(async () => (await import('./parts/ShortcutHelp.tsx')).ShortcutHelp);

const loadSimplified = async () => (await import('../search/traditional.ts')).SIMPLIFIED;

/** What the tools beside the questions remember while the assessment is open. */
const createTools = (session: Session) => ({
  session,
  finder: createQuestionFinder(session, loadSimplified),
  travel: createTravel(session),
});

/** Contradictions of a step, once the person wants to go on; the summary holds the way onward. */
function Contradictions({ session, screen, next }: { session: Session; screen: Screen; next: Screen }) {
  const errors = errorsAt(session, screen);
  return errors.length > 0 ? <ErrorSummary errors={errors} onward={toHash(next.path)} /> : null;
}

/** Every step after the first: head, jump list, the step itself and the bar at its foot. */
export function Workbench({ model, session }: Props) {
  const { screens } = session;
  const path = model.path.value;
  const target = model.target.value;
  const moves = model.moves.value;
  const index = screens.findIndex((candidate) => candidate.path === path);
  const screen = screens[index];
  const before = screens[index - 1];
  const next = screens[index + 1];
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [summaryAt, setSummaryAt] = useState('');
  const { finder, travel } = useMemo(() => createTools(session), [session]);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [hasKeys, setHasKeys] = useState(readShortcutChoice);

  // Before anything is painted or pressed: a key that follows at once must find the new step with its focus.
  useLayoutEffect(() => {
    setSummaryAt('');
    document.title = pageTitle(screen?.title);
    if (target) {
      document.getElementById(`c-${target}`)?.focus();
    } else if (moves > 0) {
      frame.current?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    }
  }, [path, target, moves]);

  const helpFrom = useRef<Element | null>(null);
  const toggleHelp = useCallback(() => {
    setHelpOpen((isOpen) => {
      if (!isOpen) helpFrom.current = document.activeElement;
      else if (helpFrom.current instanceof HTMLElement) helpFrom.current.focus();
      return !isOpen;
    });
  }, []);
  // The first time contradictions are pointed out.
  const mayGoOn = (): boolean => {
    if (!screen || summaryAt === path || errorsAt(session, screen).length === 0) return true;
    setSummaryAt(path);
    return false;
  };
  const goTo = (path: string | undefined): void => {
    if (path !== undefined) location.hash = toHash(path);
  };

  useLayoutEffect(() =>
    listenToKeys(
      () => hasKeys,
      (command) => {
        switch (command.kind) {
          case 'next':
            if (mayGoOn()) goTo(next?.path);
            return;
          case 'previous':
            return goTo(before?.path);
          case 'untouched': {
            const questions = finder.questions.value;
            const here = currentCriterion() ?? screen?.criteria[0]?.id;
            const at = questions.findIndex(({ criterion }) => criterion.id === here);
            const found = nextUntouched(questions, currentCriterion() === undefined ? at : at + 1);
            return goTo(found && `criterion/${found.criterion.id}`);
          }
          case 'search':
            return focusSearch();
          case 'undo':
            return travel.undo();
          case 'redo':
            return travel.redo();
          case 'help':
            return toggleHelp();
          case 'choose':
            return chooseAnswer(command.number);
          default:
            return command satisfies never;
        }
      },
    ),
  );

  if (!screen) return null;
  return (
    <div class="workbench" ref={frame}>
      <WorkbenchHead session={session} travel={travel} isHelpOpen={isHelpOpen} onHelp={toggleHelp} />
      <JumpList session={session} finder={finder} path={path} />
      <div class="step">
        {isHelpOpen && (
          <ShortcutHelp
            isOn={hasKeys}
            onSwitch={(isOn) => {
              setHasKeys(isOn);
              writeShortcutChoice(isOn);
            }}
            onClose={toggleHelp}
          />
        )}
        <ReadOnlyNotice key={session.access.value} model={model} session={session} />
        <SaveNotice model={model} session={session} />
        {session.remark && <p class="notice">{session.remark}</p>}
        <EditionNotice model={model} session={session} />
        <h1 tabIndex={-1} ref={heading}>
          {screen.title}
        </h1>
        {summaryAt === path && next && <Contradictions session={session} screen={screen} next={next} />}
        <fieldset class="bare" disabled={session.access.value !== 'write'}>
          <Step model={model} session={session} screen={screen} />
        </fieldset>
        <BackupLine model={model} session={session} />
      </div>
      <StepBar
        session={session}
        group={screen.group}
        before={before}
        next={next}
        onNext={(event) => {
          if (!mayGoOn()) event.preventDefault();
        }}
      />
      <FileShortcut model={model} session={session} />
      <Announcer session={session} />
    </div>
  );
}
