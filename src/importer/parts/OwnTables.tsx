import { useState } from 'preact/hooks';
import { dayAndTime } from '../../adapters/clock.ts';
import type { OwnStandard } from '../../adapters/standard-store.ts';
import type { ImportModel } from '../models/import-model.ts';
import { wizardHref } from '../models/wizard-href.ts';

interface Props {
  model: ImportModel;
  /** Hands the table over as a file for other units. */
  onDownload: (own: OwnStandard) => Promise<void>;
}

function OwnLine({ model, own, onDownload }: Props & { own: OwnStandard }) {
  const [asking, setAsking] = useState(false);
  const { title, criteria, savedAt, hash } = own;
  return (
    <li>
      <div>
        <b>{title}</b>
        <p class="quiet">
          {criteria} 项　{dayAndTime(new Date(savedAt))} 保存　校验码 <span class="hash">{hash}</span>
        </p>
      </div>
      {asking ? (
        <p class="buttons">
          <span>删除后不能恢复，用它做的自评也打不开了。</span>
          <button type="button" onClick={() => void model.remove(own)}>
            确定删除<span class="hidden">{title}</span>
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            不删
          </button>
        </p>
      ) : (
        <p class="buttons">
          <a class="button" href={wizardHref(own)}>
            使用<span class="hidden">{title}</span>
          </a>
          <button type="button" onClick={() => void onDownload(own)}>
            下载<span class="hidden">{title}</span>
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            删除<span class="hidden">{title}</span>
          </button>
        </p>
      )}
    </li>
  );
}

/** The tables that this browser keeps. */
export function OwnTables(props: Props) {
  const own = props.model.own.value ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">本机保存的考核表</h2>
      <ul class="own">
        {own.map((line) => (
          <OwnLine key={`${line.id}.${line.edition}`} {...props} own={line} />
        ))}
      </ul>
    </section>
  );
}
