import { chineseNumeral } from '../../report/numbering.ts';
import type { Paper, PaperLine } from '../models/paper.ts';

const Line = ({ label, children = '' }: { label: string; children?: string }) => (
  <span>
    {label}：{children || <i />}
  </span>
);

function Lines({ title, lines }: { title: string; lines: readonly PaperLine[] }) {
  if (lines.length === 0) return null;
  return (
    <table class="beside">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="verdict">
            自评
          </th>
          <th scope="col" class="verdict">
            考核
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, title: name, question, answer }) => (
          <tr key={id}>
            <th scope="row">
              <b>{name}</b> {question}
            </th>
            <td>{answer}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 自评表: every item with its answer, its points and its papers; the columns of those who come to inspect stay empty. */
export function PaperForm({ paper }: { paper: Paper }) {
  const { hasPoints, sections, sum } = paper;
  return (
    <div class="paper-form">
      <h1>{paper.title}自评表</h1>
      {paper.isFictional && <p class="note">虚构示例：单位和数字都是编的。</p>}
      <p class="lines">
        <Line label="单位">{paper.unitName}</Line>
        <Line label="报送">{paper.higherUnion}</Line>
        <Line label="自评日期">{paper.day}</Line>
      </p>
      <p class="note">{paper.notice}</p>
      <table class="items-told">
        <thead>
          <tr>
            <th scope="col" class="no">
              序号
            </th>
            <th scope="col">项目</th>
            {hasPoints && (
              <th scope="col" class="points">
                标准分
              </th>
            )}
            <th scope="col" class="fact">
              实际情况
            </th>
            <th scope="col" class="own">
              {hasPoints ? '自评分' : '自查'}
            </th>
            <th scope="col" class="points">
              {hasPoints ? '考核分' : '核对'}
            </th>
            <th scope="col" class="papers">
              备注
            </th>
          </tr>
        </thead>
        {sections.map(({ id, title, full, own, rows }, index) => (
          <tbody key={id}>
            <tr class="section">
              <th colSpan={2} scope="rowgroup">
                {chineseNumeral(index + 1)}、{title}
              </th>
              {hasPoints && <td>{full}</td>}
              <td />
              <td>{own}</td>
              <td />
              <td />
            </tr>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.number}</td>
                <th scope="row">
                  <b>{row.title}</b> {row.question}
                </th>
                {hasPoints && <td>{row.full}</td>}
                <td class="told">{row.answer}</td>
                <td>{row.own}</td>
                <td />
                <td class="told">{row.remark}</td>
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr class="section">
            <th colSpan={2} scope="row">
              合计
            </th>
            {hasPoints && <td>{sum.full}</td>}
            <td />
            <td>{sum.own}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
      <Lines title="否决情形" lines={paper.vetoes} />
      <Lines title="申报资格" lines={paper.eligibility} />
      <div class="signatures">
        <p class="lines">
          <Line label="自评人" />
          <Line label="工会主席" />
          <span>单位工会（盖章）</span>
        </p>
        <p class="lines">
          <Line label="考核人" />
          <Line label="考核日期" />
          <span>上级工会（盖章）</span>
        </p>
        <p class="note">{paper.rules}</p>
      </div>
    </div>
  );
}
