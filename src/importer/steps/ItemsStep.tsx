import { useEffect, useRef, useState } from 'preact/hooks';
import { editId, fieldId, goTo, rowId, STEP_TITLE } from '../models/field-id.ts';
import { FILTERS, type Filter } from '../models/category.ts';
import type { Review } from '../models/review.ts';
import type { ReviewItem } from '../models/review-item.ts';
import { ItemRow } from '../parts/ItemRow.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { StepEnd } from '../parts/StepEnd.tsx';
import { SumLine } from '../parts/SumLine.tsx';

/** Moves between the rows' boxes with the arrow keys, so that sixty items need no hundred presses of Tab. */
const moveBetweenRows = (list: HTMLElement | null, event: KeyboardEvent): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const boxes = [...(list?.querySelectorAll<HTMLInputElement>('.item-check input') ?? [])];
  const next = boxes[boxes.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

/** Every item beside its own scoring sentence, to be confirmed or put right. */
export function ItemsStep({ review }: { review: Review }) {
  const [filter, setFilter] = useState<Filter>('all');
  // Chosen once: an item that is confirmed must not vanish from under the hand.
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = review.items.value;
  const choose = (next: Filter): void => {
    setFilter(next);
    setShown(next === 'all' ? null : new Set(items.filter(FILTERS[next].matches).map(({ key }) => key)));
  };
  const open = review.opened.value;
  const edit = (item: ReviewItem): void => {
    review.open(item.key);
    goTo(fieldId(item.key, 'kind'));
  };
  const close = (item: ReviewItem): void => {
    review.open(null);
    goTo(rowId(item.key), editId(item.key));
  };
  const groups = review.categories.value.map((category) => ({
    ...category,
    items: category.items.filter(({ key }) => !shown || shown.has(key)),
  }));
  // An item that a problem pointed at.
  useEffect(() => {
    if (open) goTo(fieldId(open, 'kind'));
  }, []);
  const isEmpty = groups.every((group) => group.items.length === 0);

  return (
    <div class="items-step">
      <p class="lead">
        引号里是表上的话，旁边是怎么计分。对的打勾，不对的点“改”。没看懂的先按自己打分，也能用，结果里会写“请人工核对”。
      </p>
      <div class="filter-line">
        <SelectField
          id="filter"
          label="只看"
          options={{
            all: `全部 ${items.length} 项`,
            unclear: `没看懂的 ${items.filter(FILTERS.unclear.matches).length} 项`,
            unconfirmed: `没确认的 ${items.filter(FILTERS.unconfirmed.matches).length} 项`,
          }}
          value={filter}
          onValue={choose}
        />
        <p class="quiet keys">键盘：在勾选框上按 ↑ ↓ 换一项，空格打勾，回车改。</p>
      </div>
      {isEmpty && <p>没有这样的项了。</p>}
      <div ref={list} onKeyDown={(event) => moveBetweenRows(list.current, event)}>
        {groups.map(
          (group) =>
            group.items.length > 0 && (
              <section key={group.key} aria-labelledby={`group-${group.key}`}>
                <div class="group-head">
                  <h3 id={`group-${group.key}`}>
                    {group.title} <span class="quiet">{group.sumInWords}</span>
                  </h3>
                  {group.unconfirmed.length > 0 && (
                    <button
                      type="button"
                      onClick={() => {
                        review.confirm(group.unconfirmed, true);
                        goTo(rowId(group.items[0]?.key ?? ''), STEP_TITLE);
                      }}
                    >
                      看懂的 {group.unconfirmed.length} 项都对<span class="hidden">（{group.title}）</span>
                    </button>
                  )}
                </div>
                <ul class="items">
                  {group.items.map((item) => (
                    <ItemRow
                      key={item.key}
                      review={review}
                      item={item}
                      isOpen={open === item.key}
                      onEdit={() => edit(item)}
                      onClose={() => close(item)}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
      {review.vetoes.value.length > 0 && (
        <section aria-labelledby="vetoes-title">
          <h3 id="vetoes-title">否决（存在就不能评，不计分）</h3>
          <ul>
            {review.vetoes.value.map(({ row, cell, content }) => (
              <li key={row}>
                <span class="quiet">{cell}　</span>
                {content}
              </li>
            ))}
          </ul>
        </section>
      )}
      <StepEnd before="columns" next="grades">
        <SumLine review={review} />
      </StepEnd>
    </div>
  );
}
