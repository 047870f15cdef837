import { useEffect, useMemo, useState } from 'preact/hooks';
import { restoreSnapshot } from '../models/restore.ts';
import { createSnapshots } from '../models/snapshots.ts';
import { CarriedAnswers } from '../parts/CarriedAnswers.tsx';
import { CarryOver } from '../parts/CarryOver.tsx';
import { CompareWith, type Chosen } from '../parts/CompareWith.tsx';
import { EditionEffects } from '../parts/EditionEffects.tsx';
import { RetiredItems } from '../parts/RetiredItems.tsx';
import { SnapshotList } from '../parts/SnapshotList.tsx';
import type { StepProps } from './step-props.ts';

/** 对比和存档: the present state beside earlier ones, others, other tables and other editions. */
export function CompareStep({ model, session }: StepProps) {
  const snapshots = useMemo(() => createSnapshots(model.desk, session), [model, session]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => void snapshots.refresh(), [snapshots]);
  return (
    <div class="compare result">
      <EditionEffects model={model} session={session} />
      <CarriedAnswers session={session} />
      <SnapshotList
        snapshots={snapshots}
        isReadOnly={session.access.value !== 'write'}
        onCompare={({ number }) => setChosen({ kind: 'snapshot', number })}
        onRestore={(line) => restoreSnapshot(model, session, snapshots, line)}
      />
      <CompareWith desk={model.desk} session={session} snapshots={snapshots} chosen={chosen} onChoose={setChosen} />
      <CarryOver model={model} session={session} />
      <RetiredItems session={session} />
    </div>
  );
}
