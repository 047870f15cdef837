import { useEffect, useRef, useState } from 'preact/hooks';
import { dayAndTime } from '../../adapters/clock.ts';
import type { AssessmentSummary } from '../../adapters/assessment-store.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import {
  compareWith,
  listOthers,
  presentState,
  readOther,
  readPicked,
  type Compared,
} from '../models/compare-source.ts';
import type { Desk } from '../models/desk.ts';
import type { Session } from '../models/session.ts';
import type { SnapshotLine, Snapshots } from '../models/snapshots.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { SideBySide } from './SideBySide.tsx';

/** What the present state is compared with: a snapshot, another assessment of this browser, or a file. */
export type Chosen =
  { kind: 'snapshot'; number: number } | { kind: 'other'; id: string } | { kind: 'file'; file: File };

interface Props {
  desk: Desk;
  session: Session;
  snapshots: Snapshots;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
}

const GONE = '这个存档点已不在本机，或者打不开。请另选一个。';

const readChosen = async ({ desk, snapshots }: Props, chosen: Chosen): Promise<Assessment | string> => {
  switch (chosen.kind) {
    case 'snapshot':
      return (await snapshots.read(chosen.number)) ?? GONE;
    case 'other':
      return readOther(desk, chosen.id);
    case 'file':
      // Safari 13 has no `file.text()`.
      return readPicked(await new Response(chosen.file).text());
    default:
      return chosen satisfies never;
  }
};

const snapshotName = ({ savedAt, label }: SnapshotLine): string =>
  [dayAndTime(new Date(savedAt)), label].filter(Boolean).join(' ');
const otherName = ({ title, unitName, savedAt }: AssessmentSummary): string =>
  `${title || unitName || '（单位名称没有填）'}，${dayAndTime(new Date(savedAt))}`;

const valueOf = (chosen: Chosen | null): string => {
  if (chosen?.kind === 'snapshot') return `s${chosen.number}`;
  return chosen?.kind === 'other' ? `o${chosen.id}` : '';
};

/** The present state beside a chosen one. */
export function CompareWith(props: Props) {
  const { desk, session, snapshots, chosen, onChoose } = props;
  const [others, setOthers] = useState<AssessmentSummary[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { assessment } = session;
  useEffect(() => void listOthers(desk, session).then(setOthers), [desk, session]);
  useEffect(() => {
    let isCurrent = true;
    const run = async (): Promise<Compared | null> => {
      if (!chosen) return null;
      const state = await readChosen(props, chosen);
      return typeof state === 'string' ? { kind: 'refused', message: state } : compareWith(desk, session, state);
    };
    const show = (found: Compared | null): void => {
      if (isCurrent) setCompared(found);
    };
    run().then(show, () => show({ kind: 'refused', message: '这一份没有读到。请再选一次；填写的内容都在。' }));
    return () => {
      isCurrent = false;
    };
  }, [chosen, assessment.value]);
  useEffect(() => {
    if (chosen?.kind === 'snapshot') heading.current?.focus();
  }, [chosen]);

  const lines = snapshots.lines.value ?? [];
  const names = { before: chosen?.kind === 'snapshot' ? '当时' : '那一份', after: '现在' };
  const choose = (value: string): void => {
    const rest = value.slice(1);
    if (value === '') onChoose(null);
    else onChoose(value.startsWith('s') ? { kind: 'snapshot', number: Number(rest) } : { kind: 'other', id: rest });
  };
  return (
    <section class="compare-with">
      <h2 tabIndex={-1} ref={heading}>
        和另一份比
      </h2>
      <div class="field no-print">
        <label for="compare-with">拿哪一份和现在比</label>
        <select id="compare-with" value={valueOf(chosen)} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{chosen?.kind === 'file' ? chosen.file.name : '请选择'}</option>
          {lines.length > 0 && (
            <optgroup label="存档点">
              {lines.map((line) => (
                <option key={line.number} value={`s${line.number}`}>
                  {snapshotName(line)}
                </option>
              ))}
            </optgroup>
          )}
          {others.length > 0 && (
            <optgroup label="本机的其他自评">
              {others.map((other) => (
                <option key={other.id} value={`o${other.id}`}>
                  {otherName(other)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <p class="buttons no-print">
        <label class="button file">
          选一个自评文件来比
          <input
            class="hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) onChoose({ kind: 'file', file });
              // The same file may be picked again.
              input.value = '';
            }}
          />
        </label>
        <span class="quiet">只看不导入，现在这份不会变。</span>
      </p>
      <div aria-live="polite">
        {compared?.kind === 'refused' && <p class="notice warning">{compared.message}</p>}
        {compared?.kind === 'items' && (
          <>
            {compared.isOtherEdition && (
              <p class="notice">
                那一份用的是“{compared.other.standard.title}”，和现在不是同一个版本；编号相同的项目逐项比。
              </p>
            )}
            <ComparisonView comparison={compared.comparison} names={names} isScored={hasScore(session.standard)} />
          </>
        )}
        {compared?.kind === 'sideBySide' && (
          <SideBySide other={compared.other} present={presentState(session)} pairs={compared.pairs} names={names} />
        )}
      </div>
    </section>
  );
}
