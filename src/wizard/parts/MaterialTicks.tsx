import { listMaterials } from '../../papers/material-sheet.ts';
import { withReady } from '../models/paper-choices.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { SourceLine } from './ClauseLine.tsx';

/** 材料清单: what the award applied for asks for, with a tick for what is ready. */
export function MaterialTicks({ session }: { session: Session }) {
  const { standard } = session;
  const assessment = session.assessment.value;
  const materials = listMaterials({ standard, assessment });
  if (materials.length === 0) return <p>这套标准没有写要报哪些材料，以上级工会的通知为准。</p>;
  const ready = new Set(assessment.papers?.ready ?? []);
  const isChosen = standard.awards.some(({ id }) => id === assessment.award);
  return (
    <>
      <p role="status">
        共 {materials.length} 件，已备齐 {materials.filter(({ id }) => ready.has(id)).length} 件。
        {!isChosen && standard.awards.length > 0 && (
          <>
            还没有选申报哪个称号，列的是全部材料：<a href={toHash('eligibility')}>去选</a>
          </>
        )}
      </p>
      <ul class="ticks">
        {materials.map(({ id, title, by, copies, seal, electronic, basis, note }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={ready.has(id)}
                onChange={(event) => {
                  const isReady = event.currentTarget.checked;
                  session.change((current) => withReady(current, id, isReady));
                }}
              />
              <span>{title}</span>
            </label>
            <p class="quiet">
              {[
                by && `${by}出具`,
                copies !== undefined && `一式 ${copies} 份`,
                seal === true && '盖公章',
                electronic === true && '另交电子文稿',
              ]
                .filter(Boolean)
                .join('，')}
              {note && `　${note}`} <SourceLine bundle={session.bundle} basis={basis} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
