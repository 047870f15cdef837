import type { ImportModel, Work } from './models/import-model.ts';
import { ColumnsStep } from './steps/ColumnsStep.tsx';
import { GradesStep } from './steps/GradesStep.tsx';
import { ItemsStep } from './steps/ItemsStep.tsx';
import { SaveStep } from './steps/SaveStep.tsx';

/** The steps after the first; they and all they need come only once there is a table. */
export function LaterSteps({ model, work }: { model: ImportModel; work: Work }) {
  const step = model.step.value;
  if (work.kind === 'file' || step === 'save') return <SaveStep model={model} work={work} />;
  if (step === 'items') return <ItemsStep review={work.review} />;
  return step === 'grades' ? <GradesStep review={work.review} /> : <ColumnsStep model={model} review={work.review} />;
}
