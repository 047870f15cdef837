import { useEffect, useState } from 'preact/hooks';
import { hasScore } from '../../standard/scored.ts';
import { totalLines } from '../models/compare-words.ts';
import { editionWords, findEditions, type EditionEffect } from '../models/editions.ts';
import { openBeside, replaceOpen } from '../models/other-record.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { ChangeTable, TurnLists } from './ComparisonView.tsx';

interface Props {
  model: WizardModel;
  session: Session;
}

function Move({ model, session, effect }: Props & { effect: EditionEffect }) {
  const [said, setSaid] = useState('');
  const { assessment, standard, result } = effect.after;
  const copy = (): Promise<string> => openBeside(model, { ...assessment, id: model.desk.createId() }, result);
  const move = (): Promise<string> =>
    replaceOpen(model, session, assessment, result, `换到${standard.edition}版之前`.slice(0, 40));
  return (
    <>
      <p class="buttons no-print">
        <button type="button" class="primary" onClick={() => void move().then(setSaid)}>
          换到新版
        </button>
        <button type="button" onClick={() => void copy().then(setSaid)}>
          按新版另开一份
        </button>
        <span class="quiet">不换也行：这份照旧按现在的版本算。换之前先记一个存档点，可以退回来。</span>
      </p>
      {said && (
        <p class="notice warning" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

/** 新版规则对您的影响: only the items whose result changes for this unit. */
export function EditionEffects({ model, session }: Props) {
  const [found, setFound] = useState<EditionEffect[]>([]);
  const { assessment } = session;
  useEffect(() => {
    let isCurrent = true;
    void findEditions(model.desk, session).then((effects) => {
      if (isCurrent) setFound(effects);
    });
    return () => {
      isCurrent = false;
    };
  }, [model, session, assessment.value]);
  return (
    <>
      {found.map((effect) => {
        const { kind, before, after, comparison, effects } = effect;
        const names =
          kind === 'later' ? { before: '现在这版', after: '新版' } : { before: '原来那版', after: '现在这版' };
        const isScored = hasScore(after.standard) && hasScore(before.standard);
        return (
          <section key={`${kind}-${after.standard.edition}`} class="edition" data-edition={kind}>
            <h2>新版规则对您的影响</h2>
            <p>
              {editionWords(effect)}
              {effects.length > 0 && '同样的答案，结果有变化的只有下面这些。'}
            </p>
            {totalLines(comparison, names, isScored).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {effects.length === 0 ? (
              <p>没有一项的结果有变化。</p>
            ) : (
              <>
                <TurnLists items={effects} isScored={isScored} />
                <ChangeTable items={effects} names={names} caption="结果有变化的项目" isScored={isScored} />
              </>
            )}
            {kind === 'later' && session.access.value === 'write' && (
              <Move model={model} session={session} effect={effect} />
            )}
          </section>
        );
      })}
    </>
  );
}
