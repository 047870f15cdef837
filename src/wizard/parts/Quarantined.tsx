import { useState } from 'preact/hooks';
import type { QuarantinedText } from '../../adapters/assessment-store.ts';
import { dayAndTime } from '../../adapters/clock.ts';
import type { WizardModel } from '../models/wizard-model.ts';

function QuarantinedLine({ model, found }: { model: WizardModel; found: QuarantinedText }) {
  const [asking, setAsking] = useState(false);
  const { key, unitName, savedAt, text } = found;
  const name = unitName || '（单位名称不明）';
  const save = (): void =>
    model.download(`${unitName || '自评'}-原始内容.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  return (
    <li>
      <div>
        <b>{name}</b>
        {savedAt && <p class="quiet">保存于 {dayAndTime(new Date(savedAt))}</p>}
      </div>
      {asking ? (
        <p class="buttons">
          <span>删除后不能恢复。</span>
          <button type="button" onClick={() => void model.removeQuarantined(key)}>
            确定删除
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            不删
          </button>
        </p>
      ) : (
        <p class="buttons">
          <button type="button" onClick={save}>
            下载原始内容
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            删除<span class="hidden">{name}的原始内容</span>
          </button>
        </p>
      )}
    </li>
  );
}

/** Saved text that cannot be read: kept until the person removes it, and offered as a file. */
export function Quarantined({ model }: { model: WizardModel }) {
  const found = model.quarantined.value;
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="quarantined-title">
      <h2 id="quarantined-title">读不出来的内容</h2>
      <p>这些是保存时损坏的内容，留着没有删。可以下载后请懂电脑的同事看看；确定不要了再删。</p>
      <ul class="saved">
        {found.map((text) => (
          <QuarantinedLine key={text.key} model={model} found={text} />
        ))}
      </ul>
    </section>
  );
}
