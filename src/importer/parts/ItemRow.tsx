import { editId, fieldId, rowId } from '../models/field-id.ts';
import type { Review } from '../models/review.ts';
import type { ReviewItem } from '../models/review-item.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  review: Review;
  item: ReviewItem;
  isOpen: boolean;
  onEdit: () => void;
  onClose: () => void;
}

const STATES = {
  understood: '看懂了',
  changed: '您定的',
  unclear: '没看懂，按自己打分（请人工核对）',
  faulty: '没填完，按自己打分（请人工核对）',
} as const satisfies Record<ReviewItem['state'], string>;

/** One item: what the table says, how that is scored, and the person's word on it. */
export function ItemRow({ review, item, isOpen, onEdit, onClose }: Props) {
  const { key, cell, title, content, scoringText, points, meaning, state, isConfirmed, isLeftOut } = item;
  const kind = item.form?.kind;
  const showsContent = content !== '' && content !== title;
  return (
    <li class={isLeftOut ? 'item left-out' : isConfirmed ? 'item confirmed' : 'item'}>
      <label class="item-check">
        <input
          id={rowId(key)}
          type="checkbox"
          checked={isConfirmed}
          disabled={isLeftOut}
          onChange={(event) => review.confirm([key], event.currentTarget.checked)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEdit();
          }}
        />
        <span>
          <b>{title}</b> <span class="points">{points === undefined ? '没有分值' : `${points} 分`}</span>
          <span class="hidden">，确认</span>
        </span>
      </label>
      <div class="said">
        {showsContent && <p>{content}</p>}
        <p>
          <span class="quiet">{cell}　</span>
          {scoringText === '' ? <span class="quiet">表上没有写怎么计分</span> : `“${scoringText}”`}
        </p>
      </div>
      <div class="meant">
        <p>
          {isLeftOut ? (
            '这一行不导入。'
          ) : (
            <>
              <span class={`state ${state}`}>{STATES[state]}</span>
              {item.isMandatory && <span class="tag">必备</span>}
              {meaning && `　${meaning}`}
            </>
          )}
        </p>
      </div>
      <button id={editId(key)} type="button" class="edit" aria-expanded={isOpen} onClick={isOpen ? onClose : onEdit}>
        {isOpen ? '收起' : '改'}
        <span class="hidden">：{title}</span>
      </button>
      {isOpen && (
        <fieldset class="editor">
          <legend class="hidden">{title} 怎么计分</legend>
          <RuleEditor item={item} onForm={(next) => review.change(key, next)} />
          {kind !== 'veto' && kind !== 'bonus' && (
            <TextField
              id={fieldId(key, 'points')}
              label="分值"
              value={item.pointsText}
              onValue={(value) => review.setPoints(key, value)}
              error={item.faults.find(({ field }) => field === 'points')?.message}
              unit="分"
              isNumber
            />
          )}
          <label class="choice">
            <input
              type="checkbox"
              checked={item.isMandatory}
              onChange={(event) => review.mark(key, { mandatory: event.currentTarget.checked })}
            />
            <span>必备项：这一项一分没有，就够不上等级</span>
          </label>
          <p class="buttons">
            <button
              type="button"
              class="primary"
              onClick={() => {
                review.confirm([key], item.faults.length === 0);
                if (isLeftOut) review.mark(key, { leftOut: false });
                onClose();
              }}
            >
              就这样计分
            </button>
            <button
              type="button"
              onClick={() => {
                review.reset(key);
                onClose();
              }}
            >
              不改了，用读到的
            </button>
            <button
              type="button"
              onClick={() => {
                review.mark(key, { leftOut: !isLeftOut });
                onClose();
              }}
            >
              {isLeftOut ? '还是要导入这一行' : '不导入这一行'}
            </button>
          </p>
        </fieldset>
      )}
    </li>
  );
}
