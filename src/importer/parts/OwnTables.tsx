import { useState } from 'preact/hooks';
import { editionName } from '../../standard/edition-name.ts';
import { dayAndTime } from '../../adapters/clock.ts';
import type { OwnStandard } from '../../adapters/standard-store.ts';
import { goTo, STEP_TITLE } from '../models/field-id.ts';
import type { ImportModel } from '../models/import-model.ts';
import { wizardHref } from '../models/wizard-href.ts';

const OWN_TITLE = 'own-title';

function OwnLine({ model, own }: { model: ImportModel; own: OwnStandard }) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const remove = async (): Promise<void> => {
    await model.remove(own);
    goTo(OWN_TITLE, STEP_TITLE);
  };
  const download = async (): Promise<void> => {
    setSaid('正在生成文件');
    try {
      const found = await model.load(own);
      if (!found) throw new Error('gone');
      const { exportYaml } = await import('../models/export.ts');
      const { name, content } = await exportYaml(found.standard, model.today());
      model.download(name, content);
      setSaid(`已生成 ${name}，请在浏览器的下载里查看。`);
    } catch {
      setSaid('没有下载成：这张表读不出来了。请刷新页面再试。');
    }
  };
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
          <button type="button" onClick={() => void remove()}>
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
          <button type="button" onClick={() => void download()}>
            下载<span class="hidden">{title}</span>
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            删除<span class="hidden">{title}</span>
          </button>
        </p>
      )}
      <p role="status" class="quiet said">
        {said}
      </p>
    </li>
  );
}

/** The tables that this browser keeps. */
export function OwnTables({ model }: { model: ImportModel }) {
  const own = model.own.value ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={OWN_TITLE}>
      <h2 id={OWN_TITLE} tabIndex={-1}>
        本机保存的考核表
      </h2>
      <ul class="own">
        {own.map((line) => (
          <OwnLine key={editionName(line)} model={model} own={line} />
        ))}
      </ul>
    </section>
  );
}
