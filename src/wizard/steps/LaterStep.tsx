import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadStyleSheet } from '../../adapters/style-sheet.ts';
import type { Screen } from '../models/screen.ts';
import ballotStyles from './ballot.css?url&no-inline';
import boxesStyles from './boxes.css?url&no-inline';
import compareStyles from './compare.css?url&no-inline';
import datesStyles from './dates.css?url&no-inline';
import paperStyles from './paper.css?url&no-inline';
import reportStyles from './report.css?url&no-inline';
import resultStyles from './result.css?url&no-inline';
import type { StepProps } from './step-props.ts';

type View = ComponentType<StepProps>;

/** A step together with the styles that it needs. */
const withStyles = async <T,>(href: string, loading: Promise<T>): Promise<T> => {
  const [step] = await Promise.all([loading, loadStyleSheet(href)]);
  return step;
};

/** Steps that are loaded when they are first gone to, so that answering does not wait for them. */
const VIEWS = {
  ballot: async () => (await withStyles(ballotStyles, import('./BallotStep.tsx'))).BallotStep,
  result: async () => (await withStyles(resultStyles, import('./ResultStep.tsx'))).ResultStep,
  way: async () => (await withStyles(resultStyles, import('./WayStep.tsx'))).WayStep,
  actions: async () => (await withStyles(resultStyles, import('./ActionsStep.tsx'))).ActionsStep,
  dates: async () => (await withStyles(datesStyles, import('./DatesStep.tsx'))).DatesStep,
  report: async () => (await withStyles(reportStyles, import('./ReportStep.tsx'))).ReportStep,
  files: async () => (await withStyles(reportStyles, import('./FilesStep.tsx'))).FilesStep,
  compare: async () => (await withStyles(compareStyles, import('./CompareStep.tsx'))).CompareStep,
  boxes: async () => (await withStyles(boxesStyles, import('./BoxesStep.tsx'))).BoxesStep,
  paper: async () => (await withStyles(paperStyles, import('./PaperStep.tsx'))).PaperStep,
} as const satisfies Partial<Record<Screen['kind'], () => Promise<View>>>;

type Later = keyof typeof VIEWS;

/** Is it a step that is loaded when it is first gone to? */
export const isLater = (kind: Screen['kind']): kind is Later => kind in VIEWS;

/** A step that comes only when it is asked for; where it cannot be read, what to do. */
export function LaterStep({ kind, ...props }: StepProps & { kind: Later }) {
  const [loaded, setLoaded] = useState<{ kind: Later; View: View | 'failed' } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setLoaded(null);
    VIEWS[kind]().then(
      (View: View) => isCurrent && setLoaded({ kind, View }),
      () => isCurrent && setLoaded({ kind, View: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [kind, tries]);
  // The step that was here before stands no moment under the heading of the next.
  const View = loaded?.kind === kind ? loaded.View : null;
  if (View === 'failed') {
    return (
      <div class="notice warning" role="alert">
        <p>这一步没有读到，已填的内容都在。请检查网络后再试。</p>
        <button type="button" onClick={() => setTries(tries + 1)}>
          再试一次
        </button>
      </div>
    );
  }
  return View ? <View {...props} /> : <p role="status">正在打开这一步…</p>;
}
