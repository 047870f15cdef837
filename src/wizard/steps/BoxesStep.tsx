import { useState } from 'preact/hooks';
import type { FiledPaper, MissingPapers } from '../../filing/contents.ts';
import { countPapers, listBoxes, withBox, withPlace, type NumberedBox } from '../models/filing.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { BoxSelect } from '../parts/BoxSelect.tsx';
import { BoxLists, CoverLabels, SpineLabels, SPINES, type SpineWidth } from '../parts/BoxSheets.tsx';
import { Choices } from '../parts/Choices.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import type { StepProps } from './step-props.ts';

const nameOf = ({ evidence: { number, title } }: FiledPaper): string =>
  [number && `附件${number.replace(/^附件\s*/, '')}`, title].filter(Boolean).join(' ') || '（没有写名称）';

const keyOf = ({ uses: [{ criterion, index }] }: FiledPaper): string => `${criterion.id}-${index}`;

function Paper({ session, paper }: { session: Session; paper: FiledPaper }) {
  const { evidence, isSuggested, uses } = paper;
  const [{ criterion, index }] = uses;
  const name = nameOf(paper);
  return (
    <li class="paper">
      <p>
        {name}
        {isSuggested && <span class="tag">按题目归入</span>}
        <span class="quiet">
          {uses.map((use, at) => (
            <>
              {at > 0 && '、'}
              <a href={toHash(`criterion/${use.criterion.id}`)}>{use.criterion.title}</a>
            </>
          ))}
          {evidence.date && ` · ${evidence.date}`}
          {evidence.keeper && ` · ${evidence.keeper}`}
        </span>
      </p>
      <p class="where">
        <BoxSelect
          criterion={criterion}
          box={evidence.box}
          about={`，${name}`}
          onChoose={(box) => session.change((current) => withBox(current, paper, box))}
        />
        <label class="place">
          <span>
            盒内位置<span class="hidden">，{name}</span>
          </span>
          <input
            type="text"
            maxLength={50}
            autocomplete="off"
            value={evidence.place ?? ''}
            onInput={(event) => {
              const place = event.currentTarget.value;
              session.change((current) => withPlace(current, paper, place), `place-${criterion.id}-${index}`);
            }}
          />
        </label>
      </p>
    </li>
  );
}

const Missing = ({ missing: { criterion, hasNone, papers } }: { missing: MissingPapers }) => (
  <li>
    <a href={toHash(`criterion/${criterion.id}`)}>{criterion.title}</a>：
    {hasNone && <span class="short">答了有，一件佐证也没有登记</span>}
    {hasNone && papers.length > 0 && '。可放：'}
    {papers.join('；')}
  </li>
);

