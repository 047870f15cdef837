import { COUNTS } from '../../ballot/counts.ts';
import { GRADES } from '../../ballot/votes.ts';
import type { BallotCount } from '../../standard/ballot-inputs.ts';
import { chineseDay, rateInWords, type BallotHead, type BallotView } from '../models/ballot.ts';

interface Props extends BallotHead {
  view: BallotView;
  /** Nothing is filled in but the unit: for counting by hand. */
  isBlank: boolean;
}

/** Objects beside the one that is counted here; they are told by hand. */
const OTHERS = ['工会工作', '建家工作', '工会主席（副主席）履职'] as const;

/** Counts that stand above the grades. */
const BALLOTS = COUNTS.filter((count) => !GRADES.some((grade) => grade.count === count));

/** 统计表: what was counted, the rates with their working, and who answers for it. */
export function TallySheet({ unitName, ballot, view, isBlank }: Props) {
  const { counts, tally, labels, formulas } = view;
  const { date, occasion, countedBy, watchedBy } = isBlank ? {} : ballot;
  const known: Partial<Record<BallotCount, number | undefined>> = isBlank
    ? {}
    : { ...counts, dissatisfied: tally.dissatisfied };
  const fill = (text: string | undefined): string => (isBlank ? '' : (text ?? ''));
  return (
    <div class="tally-sheet">
      <h1>会员评家测评结果统计表</h1>
      <p class="lines">
        <span>单位：{unitName || <i />}</span>
        <span>日期：{date ? chineseDay(date) : <i />}</span>
        <span>会议：{occasion || <i />}</span>
      </p>
      <table>
        <caption>一、票数</caption>
        <tbody>
          {BALLOTS.map((count) => (
            <tr key={count}>
              <th scope="row">{labels[count]}</th>
              <td>{known[count]}</td>
              <td class="unit">{count === 'voters' ? '人' : '张'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">废票（收回－有效）</th>
            <td>{isBlank ? '' : tally.invalid}</td>
            <td class="unit">张</td>
          </tr>
        </tbody>
      </table>
      <table class="grades-told">
        <caption>二、各档票数{isBlank && '（可画“正”字）'}</caption>
        <thead>
          <tr>
            <th scope="col">评价内容</th>
            {GRADES.map(({ count, label }) => (
              <th key={count} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">总体评价</th>
            {GRADES.map(({ count }) => (
              <td key={count}>{known[count]}</td>
            ))}
          </tr>
          {OTHERS.map((object) => (
            <tr key={object}>
              <th scope="row">{object}</th>
              {GRADES.map(({ count }) => (
                <td key={count} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>三、比率</caption>
        <tbody>
          <tr>
            <th scope="row">收回率（收回 ÷ 发出）</th>
            <td>{fill(rateInWords(tally.returnRate))}</td>
          </tr>
          <tr>
            <th scope="row">参评率（有效票 ÷ 应参加）</th>
            <td>{fill(rateInWords(tally.turnout))}</td>
          </tr>
          {formulas.map(({ counting, label, working }) => (
            <tr key={counting}>
              <th scope="row">满意率：{label}</th>
              <td>{fill(working)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">没有查到规定满意率算法的正式文件，两种算法都列出，以上级工会的要求为准。</p>
      <p class="lines">
        <span>
          计票：{countedBy && `${countedBy}　`}
          <i />
        </span>
        <span>
          监票：{watchedBy && `${watchedBy}　`}
          <i />
        </span>
      </p>
      <p class="lines">
        <span>
          工会主席：
          <i />
        </span>
        <span>
          填表日期：
          <i />
        </span>
        <span>（盖章）</span>
      </p>
    </div>
  );
}
