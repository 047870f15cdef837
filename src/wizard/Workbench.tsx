import { useEffect, useRef, useState } from 'preact/hooks';
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
import { ReadOnlyNotice } from './parts/ReadOnlyNotice.tsx';
import { SaveLine } from './parts/SaveLine.tsx';
import { SaveNotice } from './parts/SaveNotice.tsx';
import { StepBar } from './parts/StepBar.tsx';
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

/** Every step after the first: head, jump list, the step itself and the bar at its foot. */
export function Workbench({ model, session }: Props) {
  const { screens, assessment } = session;
  const path = model.path.value;
  const target = model.target.value;
  const moves = model.moves.value;
  const index = screens.findIndex((candidate) => candidate.path === path);
  const screen = screens[index];
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [summaryAt, setSummaryAt] = useState('');
  const errors = screen ? errorsAt(session, screen) : [];

  useEffect(() => {
    setSummaryAt('');
    document.title = pageTitle(screen?.title);
    if (target) {
      document.getElementById(`c-${target}`)?.focus();
    } else if (moves > 0) {
      frame.current?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    }
  }, [path, target, moves]);

  if (!screen) return null;
  const next = screens[index + 1];
  return (
    <div class="workbench" ref={frame}>
      <div class="wizard-head">
        <p class="unit">
          {assessment.value.unit.name || '（单位名称没有填）'}
          {assessment.value.fictional && <span class="tag">虚构示例</span>}
        </p>
        <SaveLine session={session} />
      </div>
      <nav class="steps" aria-label="步骤">
        <JumpList session={session} path={path} />
      </nav>
      <div class="step">
        <ReadOnlyNotice key={session.access.value} model={model} session={session} />
        <SaveNotice model={model} session={session} />
        {session.remark && <p class="notice">{session.remark}</p>}
        <EditionNotice model={model} session={session} />
        <h1 tabIndex={-1} ref={heading}>
          {screen.title}
        </h1>
        {summaryAt === path && errors.length > 0 && next && <ErrorSummary errors={errors} onward={toHash(next.path)} />}
        <fieldset class="bare" disabled={session.access.value !== 'write'}>
          <Step model={model} session={session} screen={screen} />
        </fieldset>
        <BackupLine model={model} session={session} />
        <details class="steps-fold no-print">
          <summary>全部步骤</summary>
          <JumpList session={session} path={path} />
        </details>
      </div>
      <StepBar
        session={session}
        before={screens[index - 1]}
        next={next}
        onNext={(event) => {
          // The first time contradictions are pointed out; the summary holds the way onward.
          if (errors.length === 0 || summaryAt === path) return;
          event.preventDefault();
          setSummaryAt(path);
        }}
      />
      <FileShortcut model={model} session={session} />
      <Announcer session={session} />
    </div>
  );
}
