import { plainLine } from '../../report/plain-line.ts';
import type { NumberedBox } from '../models/filing.ts';

interface Props {
  unitName: string;
  /** Year that the papers are of, as the person typed it; may be empty. */
  year: string;
  boxes: readonly NumberedBox[];
}

/** Widths of a box's back in centimetres. */
export const SPINES = [3, 5] as const;
export type SpineWidth = (typeof SPINES)[number];

const two = (number: number): string => String(number).padStart(2, '0');

/** 盒脊标签: a strip for the back of each box, with lines to cut along. */
export const SpineLabels = ({ unitName, year, boxes, width }: Props & { width: SpineWidth }) => (
  <div class={`spines wide-${width}`}>
    {boxes.map(({ id, number, title }) => (
      <div key={id} class="spine">
        <p class="number">{two(number)}</p>
        <p class="title">{title}</p>
        <p class="year">{year}</p>
        <p class="unit">{unitName}</p>
      </div>
    ))}
  </div>
);

/** 封面标签: the front of each box, with what it holds. */
export const CoverLabels = ({ unitName, year, boxes }: Props) => (
  <div class="covers">
    {boxes.map(({ id, number, title, box, papers }) => (
      <div key={id} class="cover">
        <p class="unit">{unitName || '　'}</p>
        <p class="kind">建家台账</p>
        <p class="title">
          <span class="number">{two(number)}</span>
          {title}
        </p>
        <p class="holds">{box?.holds}</p>
        <p class="lines">
          <span>年度：{year || <i />}</span>
          <span>件数：{papers.length > 0 ? `${papers.length} 件` : <i />}</span>
          <span>
            保管：
            <i />
          </span>
        </p>
      </div>
    ))}
  </div>
);

/** 卷内目录: the papers of each box, one list for each. */
export const BoxLists = ({ unitName, year, boxes }: Props) => (
  <div class="box-lists">
    {boxes.map(({ id, number, title, papers }) => (
      <section key={id}>
        <h1>
          卷内目录：{two(number)} {title}
        </h1>
        <p class="lines">
          <span>单位：{unitName || <i />}</span>
          <span>年度：{year || <i />}</span>
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col" class="no">
                序号
              </th>
              <th scope="col" class="no">
                编号
              </th>
              <th scope="col">材料名称</th>
              <th scope="col" class="day">
                日期
              </th>
              <th scope="col" class="where">
                保管处
              </th>
              <th scope="col" class="where">
                位置
              </th>
              <th scope="col" class="where">
                用于
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ uses, evidence }, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{plainLine(evidence.number)}</td>
                <td>{plainLine(evidence.title)}</td>
                <td>{evidence.date}</td>
                <td>{evidence.keeper}</td>
                <td>{evidence.place}</td>
                <td>{uses.map(({ criterion }) => criterion.title).join('、')}</td>
              </tr>
            ))}
            {papers.length === 0 && (
              <tr>
                <td colSpan={7}>还没有登记材料</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    ))}
  </div>
);
