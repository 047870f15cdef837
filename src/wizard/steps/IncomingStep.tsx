import { useEffect, useRef, useState } from 'preact/hooks';
import { dayAndTime } from '../../adapters/clock.ts';
import type { Side } from '../../assessment/merger.ts';
import type { Choice, Glance, Incoming, LocalGlance } from '../models/incoming.ts';
import { conflictWords } from '../models/merge-words.ts';
import { pageTitle } from '../models/page-title.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { ConflictList } from '../parts/ConflictList.tsx';

interface Props {
  model: WizardModel;
  incoming: Incoming;
  /** Name of a kind of unit by its id. */
  kindTitle: (kind: string) => string;
}

const FILE = { file: '文件', link: '链接' } as const;

const contentWords = ({ content: { notes, evidence, actions } }: Glance): string =>
  [`备注 ${notes} 条`, `佐证 ${evidence} 件`, actions > 0 && `整改 ${actions} 条`].filter(Boolean).join('，');

/** The two sides row by row; one column where nothing in this browser belongs to it. */
function GlanceTable({ incoming, kindTitle }: Omit<Props, 'model'>) {
  const { local, bundle } = incoming;
  const { standard } = bundle;
  const rows: [string, (glance: Glance) => string][] = [
    ['单位', ({ assessment: { unit } }) => `${unit.name || '（没有填）'}，${kindTitle(unit.kind)}`],
    ['填了多少', ({ answered, all }) => `${answered} 项，共 ${all} 项`],
    ['另有', contentWords],
    ['现在', ({ total }) => total],
    ['保存时间', ({ assessment }) => dayAndTime(new Date(assessment.savedAt))],
  ];
  if ([incoming, local].some((glance) => glance?.assessment.title)) {
    rows.unshift(['名称', ({ assessment }) => assessment.title ?? '']);
  }
  const here: LocalGlance | null = local?.isEqual ? null : local;
  return (
    <>
      <p>
        考核表：{standard.title}，{standard.edition} 版
        {incoming.assessment.fictional && <span class="tag">虚构示例</span>}
      </p>
      <table class="glance">
        {here && (
          <thead>
            <tr>
              <td />
              <th scope="col">{FILE[incoming.from]}</th>
              <th scope="col">本机</th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([title, say]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{say(incoming)}</td>
              {here && <td>{say(here)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Whether this browser has it already, and how far the two differ. */
function Relation({ incoming: { local, otherEdition, from } }: { incoming: Incoming }) {
  const file = FILE[from];
  if (otherEdition) return <p>本机有同一份自评，但用的是另一版考核表，两份不能合并，只能作为新的一份打开。</p>;
  if (!local) return <p>本机没有这份自评。</p>;
  if (local.isEqual) return <p>本机已有这份自评，内容完全一样。</p>;
  const { taken, kept, conflicts } = local.merge;
  return (
    <p>
      {local.kind === 'same' ? '本机已有这份自评，内容不同：' : '本机有同一单位、同一张表的另一份自评，内容不同：'}
      {[
        taken > 0 && `只有${file}里有 ${taken} 处`,
        kept > 0 && `只有本机有 ${kept} 处`,
        conflicts.length > 0 && `两边不一样 ${conflicts.length} 处`,
      ]
        .filter(Boolean)
        .join('，')}
      。
    </p>
  );
}

/** What a file or link brings, before anything changes, and what to do with it. */
export function IncomingStep({ model, incoming, kindTitle }: Props) {
  const { local, from } = incoming;
  const heading = useRef<HTMLHeadingElement>(null);
  const [picks, setPicks] = useState<Record<string, Side>>({});
  const [isMerging, setMerging] = useState(false);
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const file = FILE[from];
  useEffect(() => {
    document.title = pageTitle(`打开${file}`);
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
    setPicks({});
    setMerging(false);
    setMessage('');
  }, [incoming]);

  const accept = async (choice: Choice): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setMessage(await model.accept(choice, picks));
    setBusy(false);
  };
  // What comes by a link is a copy and never changes what is here.
  const mayChange = from === 'file' && local !== null && !local.isEqual;
  const conflicts = mayChange ? local.merge.conflicts : [];
  const open = conflicts.filter(({ key }) => picks[key] === undefined);
  const merge = (): void => {
    if (conflicts.length > 0 && !isMerging) {
      setMerging(true);
      return;
    }
    if (open.length === 0) void accept('merge');
    else setMessage(`还有 ${open.length} 处没有选用哪一边。`);
  };
  const words = (isMerging && local ? conflicts : []).map((conflict) => ({
    conflict,
    words: conflictWords(
      conflict,
      incoming.bundle.standard,
      local?.assessment ?? incoming.assessment,
      incoming.assessment,
      kindTitle,
    ),
  }));
  return (
    <div class="incoming">
      <h1 tabIndex={-1} ref={heading}>
        {from === 'file' ? '这个文件里有什么' : '这个链接里有什么'}
      </h1>
      <p class="lead">先看清楚再决定，现在什么都没有改。</p>
      {incoming.remarks.map((remark) => (
        <p key={remark} class="notice warning">
          {remark}
        </p>
      ))}
      <GlanceTable incoming={incoming} kindTitle={kindTitle} />
      <Relation incoming={incoming} />
      {isMerging && (
        <ConflictList
          items={words}
          picks={picks}
          onPick={(chosen) => {
            setPicks({ ...picks, ...chosen });
            setMessage('');
          }}
          savedAt={{ mine: local?.assessment.savedAt ?? '', theirs: incoming.assessment.savedAt }}
        />
      )}
      <p role="alert" class="error">
        {message}
      </p>
      <ul class="decisions">
        {local?.isEqual && from === 'file' && (
          <Decision primary label="打开本机这一份" help="" onClick={() => void accept('local')} />
        )}
        {mayChange && (
          <Decision
            primary
            label={isMerging ? '合并' : '合并到本机这一份'}
            help={
              conflicts.length === 0
                ? '两边各自填的都留下，没有冲突。'
                : `两边各自填的都留下；不一样的 ${conflicts.length} 处由您逐项选。`
            }
            onClick={merge}
          />
        )}
        <Decision
          primary={!mayChange && !(local?.isEqual && from === 'file')}
          label={from === 'link' ? '作为副本打开' : '作为新的一份打开'}
          help={local ? '本机原来的那份不动。' : '存在本机，可以接着填。'}
          onClick={() => void accept('new')}
        />
        {mayChange && (
          <Decision
            label="用文件替换本机的"
            help="本机原来的那份先留作存档点，可以找回。"
            onClick={() => void accept('replace')}
          />
        )}
        <Decision label={from === 'link' ? '不打开' : '不导入'} help="什么都不改。" onClick={model.dismiss} />
      </ul>
    </div>
  );
}

interface DecisionProps {
  label: string;
  help: string;
  primary?: boolean;
  onClick: () => void;
}

const Decision = ({ label, help, primary = false, onClick }: DecisionProps) => (
  <li>
    <button type="button" class={primary ? 'primary' : undefined} onClick={onClick}>
      {label}
    </button>
    <span class="quiet">{help}</span>
  </li>
);
