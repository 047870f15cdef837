import type { TextEncoding } from '../../adapters/table-file/text-encoding.ts';
import { COLUMN_ROLES } from '../../sheet/column-role.ts';
import { columnId } from '../models/field-id.ts';
import type { ImportModel } from '../models/import-model.ts';
import type { Review } from '../models/review.ts';
import { PreviewTable } from '../parts/PreviewTable.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { StepEnd } from '../parts/StepEnd.tsx';
import { TextField } from '../parts/TextField.tsx';

const ENCODINGS = { found: '自动', 'utf-8': 'UTF-8', gb18030: 'GBK（简体中文）' } as const;

/** Which table it is, how its text was read, what each column holds, and what the table is called. */
export function ColumnsStep({ model, review }: { model: ImportModel; review: Review }) {
  const draft = review.draft.value;
  const textFile = model.textFile.value;
  const encoding = textFile?.encoding;
  const takeAs = (chosen: string): void => {
    if (!textFile) return;
    const { file } = textFile;
    void model.take(
      chosen === 'found' ? { kind: 'file', file } : { kind: 'file', file, encoding: chosen as TextEncoding },
    );
  };
  return (
    <div class="columns-step">
      {draft.grids.length > 1 && (
        <fieldset>
          <legend>里面有 {draft.grids.length} 张表，用哪一张</legend>
          {draft.grids.map((grid, index) => (
            <label key={index} class="choice">
              <input
                type="radio"
                name="grid"
                checked={index === review.chosen.value}
                onChange={() => review.choose(index)}
              />
              <span>
                <b>{grid.name}</b>　{grid.rows.length} 行
                <span class="quiet first-lines">{review.firstLines(index)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {textFile && (
        <SelectField
          id="encoding"
          label="文件的编码（文字是乱码时换一个）"
          options={ENCODINGS}
          value={encoding === 'utf-8' || encoding === 'gb18030' ? encoding : 'found'}
          onValue={takeAs}
        />
      )}
      <ProblemList problems={review.problems.value} onRow={(row) => review.open(String(row))} />
      <div class="entries">
        <TextField
          id="title"
          label="表的名称"
          value={review.head.value.title}
          onValue={(title) => review.setHead({ title })}
          error={review.head.value.title.trim() === '' ? '请填表的名称。' : undefined}
        />
        <TextField
          id="honour"
          label="评的是什么称号"
          error={review.head.value.honour.trim() === '' ? '请填评的是什么称号。' : undefined}
          value={review.head.value.honour}
          onValue={(honour) => review.setHead({ honour })}
        />
        <TextField
          id="issuer"
          label="谁发的（可以不填）"
          value={review.head.value.issuer}
          onValue={(issuer) => review.setHead({ issuer })}
        />
      </div>
      <h3>每一列是什么</h3>
      <TextField
        id="header-row"
        label="表头在第几行"
        value={review.headerRow.value}
        onValue={(row) => review.setHeaderRow(row)}
        help="表头是写着“项目”“考核内容”“分值”这些字的一行。"
        isNumber
        maxLength={4}
      />
      <div class="columns">
        {review.columns.value.map(({ index, letter, heading, samples, role }) => (
          <div key={index} class="column">
            <SelectField
              id={columnId(index)}
              label={`${letter} 列　${heading || '没有表头'}`}
              options={COLUMN_ROLES}
              value={role}
              onValue={(next) => review.setRole(index, next)}
            />
            <p class="quiet">{samples.join('；') || '（空）'}</p>
          </div>
        ))}
      </div>
      <PreviewTable grid={review.grid.value} columns={review.columns.value} header={review.headerRows.value} />
      <StepEnd before="table" next="items">
        <p role="status">{review.found.value}</p>
      </StepEnd>
    </div>
  );
}
