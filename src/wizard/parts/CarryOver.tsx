import { useEffect, useState } from 'preact/hooks';
import type { StandardChoice } from '../../standard/bundle.ts';
import { editionName } from '../../standard/edition-name.ts';
import { listOtherTables, previewCarry, type CarryPreview } from '../models/carry.ts';
import { stateWords } from '../models/compare-words.ts';
import { openBeside } from '../models/other-record.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';

function Titles({ heading, titles }: { heading: string; titles: readonly string[] }) {
  return (
    <div>
      <dt>
        {heading} {titles.length} 项
      </dt>
      <dd>{titles.join('、')}</dd>
    </div>
  );
}

interface Props {
  model: WizardModel;
  session: Session;
}

/** 换一张考核表看看: the same unit under another table, with what can be brought along. */
export function CarryOver({ model, session }: Props) {
  const { desk } = model;
  const [tables, setTables] = useState<StandardChoice[]>([]);
  const [name, setName] = useState('');
  const [preview, setPreview] = useState<CarryPreview | null>(null);
  const [said, setSaid] = useState('');
  const { assessment } = session;
  useEffect(() => void listOtherTables(desk, session).then(setTables), [desk, session]);
  useEffect(() => {
    let isCurrent = true;
    const choice = tables.find((table) => editionName(table) === name);
    const run = async (): Promise<void> => {
      const found = choice ? await previewCarry(desk, session, choice) : null;
      if (!isCurrent) return;
      setPreview(found?.kind === 'carried' ? found : null);
      setSaid(found?.kind === 'refused' ? found.message : '');
    };
    void run();
    return () => {
      isCurrent = false;
    };
  }, [name, tables, assessment.value]);
  if (tables.length === 0) return null;
  return (
    <section class="carry-over">
      <h2>换一张考核表看看</h2>
      <p class="quiet no-print">问同一件事的项目把答案带过去（本站对应），其余的列出来待答。现在这份不会变。</p>
      <div class="field no-print">
        <label for="carry-to">按哪张表看</label>
        <select id="carry-to" value={name} onChange={(event) => setName(event.currentTarget.value)}>
          <option value="">请选择</option>
          {tables.map((table) => (
            <option key={editionName(table)} value={editionName(table)}>
              {table.title}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">
        {said && <p class="notice warning">{said}</p>}
        {preview && (
          <div class="comparison" data-carried={preview.state.assessment.standard.id}>
            <p>
              <b>{preview.state.standard.title}</b>：{stateWords(preview.state)}
            </p>
            {preview.carried.length === 0 ? (
              <p>这张表和现在这张没有可以带过去的，要从头回答。</p>
            ) : (
              <>
                <h4>
                  带过去的<span class="tag">本站对应，请核对</span>
                </h4>
                <dl class="answers titles">
                  {preview.carried.map((group) => (
                    <Titles key={group.heading} {...group} />
                  ))}
                </dl>
              </>
            )}
            <h4>没有带过去的</h4>
            <dl class="answers titles">
              {preview.open.length > 0 && <Titles heading="那边还要回答" titles={preview.open} />}
              {preview.left.length > 0 && <Titles heading="只在这边有答案" titles={preview.left} />}
            </dl>
            <p class="buttons no-print">
              <button
                type="button"
                class="primary"
                onClick={() => void openBeside(model, preview.state.assessment, preview.state.result).then(setSaid)}
              >
                作为新的一份自评打开
              </button>
              <span class="quiet">现在这份照旧留在本机。</span>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
