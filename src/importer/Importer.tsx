import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openStandardStore } from '../adapters/browser-standard-store.ts';
import { dayInChina, readClock } from '../adapters/clock.ts';
import { downloadFile } from '../adapters/download.ts';
import { keepImportDraft, recallImportDraft } from '../adapters/import-draft.ts';
import { parseDraft, serializeDraft } from './models/draft.ts';
import { STEP_TITLE } from './models/field-id.ts';
import type { UnitKind } from './models/finish.ts';
import { createImportModel, type ImportModel, type Work } from './models/import-model.ts';
import type { Place } from './models/place.ts';
import { STEPS } from './models/step.ts';
import { NoticeBox } from './parts/NoticeBox.tsx';
import { OwnTables } from './parts/OwnTables.tsx';
import { StepList } from './parts/StepList.tsx';
import { WaitingQuestion } from './parts/WaitingQuestion.tsx';
import { TableStep } from './steps/TableStep.tsx';

interface Props {
  /** All kinds of unit: a table of a unit's own holds for each of them. */
  unitKinds: readonly UnitKind[];
  /** Address of the empty form to fill in. */
  emptyForm: string;
}

const place: Place = {
  read: () => location.hash,
  go: (hash) => {
    location.hash = hash;
  },
  replace: (hash) => history.replaceState(history.state, '', hash),
};

type Steps = ComponentType<{ model: ImportModel; work: Work }>;

const createImporter = ({ unitKinds }: Props) => {
  const view = signal<Steps | null>(null);
  const model = createImportModel({
    openStore: () => openStandardStore(),
    loadReader: async () => {
      const [{ createReader }, { LaterSteps }] = await Promise.all([import('./reader.ts'), import('./LaterSteps.tsx')]);
      view.value = LaterSteps;
      return createReader(unitKinds);
    },
    memory: {
      recall: () => {
        const text = recallImportDraft();
        return text === null ? null : parseDraft(text);
      },
      keep: (draft) => keepImportDraft(serializeDraft(draft)),
    },
    place,
    now: readClock,
    dayOf: dayInChina,
    download: downloadFile,
    unitKinds,
  });
  return { view, model };
};

/** The island: a unit's own scoring table on its way to a standard. */
export function Importer(props: Props) {
  const [{ view, model }] = useState(() => createImporter(props));
  const heading = useRef<HTMLHeadingElement>(null);
  const step = model.step.value;
  const moves = model.moves.value;
  const work = model.work.value;
  const notice = model.notice.value;
  const Later = step === 'table' || !work ? null : view.value;

  useEffect(() => {
    const arrive = (): void => model.arrive();
    const warn = (event: BeforeUnloadEvent): void => {
      if (!model.isFragile.value || model.keepState.value.kind === 'kept') return;
      event.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks only where this is set.
      event.returnValue = true;
    };
    void model.start();
    window.addEventListener('hashchange', arrive);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('hashchange', arrive);
      window.removeEventListener('beforeunload', warn);
    };
  }, [model]);

  useEffect(() => {
    if (moves < 1) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [moves]);

  return (
    <div class="importer forms" data-importer aria-busy={model.busy.value}>
      <h1>用上级的考核表自评</h1>
      <p class="lead">把上级发的考核表放进来，这里认出每一项和怎么计分。您核对一遍，就能用它自评。</p>
      <StepList model={model} />
      <h2 id={STEP_TITLE} tabIndex={-1} ref={heading}>
        {STEPS[step]}
      </h2>
      {notice && <NoticeBox notice={notice} />}
      <WaitingQuestion model={model} />
      {model.isFragile.value && (
        <p class="notice warning">这台电脑的浏览器记不住没做完的表。请一次做完并下载文件，中途不要关掉或刷新。</p>
      )}
      {Later && work ? <Later model={model} work={work} /> : <TableStep model={model} emptyForm={props.emptyForm} />}
      <OwnTables model={model} />
      {model.busy.value && (
        <p class="opening" role="status">
          正在读取表格…
        </p>
      )}
    </div>
  );
}
