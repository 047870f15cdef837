import type { LedgerLine } from '../../papers/ledger.ts';
import { dueInWords, outcomeInWords, problemInWords } from '../../papers/ledger-words.ts';

const COLUMNS = ['序号', '问题', '措施', '责任部门', '时限', '结果'] as const;

/** The ledger as it is handed in: a table for paper, in the order and with the lines chosen on screen. */
export const LedgerPrint = ({ lines }: { lines: readonly LedgerLine[] }) => (
  <table class="ledger-print">
    <caption class="hidden">整改台账</caption>
    <thead>
      <tr>
        {COLUMNS.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line, index) => (
        <tr key={line.key}>
          <td>{index + 1}</td>
          <td>{problemInWords(line)}</td>
          <td>{line.measure}</td>
          <td>{line.action.owner}</td>
          <td>{dueInWords(line.action)}</td>
          <td>{outcomeInWords(line)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
