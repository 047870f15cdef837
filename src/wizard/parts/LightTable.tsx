import { countChecks } from '../../report/check-count.ts';
import { lightInWords } from '../models/light-words.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { Light } from './Light.tsx';

/** 各方面情况 of a standard without a score: a light for each dimension, and how many of its checks are met. */
export function LightTable({ session }: { session: Session }) {
  const { standard, result } = session;
  return (
    <table class="dimension-table lights">
      <caption class="hidden">各方面情况</caption>
      <thead>
        <tr>
          <th scope="col">方面</th>
          <th scope="col">灯</th>
          <th scope="col">做到</th>
          <th scope="col">共</th>
        </tr>
      </thead>
      <tbody>
        {standard.dimensions.map((dimension) => {
          const { id, title, criteria } = dimension;
          const found = result.value.dimensions.find((one) => one.id === id) ?? {};
          const ids = criteria.map((criterion) => criterion.id);
          const { met, all } = countChecks(result.value, ids);
          return (
            <tr key={id} data-dimension={id}>
              <th scope="row">
                <a href={toHash(`criteria/${id}`)}>{title}</a>
              </th>
              <td>
                <Light of={lightInWords(dimension, found, result.value)} />
              </td>
              <td>{met} 项</td>
              <td>{all} 项</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
