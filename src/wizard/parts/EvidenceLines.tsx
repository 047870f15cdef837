import { useRef } from 'preact/hooks';
import type { Criterion } from '../../standard/schema.ts';
import type { Evidence } from '../../assessment/schema.ts';
import { nextEvidence, withEvidence } from '../models/answer.ts';
import { readDay } from '../models/field-text.ts';
import { listOtherPapers } from '../models/papers.ts';
import { fieldId, type Session } from '../models/session.ts';
import { BoxSelect } from './BoxSelect.tsx';
import { TextEntry } from './TextEntry.tsx';

interface Props {
  session: Session;
  criterion: Criterion;
}

const TEXT_FIELDS = [
  { key: 'number', label: '编号', limit: 20 },
  { key: 'title', label: '材料名称', limit: 200 },
  { key: 'keeper', label: '保管处（部门或岗位）', limit: 200 },
  { key: 'place', label: '盒内位置', limit: 200 },
] as const;

/** As long as the title of a paper may be in the list of papers to choose from. */
const SHORT_TITLE = 40;

/** A paper of another question, to be named here again. */
function OtherPapers({ papers, onTake }: { papers: readonly Evidence[]; onTake: (paper: Evidence) => void }) {
  if (papers.length === 0) return null;
  return (
    <label class="other-papers">
      <span>或用别的题登记过的</span>
      <select
        value=""
        onChange={(event) => {
          const paper = papers[Number(event.currentTarget.value)];
          event.currentTarget.value = '';
          if (paper) onTake(paper);
        }}
      >
        <option value="">请选择</option>
        {papers.map(({ number, title }, index) => (
          <option key={index} value={index}>
            {number} {title.length > SHORT_TITLE ? `${title.slice(0, SHORT_TITLE)}…` : title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Lines of evidence: number, title, day, keeper and place of each paper; add, name again and remove. */
export function EvidenceLines({ session, criterion }: Props) {
  const { id } = criterion;
  const list = useRef<HTMLDivElement>(null);
  const { assessment } = session;
  const lines = assessment.value.answers[id]?.evidence ?? [];
  const fieldOf = (index: number, key: string): string => fieldId(id, `evidence-${index}-${key}`);
  const write = (next: Evidence[], what?: string): void =>
    session.change((current) => withEvidence(current, id, next), what);

  const set = (index: number, key: keyof Evidence, text: string): void =>
    write(
      lines.map((line, at) => {
        if (at !== index) return line;
        const { [key]: _old, ...others } = line;
        // Number and title always stand in the file; the rest only where known.
        return {
          number: line.number,
          title: line.title,
          ...others,
          ...(text || key === 'number' || key === 'title' ? { [key]: text } : {}),
        };
      }),
      fieldOf(index, key),
    );
  const add = (): void => {
    write([...lines, nextEvidence(assessment.value)]);
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
          {TEXT_FIELDS.map(({ key, label, limit }) => (
            <TextEntry
              key={key}
              id={fieldOf(index, key)}
              name={key}
              place={key}
              label={label}
              limit={limit}
              value={line[key] ?? ''}
              onText={(text) => set(index, key, text)}
            />
          ))}
          <div class="field date">
            <label for={fieldOf(index, 'date')}>日期</label>
            <input
              id={fieldOf(index, 'date')}
              type="date"
              max="2199-12-31"
              value={line.date ?? ''}
              onChange={(event) => {
                const reading = readDay(event.currentTarget.value);
                set(index, 'date', reading.kind === 'value' ? reading.value : '');
              }}
            />
          </div>
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
      <div class="buttons">
        <button type="button" class="add" onClick={add}>
          添加一件佐证
        </button>
        <OtherPapers papers={listOtherPapers(assessment.value, id)} onTake={(paper) => write([...lines, paper])} />
      </div>
    </div>
  );
}
