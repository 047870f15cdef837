import type { OpenQuestion } from '../models/open-questions.ts';

interface Props {
  unitName: string;
  questions: readonly OpenQuestion[];
}

/** 待办问题单: what is still open, with room for whom to ask and for what they say. */
export const OpenList = ({ unitName, questions }: Props) => (
  <div class="open-list">
    <h1>建家自评待核问题单</h1>
    <p class="lines">
      <span>单位：{unitName || <i />}</span>
      <span>共 {questions.length} 项</span>
      <span>
        请于
        <i />
        前答复
      </span>
    </p>
    {questions.length === 0 ? (
      <p>没有要问、要核的：每一项都已填写。</p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col" class="no">
              序号
            </th>
            <th scope="col">问题</th>
            <th scope="col" class="state">
              现在
            </th>
            <th scope="col" class="whom">
              问谁
            </th>
            <th scope="col" class="reply">
              答复、材料名称
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, part, title, question, state, whom }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <th scope="row">
                <b>{title}</b>（{part}） {question}
              </th>
              <td>{state}</td>
              <td>{whom}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
);
