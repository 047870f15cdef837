import type { RefObject } from 'preact';
import type { StandardChoice } from '../../standard/bundle.ts';
import { toHash } from '../models/route.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { SharedChoice } from './SharedChoice.tsx';
import { StandardPicker, type UnitKind } from './StandardPicker.tsx';

interface Props {
  model: WizardModel;
  /** Standards that this site ships. */
  choices: readonly StandardChoice[];
  unitKinds: readonly UnitKind[];
  chosen: StandardChoice | undefined;
  /** There is a saved one to go on with, which is then the likelier next step. */
  hasSaved: boolean;
  heading: RefObject<HTMLHeadingElement>;
}

const SECONDS_PER_CRITERION = 40;
const minutesFor = (criteria: number): number => Math.ceil((criteria * SECONDS_PER_CRITERION) / 600) * 10;

/** What to know before beginning: time, what to have ready, where the data stays. */
function Facts({ model, chosen }: Pick<Props, 'model' | 'chosen'>) {
  return (
    <dl class="before">
      <dt>多久</dt>
      <dd>{chosen && `约 ${minutesFor(chosen.criteria)} 分钟，${chosen.criteria} 项；`}可以分几次填，随时停下。</dd>
      <dt>备好</dt>
      <dd>职工和会员人数、会议记录和制度文件、会员评家的票数。一时没有也能开始，选“暂不清楚”。</dd>
      <dt>存哪里</dt>
      <dd>
        {model.storage.value === 'shared' ? '哪里都不存，也不上传。' : '只存在本机的这个浏览器里，不上传。'}
        <SharedChoice model={model} />
      </dd>
    </dl>
  );
}

/** A new assessment: what to have ready, by which table, for what unit. Readable without the script. */
export function NewAssessment({ model, choices, unitKinds, chosen, hasSaved, heading }: Props) {
  const form = model.form.value;
  const set = (part: Partial<typeof form>): void => {
    model.form.value = { ...model.form.value, ...part };
  };
  const kind = unitKinds.find(({ id }) => id === form.unitKind && chosen?.unitKinds.includes(id));
  return (
    <section aria-labelledby="new-title" class="new">
      <h2 id="new-title" tabIndex={-1} ref={heading}>
        新建自评
      </h2>
      <Facts model={model} chosen={chosen} />
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
      <div class={hasSaved ? 'start-bar still' : 'start-bar'}>
        <p class="quiet">
          {chosen?.title ?? '还没有选考核表'}
          <br />
          {kind ? kind.title : '单位类别还没有选'}
        </p>
        <a class={hasSaved ? 'button' : 'button primary'} href={toHash('begin')}>
          开始自评
        </a>
      </div>
    </section>
  );
}
