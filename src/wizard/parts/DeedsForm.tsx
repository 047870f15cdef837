import { LONGEST_TEXT } from '../../assessment/limits.ts';
import { buildDeeds, countCharacters, type DeedsLimit } from '../../papers/deeds.ts';
import { sentenceText } from '../../report/tree.ts';
import { withDeeds } from '../models/paper-choices.ts';
import type { Session } from '../models/session.ts';
import { Choices } from './Choices.tsx';
import { TextEntry } from './TextEntry.tsx';

const LIMITS = ['500', '1500', '2000'] as const;
const toLimit = (chosen: (typeof LIMITS)[number]): DeedsLimit =>
  chosen === '500' ? 500 : chosen === '1500' ? 1500 : 2000;

/** 主要事迹 of the 申报登记表: the form's limit, the text within it, and its length. */
export function DeedsForm({ session }: { session: Session }) {
  const { standard } = session;
  const assessment = session.assessment.value;
  const deeds = buildDeeds({ standard, assessment, result: session.result.value });
  const shown =
    assessment.papers?.deeds?.text ?? deeds.paragraphs.map((line) => line.map(sentenceText).join('')).join('\n');
  const count = deeds.isOwn ? countCharacters(shown) : deeds.count;
  const over = count - deeds.limit;
  return (
    <>
      <p class="quiet">
        申报登记表要用上级发的原表。这里从满分的项目里取整句，凑到字数限制以内，供抄写；没做到的不写进来。
      </p>
      <fieldset>
        <legend>登记表限多少字</legend>
        <Choices
          name="deeds-limit"
          options={LIMITS.map((id) => ({ id, label: `${Number(id).toLocaleString('zh-CN')} 字` }))}
          chosen={LIMITS.find((id) => Number(id) === deeds.limit)}
          onChoose={(chosen) => session.change((current) => withDeeds(current, { limit: toLimit(chosen) }))}
        />
      </fieldset>
      <TextEntry
        id="deeds"
        label="主要事迹"
        help="可以直接改，边改边保存；每一行是一段。"
        value={shown}
        limit={LONGEST_TEXT}
        rows={8}
        onText={(text) => session.change((current) => withDeeds(current, { text }), 'deeds')}
      />
      <p role="status" class={over > 0 ? 'short' : undefined}>
        {count.toLocaleString('zh-CN')} 字，{over > 0 ? `超出 ${over} 字，请删减` : `还可以写 ${-over} 字`}
        {deeds.isOwn && <span class="tag">人工修改</span>}
      </p>
      {deeds.isOwn && (
        <p>
          <button type="button" onClick={() => session.change((current) => withDeeds(current, { text: undefined }))}>
            恢复自动生成的事迹
          </button>
        </p>
      )}
    </>
  );
}
