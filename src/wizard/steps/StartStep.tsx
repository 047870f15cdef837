import { useEffect, useRef } from 'preact/hooks';
import { editionName } from '../../standard/edition-name.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { pageTitle } from '../models/page-title.ts';
import { toHash } from '../models/route.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { NewAssessment } from '../parts/NewAssessment.tsx';
import { Quarantined } from '../parts/Quarantined.tsx';
import { SavedShelf } from '../parts/SavedShelf.tsx';
import { SiteData } from '../parts/SiteData.tsx';
import type { UnitKind } from '../parts/StandardPicker.tsx';
import { StartMessage } from '../parts/StartMessage.tsx';
import { StorageNotice } from '../parts/StorageNotice.tsx';
import { Unready } from '../parts/Unready.tsx';

/** A worked case to try. */
export interface Example {
  /** File name without its ending. */
  name: string;
  title: string;
}

export interface StartProps {
  choices: readonly StandardChoice[];
  unitKinds: readonly UnitKind[];
  examples: readonly Example[];
  /** The document that the standards rest on, for those who want to read first or to check on paper. */
  source: { title: string; href: string };
}

/** The first step: what it is, what is saved here, a new assessment, a file, an example. Readable without its script. */
export function StartStep({ model, choices, unitKinds, examples, source }: StartProps & { model: WizardModel }) {
  const all = [...choices, ...model.ownStandards.value];
  const chosen = all.find((choice) => editionName(choice) === model.form.value.standard);
  const shipped = choices.find((choice) => choice === chosen) ?? choices[0];
  const saved = model.saved.value ?? [];
  const picker = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const newHeading = useRef<HTMLHeadingElement>(null);
  const moves = model.moves.value;
  // What needs the script is not offered before it runs, so that no click on it is lost.
  const isReady = moves >= 0;
  const openFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.item(0);
    if (!file) return;
    // Safari 13 has no `file.text()`.
    const text = await new Response(file).text();
    // So that the same file can be picked again.
    input.value = '';
    await model.importFile(text);
  };

  useEffect(() => {
    // A file picked before the script ran.
    if (picker.current) void openFile(picker.current);
  }, []);

  useEffect(() => {
    document.title = pageTitle();
    // A message takes the focus itself.
    if (moves < 1 || model.notice.value) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [moves]);

  return (
    <div class="start">
      <h1 tabIndex={-1} ref={heading}>
        建家自评
      </h1>
      <p class="lead">
        照着考核表一条一条填，
        {chosen?.fullPoints === null ? '当场看出做到哪些、还缺哪些，' : '当场看出能得几分、差在哪里，'}
        最后写出自查报告草稿。
      </p>
      {!isReady && shipped && <Unready form={`/standards/${shipped.id}/form/`} />}
      <StorageNotice model={model} />
      <StartMessage model={model} />
      {saved.length > 0 && (
        <SavedShelf
          model={model}
          saved={saved}
          choices={all}
          onNew={() => {
            newHeading.current?.scrollIntoView();
            newHeading.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <Quarantined model={model} />
      <NewAssessment
        model={model}
        choices={choices}
        unitKinds={unitKinds}
        chosen={chosen}
        hasSaved={saved.some(({ shelving }) => shelving === 'open')}
        heading={newHeading}
      />
      <section aria-labelledby="other-title" class="others">
        <h2 id="other-title">打开文件或示例</h2>
        <p>
          <label class="button file">
            打开自评文件
            <input
              ref={picker}
              type="file"
              class="hidden"
              accept=".json,application/json"
              onChange={(event) => void openFile(event.currentTarget)}
            />
          </label>
          <span class="quiet">　以前导出的 .jianjia.json 文件</span>
        </p>
        <p>
          试一个虚构示例：
          {examples.map(({ name, title }) => (
            <a key={name} class="example" href={toHash(`example/${name}`)}>
              {title}
            </a>
          ))}
        </p>
        <p>
          想先看条款：<a href={source.href}>{source.title}</a>
        </p>
      </section>
      {isReady && <SiteData model={model} />}
    </div>
  );
}
