import { useRef } from 'preact/hooks';
import type { Criterion } from '../../standard/schema.ts';
import type { Evidence } from '../../assessment/schema.ts';
import { nextEvidence, withEvidence } from '../models/answer.ts';
import { readDay } from '../models/field-text.ts';
import type { Session } from '../models/session.ts';
import { BoxSelect } from './BoxSelect.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
}

const TEXT_FIELDS = [
  { key: 'number', label: '编号', hint: '' },
  { key: 'title', label: '材料名称', hint: '' },
  { key: 'keeper', label: '保管处', hint: '填部门或岗位，不填个人姓名' },
] as const;

/** Lines of evidence: number, title, day and keeper of each paper; add and remove. */
export function EvidenceLines({ session, criterion }: Props) {
  const { id } = criterion;
  const list = useRef<HTMLDivElement>(null);
  const lines = session.assessment.value.answers[id]?.evidence ?? [];
  const write = (next: Evidence[]): void => session.change((assessment) => withEvidence(assessment, id, next));

  const set = (index: number, key: keyof Evidence, text: string): void =>
    write(
      lines.map((line, at) => {
        if (at !== index) return line;
        const { [key]: _old, ...others } = line;
        // Number and title always stand in the file; day and keeper only where known.
        return {
          number: line.number,
          title: line.title,
          ...others,
          ...(text || key === 'number' || key === 'title' ? { [key]: text } : {}),
        };
      }),
    );
  const add = (): void => {
    write([...lines, nextEvidence(session.assessment.value)]);
    // The line stands after the next paint; the person goes on typing its title.
    requestAnimationFrame(() => {
      const titles = list.current?.querySelectorAll<HTMLInputElement>('[data-field="title"]');
      titles?.item(titles.length - 1).focus();
    });
  };
  const remove = (index: number): void => {
    write(lines.filter((_, at) => at !== index));
    list.current?.querySelector<HTMLButtonElement>('button.add')?.focus();
  };

  return (
    <div class="evidence" ref={list}>
      {lines.map((line, index) => (
        <fieldset key={index}>
          <legend>第 {index + 1} 件</legend>
          {TEXT_FIELDS.map(({ key, label, hint }) => (
            <label key={key} class={key}>
              <span>{label}</span>
              <input
                type="text"
                maxLength={key === 'number' ? 20 : 200}
                autocomplete="off"
                data-field={key}
                placeholder={hint}
                value={line[key] ?? ''}
                onInput={(event) => set(index, key, event.currentTarget.value)}
              />
            </label>
          ))}
          <label class="date">
            <span>日期</span>
            <input
              type="date"
              max="2199-12-31"
              value={line.date ?? ''}
              onChange={(event) => {
                const reading = readDay(event.currentTarget.value);
                set(index, 'date', reading.kind === 'value' ? reading.value : '');
              }}
            />
          </label>
          <BoxSelect
            criterion={criterion}
            box={line.box}
            about={`，第 ${index + 1} 件`}
            onChoose={(box) => set(index, 'box', box)}
          />
          <button type="button" onClick={() => remove(index)}>
            删除<span class="hidden">第 {index + 1} 件</span>
          </button>
        </fieldset>
      ))}
      <button type="button" class="add" onClick={add}>
        添加一件佐证
      </button>
    </div>
  );
}
