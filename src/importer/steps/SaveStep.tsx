import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';
import { goTo } from '../models/field-id.ts';
import type { ImportModel, KeepState, Work } from '../models/import-model.ts';
import { wizardHref } from '../models/wizard-href.ts';
import { DownloadButtons } from '../parts/DownloadButtons.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { StandardPreview } from '../parts/StandardPreview.tsx';
import { StepEnd } from '../parts/StepEnd.tsx';

const MEMORY = '这台电脑的浏览器不让保存，关掉页面就没有了。请下载标准文件，下次放进来接着用。';

const keepInWords = (state: KeepState, isHeld: boolean, isLasting: boolean): string => {
  if (isHeld) return isLasting ? '已保存到本机。' : MEMORY;
  switch (state.kind) {
    case 'none':
      return '';
    case 'keeping':
      return '正在保存';
    case 'kept':
      return '表改过了，请再保存一次。';
    case 'failed':
      return state.reason === 'full'
        ? '没有保存：本机空间已满。请下载标准文件，下次放进来接着用。'
        : '没有保存：浏览器拒绝写入。请下载标准文件，下次放进来接着用。';
    default:
      return state satisfies never;
  }
};

const BEGIN = 'begin';
const KEEP = 'keep';

interface FinishedProps {
  model: ImportModel;
  standard: Standard;
  hash: string;
  /** How many of the items were understood and confirmed; unset for a file of another unit. */
  checked?: { clear: number; confirmed: number };
}

function Finished({ model, standard, hash, checked }: FinishedProps) {
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);
  const scored = criteria.length;
  const review = criteria.filter(({ needsReview }) => needsReview).length;
  const state = model.keepState.value;
  const isHeld = model.holds(hash);
  const keep = async (): Promise<void> => {
    await model.keep(standard, hash);
    // The button has become a link, or still stands there.
    goTo(BEGIN, KEEP);
  };
  const facts: [string, string][] = [
    ['名称', standard.title],
    [
      '项目',
      `${scored} 项，共 ${standard.fullPoints} 分${standard.bonusCap > 0 ? `，另可加 ${standard.bonusCap} 分` : ''}`,
    ],
    ...(standard.vetoes.length > 0 ? [['否决', `${standard.vetoes.length} 项`] satisfies [string, string]] : []),
    ...(checked ? [['看懂的', `${checked.clear} 项，已确认 ${checked.confirmed} 项`] satisfies [string, string]] : []),
    ['请人工核对', review === 0 ? '没有' : `${review} 项（没看懂或没确认，结果里会标出来）`],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>校验码</dt>
          <dd>
            <span class="hash" data-hash>
              {hash}
            </span>
            <span class="quiet">　两个单位的校验码一样，用的就是同一张表、同一套算法。</span>
          </dd>
        </div>
      </dl>
      <p class="buttons">
        {isHeld ? (
          <a id={BEGIN} class="button primary" href={wizardHref(standard)}>
            开始自评
          </a>
        ) : (
          <button id={KEEP} type="button" class="primary" onClick={() => void keep()}>
            保存到本机
          </button>
        )}
      </p>
      <p role="status" data-keep-state={state.kind}>
        {keepInWords(state, isHeld, model.storeKind.value === 'browser')}
      </p>
      <DownloadButtons model={model} standard={standard} />
    </>
  );
}

/** The finished standard: what is in it, keeping it, beginning with it, handing it on. */
export function SaveStep({ model, work }: { model: ImportModel; work: Work }) {
  if (work.kind === 'file') {
    return (
      <div class="save-step">
        <p class="lead">这是别的单位做好的考核表，打开就能用。</p>
        <Finished model={model} standard={work.standard} hash={work.hash} />
        <StandardPreview standard={work.standard} isOpen />
        <StepEnd before="table" />
      </div>
    );
  }
  const { review } = work;
  const finished = review.finished.value;
  return (
    <div class="save-step">
      {finished.kind === 'made' ? (
        <Finished model={model} standard={finished.standard} hash={finished.hash} checked={review.checked.value} />
      ) : (
        <ProblemList isFirst problems={finished.problems} onRow={(row) => review.open(String(row))} />
      )}
      {finished.kind === 'made' && <StandardPreview standard={finished.standard} isOpen={false} />}
      <StepEnd before="grades" />
    </div>
  );
}
