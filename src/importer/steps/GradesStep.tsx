import { goTo, gradeFieldId } from '../models/field-id.ts';
import { MOST_GRADES, type GradeLine } from '../models/grade-line.ts';
import type { Review } from '../models/review.ts';
import { StepEnd } from '../parts/StepEnd.tsx';
import { TextField } from '../parts/TextField.tsx';

const EMPTY: GradeLine = { title: '', points: '' };

/** The cut-offs: found in the table, or typed; there may be none. */
export function GradesStep({ review }: { review: Review }) {
  const lines = review.gradeLines.value;
  const { cutOffs, faults } = review.grades.value;
  const shown = lines.length === 0 ? [EMPTY] : lines;
  const set = (row: number, part: Partial<GradeLine>): void =>
    review.setGrades(shown.map((line, index) => (index === row ? { ...line, ...part } : line)));
  const errorAt = (row: number, field: string): string | undefined =>
    faults.find((fault) => fault.row === row && fault.field === field)?.message;
  return (
    <div class="grades-step">
      <p class="lead">
        {review.foundGrades.value > 0
          ? `表里写着 ${review.foundGrades.value} 条等级线，请核对。`
          : '表里没有找到等级线。上级另有规定的，填在这里；没有就空着，结果里只有得分。'}
      </p>
      <fieldset>
        <legend class="hidden">等级线</legend>
        {shown.map((line, row) => (
          <div key={row} class="entries grade-line">
            <TextField
              id={gradeFieldId(row, 'title')}
              label={`第 ${row + 1} 等的名称`}
              value={line.title}
              onValue={(title) => set(row, { title })}
              error={errorAt(row, 'title')}
              maxLength={30}
            />
            <TextField
              id={gradeFieldId(row, 'points')}
              label="达到多少分"
              value={line.points}
              onValue={(points) => set(row, { points })}
              error={errorAt(row, 'points')}
              unit="分"
              isNumber
            />
            {lines.length > 0 && (
              <button
                type="button"
                onClick={() => {
                  review.setGrades(shown.filter((_, index) => index !== row));
                  goTo(gradeFieldId(Math.max(0, row - 1), 'title'));
                }}
              >
                去掉<span class="hidden">第 {row + 1} 等</span>
              </button>
            )}
          </div>
        ))}
      </fieldset>
      {shown.length < MOST_GRADES && (
        <p>
          <button
            type="button"
            onClick={() => {
              review.setGrades([...shown, EMPTY]);
              goTo(gradeFieldId(shown.length, 'title'));
            }}
          >
            再加一等
          </button>
        </p>
      )}
      <p role="status">
        {cutOffs.length === 0
          ? '现在没有等级线：自评结果只写得分，不写等级。'
          : `现在：${cutOffs.map(({ title, totalAtLeast }) => `${totalAtLeast} 分及以上为${title}`).join('，')}。`}
      </p>
      <StepEnd before="items" next="save" />
    </div>
  );
}
