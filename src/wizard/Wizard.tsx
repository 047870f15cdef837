import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { editionName, type EditionId } from '../standard/edition-name.ts';
import { openStandardStore } from '../adapters/browser-standard-store.ts';
import { openBrowserStore } from '../adapters/browser-store.ts';
import { dayInChina, readClock } from '../adapters/clock.ts';
import { readAssessmentFile } from '../adapters/assessment-file.ts';
import { backupMemory } from '../adapters/backup-memory.ts';
import { copyText } from '../adapters/clipboard.ts';
import { downloadFile } from '../adapters/download.ts';
import type { ClaimWriter } from '../adapters/writer-lock/writer-lock.ts';
import { createRandomId } from '../adapters/random-id.ts';
import { readSiteFile } from '../adapters/site-file.ts';
import { loadStyleSheet } from '../adapters/style-sheet.ts';
import { recallShared, rememberShared } from '../adapters/shared-computer.ts';
import { forgetOpen, recallOpen, rememberOpen } from '../adapters/tab-memory.ts';
import { watchIncoming } from './incoming-events.ts';
import type { Incoming } from './models/incoming.ts';
import { type Place } from './models/route.ts';
import { createWizardModel, type WizardModel } from './models/wizard-model.ts';
import type { Session } from './models/session.ts';
import { readSharedTick, readStartForm } from './start-form.ts';
import { StartStep, type StartProps } from './steps/StartStep.tsx';
import incomingStyles from './steps/incoming.css?url&no-inline';
import styles from './workbench.css?url&no-inline';

const PARTS_NOT_READ = '页面有一部分没有读到。请检查网络，刷新页面再试；已填的内容不会丢。';

const place: Place = {
  read: () => location.hash,
  readOpening: () => {
    const address = performance.getEntriesByType('navigation')[0]?.name;
    return address ? new URL(address).hash : '';
  },
  go: (hash) => {
    location.hash = hash;
  },
  replace: (hash) => history.replaceState(history.state, '', hash),
};

type View = ComponentType<{ model: WizardModel; session: Session }>;

/** The steps after the first, and all they need, come only when an assessment is opened. */
const loadWorkbench = () => Promise.all([import('./opened.ts'), loadStyleSheet(styles)]);

/** Said in this tab before, or ticked before the script ran. */
const isShared = (): boolean => {
  if (readSharedTick()) rememberShared(true);
  return recallShared();
};

type IncomingView = ComponentType<{ model: WizardModel; incoming: Incoming; kindTitle: (kind: string) => string }>;

/** What looks at a file or link, and shows it. */
const loadIncoming = () =>
  Promise.all([
    import('./models/incoming.ts'),
    import('./steps/IncomingStep.tsx'),
    import('../adapters/share-link.ts'),
    loadStyleSheet(incomingStyles),
  ]);

const createWizard = ({ choices }: StartProps) => {
  const view = signal<View | null>(null);
  const incomingView = signal<IncomingView | null>(null);
  let claimWriter: ClaimWriter | null = null;
  const isShipped = (name: EditionId): boolean => choices.some((choice) => editionName(choice) === editionName(name));
  const shared = {
    readFile: readSiteFile,
    createId: createRandomId,
    now: readClock,
    dayOf: dayInChina,
    isShipped,
  };
  const first = choices[0];
  const form = readStartForm({
    standard: first ? editionName(first) : '',
    unitKind: '',
    unitName: '',
    higherUnion: '',
  });
  const model = createWizardModel(
    {
      openStore: (onBlocked) => openBrowserStore({ onBlocked }),
      openStandardStore: () => openStandardStore(),
      isShared,
      createId: createRandomId,
      open: async (request, stores) => {
        try {
          const [{ openAssessment, Workbench, claimFreely, openWriterLocks }] = await loadWorkbench();
          view.value = Workbench;
          // On a shared computer there is nothing that another window could write, and no trace is left.
          const isAlone = model.storage.value === 'shared';
          const claim = isAlone ? claimFreely : (claimWriter ??= openWriterLocks());
          return await openAssessment(request, { ...stores, ...shared, claim });
        } catch {
          return { kind: 'refused', message: PARTS_NOT_READ };
        }
      },
      receive: async (source, stores) => {
        try {
          const [{ receive }, { IncomingStep }, { unpackText }] = await loadIncoming();
          incomingView.value = IncomingStep;
          return await receive(source, { ...stores, ...shared, readText: readAssessmentFile, unpack: unpackText });
        } catch {
          return { kind: 'refused', message: PARTS_NOT_READ };
        }
      },
      place,
      rememberOpen,
      recallOpen,
      forgetOpen,
      rememberShared,
      wipe: async () => (await import('../adapters/site-data.ts')).wipeSiteData(),
      now: readClock,
      dayOf: dayInChina,
      memory: backupMemory,
      download: downloadFile,
      copy: copyText,
      pack: async (text) => (await import('../adapters/share-link.ts')).packText(text),
      pageAddress: () => location.href.replace(/[?#].*$/, ''),
      desk: { readFile: readSiteFile, createId: createRandomId, now: readClock },
    },
    form,
    choices,
  );
  return { view, incomingView, model };
};

/** The island: the first step, and the rest once an assessment is open. */
export function Wizard(props: StartProps) {
  const [{ view, incomingView, model }] = useState(() => createWizard(props));
  useEffect(() => {
    const arrive = (): void => void model.arrive();
    const leave = (): void => {
      if (document.visibilityState === 'hidden') model.leave();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (!model.wouldLose()) return;
      event.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks only where this is set.
      event.returnValue = true;
    };
    arrive();
    const unwatch = watchIncoming((file) => void model.importFile(file));
    window.addEventListener('hashchange', arrive);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', model.leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      unwatch();
      window.removeEventListener('hashchange', arrive);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', model.leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [model]);

  const session = model.session.value;
  const incoming = model.incoming.value;
  const Preview = incoming ? incomingView.value : null;
  const Steps = model.path.value === 'start' || !session || Preview ? null : view.value;
  const kindTitle = (kind: string): string => props.unitKinds.find(({ id }) => id === kind)?.title ?? kind;
  return (
    <div class={Steps ? 'wizard forms wide' : 'wizard forms'} data-wizard aria-busy={model.opening.value}>
      {Preview && incoming && <Preview model={model} incoming={incoming} kindTitle={kindTitle} />}
      {Steps && session && <Steps model={model} session={session} />}
      {!Preview && !(Steps && session) && <StartStep model={model} {...props} />}
      {model.opening.value && (
        <p class="opening" role="status">
          正在打开自评…
        </p>
      )}
    </div>
  );
}
