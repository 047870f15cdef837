import { GRADES } from '../../ballot/votes.ts';
import { chineseDay, type BallotHead } from '../models/ballot.ts';

/** Ballots on one sheet of A4, to be cut apart. */
export const BALLOTS_PER_SHEET = 4;

/** What members judge. The first line is the one that is counted. */
const OBJECTS = ['总体评价', '工会工作', '建家工作', '工会主席（副主席）履职'] as const;

function Ballot({ unitName, ballot }: BallotHead) {
  return (
    <div class="ballot">
      <p class="unit">{unitName || '单位：　　　　　　　　　　'}</p>
      <h2>会员评家测评表</h2>
      <table>
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
          {OBJECTS.map((object) => (
            <tr key={object}>
              <th scope="row">{object}</th>
              {GRADES.map(({ count }) => (
                <td key={count} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="how">每行只在一格内打“√”，不写姓名。计票以“总体评价”一行为准，这一行没有打或打了两格的是废票。</p>
      <p class="opinion">意见和建议：</p>
      <p class="day">{chineseDay(ballot.date)}</p>
    </div>
  );
}

/** 测评表: blank ballots, several on a sheet, with lines to cut along. */
export const BallotPaper = (head: BallotHead) => (
  <div class="ballots">
    {Array.from({ length: BALLOTS_PER_SHEET }, (_, index) => (
      <Ballot key={index} {...head} />
    ))}
  </div>
);
