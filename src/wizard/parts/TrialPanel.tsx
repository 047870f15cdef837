import { useState } from 'preact/hooks';
import type { Session } from '../models/session.ts';
import { whatIfOf } from '../models/what-if.ts';
import { compareTrial, trialInWords } from '../models/what-if-words.ts';

/**
 * 试算: the answers of the result beside what they would be. Stands only while something is taken for done; folded, it
 * stays in sight while switches are tried further down.
 */
export function TrialPanel({ session }: { session: Session }) {
  const { standard, result } = session;
  const [isOpen, setIsOpen] = useState(false);
  const whatIf = whatIfOf(session);
  const trial = whatIf.result.value;
  const words = trial ? trialInWords(standard, result.value, trial, whatIf.chosen.value.length) : '';
  return (
    <>
      <p class="hidden" role="status">
        {words}
      </p>
      {trial && (
        <section class={isOpen ? 'trial no-print' : 'trial folded no-print'} aria-label="试算">
          <p>
            <b>{words}</b>
          </p>
          <p class="quiet">只是算给您看：答案没有改，什么也不保存。</p>
          <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
            <summary>逐项对比</summary>
            <table>
              <caption class="hidden">现在与试算</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="hidden">哪一项</span>
                  </th>
                  <th scope="col">现在</th>
                  <th scope="col">试算</th>
                </tr>
              </thead>
              <tbody>
                {compareTrial(standard, result.value, trial).map(({ title, now, then }) => (
                  <tr key={title} data-trial={title}>
                    <th scope="row">{title}</th>
                    <td>{now}</td>
                    <td>{now === then ? '不变' : <b>{then}</b>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <button type="button" class="small" onClick={whatIf.clear}>
            清空试算
          </button>
        </section>
      )}
    </>
  );
}