interface BoxProps {
  session: Session;
  box: NumberedBox;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function Box({ session, box, isChosen, onChoose }: BoxProps) {
  const { id, number, title, papers, missing } = box;
  const unproved = missing.filter(({ hasNone }) => hasNone);
  const unnamed = missing.filter(({ hasNone }) => !hasNone);
  return (
    <section class="file-box" data-box={id}>
      <h2>
        {number > 0 && `${number}. `}
        {title}
        <span class="quiet">{papers.length > 0 ? `${papers.length} 件` : '空'}</span>
        {number > 0 && (
          <label class="choose no-print">
            <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
            <span>
              打印<span class="hidden">：{title}</span>
            </span>
          </label>
        )}
      </h2>
      {box.box && <p class="quiet">放：{box.box.holds}</p>}
      {papers.length > 0 && (
        <ul class="papers">
          {papers.map((paper) => (
            <Paper key={keyOf(paper)} session={session} paper={paper} />
          ))}
        </ul>
      )}
      {unproved.length > 0 && (
        <ul class="missing">
          {unproved.map((one) => (
            <Missing key={one.criterion.id} missing={one} />
          ))}
        </ul>
      )}
      {unnamed.length > 0 && (
        <details>
          <summary>可能还差材料的 {unnamed.length} 题</summary>
          <ul class="missing">
            {unnamed.map((one) => (
              <Missing key={one.criterion.id} missing={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const WIDTHS = SPINES.map((width) => ({ id: String(width), label: `${width} 厘米` }));

interface PrintsProps {
  session: Session;
  boxes: readonly NumberedBox[];
}

/** Labels and lists of the chosen boxes. */
function Prints({ session, boxes }: PrintsProps) {
  const { assessment, result } = session;
  const [width, setWidth] = useState<SpineWidth>(SPINES[0]);
  const [year, setYear] = useState(`${result.value.asOf.slice(0, 4)}年`);
  const shared = { unitName: assessment.value.unit.name, year, boxes };
  const disabled = boxes.length === 0;
  return (
    <section class="no-print">
      <h2>打印标签和目录</h2>
      <p class="quiet">
        {disabled ? '先在下面勾选要打印的盒子。' : `已选 ${boxes.length} 盒，在下面的盒名旁边可以增减。`}
      </p>
      <div class="pair">
        <div class="field">
          <label for="box-year">标签上的年度</label>
          <input
            id="box-year"
            type="text"
            maxLength={20}
            autocomplete="off"
            value={year}
            onInput={(event) => setYear(event.currentTarget.value)}
          />
        </div>
        <fieldset class="field">
          <legend>盒脊宽度</legend>
          <Choices
            name="spine"
            options={WIDTHS}
            chosen={String(width)}
            onChoose={(chosen) => setWidth(SPINES.find((one) => String(one) === chosen) ?? SPINES[0])}
          />
        </fieldset>
      </div>
      <div class="prints">
        <PrintButton label="打印盒脊标签" disabled={disabled} sheet={() => <SpineLabels {...shared} width={width} />} />
        <PrintButton label="打印封面标签" disabled={disabled} sheet={() => <CoverLabels {...shared} />} />
        <PrintButton label="打印卷内目录" disabled={disabled} sheet={() => <BoxLists {...shared} />} />
      </div>
    </section>
  );
}

/** 台账盒: the papers of all answers in fourteen boxes, what is missing, and the labels. */
export function BoxesStep({ session }: StepProps) {
  const boxes = listBoxes(session);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { papers, used, unproved, unnamed } = countPapers(boxes);
  const chosen = boxes.filter(({ id, number }) => number > 0 && !left.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const all = boxes.filter(({ number }) => number > 0).map(({ id }) => id);
  return (
    <div class="boxes-step">
      <p class="lead">
        各题登记的佐证按内容归到 14 个台账盒里，盒名是常用的分法，可以改放。
        {papers > 0
          ? `现有 ${papers} 件，放在 ${used} 个盒里。`
          : '现在一件也没有登记：在各题的“登记佐证和备注”里添加。'}
      </p>
      {unproved + unnamed > 0 && (
        <p class="notice">
          {unproved > 0 && `${unproved} 题答了有、没有登记佐证。`}
          {unnamed > 0 && `${unnamed} 题要备的材料，按名称没有全对上，可能还差几件。`}
          各列在盒子下面；没有得分的题不列。
        </p>
      )}
      <Prints session={session} boxes={chosen} />
      <p class="buttons no-print">
        <button type="button" onClick={() => setLeft(new Set())}>
          全选
        </button>
        <button type="button" onClick={() => setLeft(new Set(all))}>
          全不选
        </button>
        <button
          type="button"
          onClick={() => setLeft(new Set(boxes.filter((box) => box.papers.length === 0).map(({ id }) => id)))}
        >
          只选有材料的
        </button>
      </p>
      {boxes.map((box) => (
        <Box
          key={box.id}
          session={session}
          box={box}
          isChosen={!left.has(box.id)}
          onChoose={(isChosen) => choose(box.id, isChosen)}
        />
      ))}
    </div>
  );
}
