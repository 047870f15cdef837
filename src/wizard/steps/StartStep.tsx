import { useEffect, useRef } from 'preact/hooks';
import { editionName } from '../../standard/edition-name.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { pageTitle } from '../models/page-title.ts';
import { toHash } from '../models/route.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { SavedLine } from '../parts/SavedLine.tsx';
import { StandardPicker, type UnitKind } from '../parts/StandardPicker.tsx';
import { StartMessage } from '../parts/StartMessage.tsx';

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

const SECONDS_PER_CRITERION = 40;
const minutesFor = (criteria: number): number => Math.ceil((criteria * SECONDS_PER_CRITERION) / 600) * 10;

/** The first step: what it is, what is saved here, a new assessment, a file, an example. Readable without its script. */
export function StartStep({ model, choices, unitKinds, examples, source }: StartProps & { model: WizardModel }) {
  const form = model.form.value;
  const set = (part: Partial<typeof form>): void => {
    model.form.value = { ...form, ...part };
  };
  const all = [...choices, ...model.ownStandards.value];
  const chosen = all.find((choice) => editionName(choice) === form.standard);
  const saved = model.saved.value ?? [];
  const picker = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = model.moves.value;
  const openFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.item(0);
    if (!file) return;
    // Holds the file also after the field is emptied, so that the same one can be picked again.
    input.value = '';
    await model.importFile(file);
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
        对照考核项目逐条自评，
        {chosen?.fullPoints === null ? '看出做到哪些、还缺哪些，' : '得出分数，'}
        列出差距，写出自查报告草稿。
        {chosen && `约 ${minutesFor(chosen.criteria)} 分钟，可以分几次填。`}内容只在本机，不上传。
      </p>
      {model.storage.value === 'memory' && (
        <p class="notice warning">本机没有保存：浏览器不让本页存东西，关掉页面就没有了。填完请导出文件。</p>
      )}
      <StartMessage model={model} />
      {saved.length > 0 && (
        <section aria-labelledby="saved-title">
          <h2 id="saved-title">继续上次</h2>
          <ul class="saved">
            {saved.map((summary, index) => (
              <SavedLine key={summary.id} model={model} summary={summary} choices={all} isNewest={index === 0} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="new-title">
        <h2 id="new-title">新建自评</h2>
        <StandardPicker
          choices={choices}
          own={model.ownStandards.value}
          unitKinds={unitKinds}
          chosen={form.standard}
          onChoose={(standard) => set({ standard })}
        />
        <fieldset>
          <legend>单位类别</legend>
          <div class="choices">
            {unitKinds.map(({ id, title }) => (
              <label key={id} hidden={chosen && !chosen.unitKinds.includes(id)}>
                <input
                  type="radio"
                  name="unitKind"
                  value={id}
                  checked={form.unitKind === id}
                  onChange={() => set({ unitKind: id })}
                />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="pair">
          <div class="field">
            <label for="unitName">单位全称（可以后填）</label>
            <input
              id="unitName"
              name="unitName"
              type="text"
              maxLength={100}
              autocomplete="off"
              value={form.unitName}
              onInput={(event) => set({ unitName: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for="higherUnion">上一级工会（可以后填）</label>
            <input
              id="higherUnion"
              name="higherUnion"
              type="text"
              maxLength={100}
              autocomplete="off"
              value={form.higherUnion}
              onInput={(event) => set({ higherUnion: event.currentTarget.value })}
            />
          </div>
        </div>
        <p>
          <a class={saved.length > 0 ? 'button' : 'button primary'} href={toHash('begin')}>
            开始自评
          </a>
        </p>
      </section>
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
    </div>
  );
}
