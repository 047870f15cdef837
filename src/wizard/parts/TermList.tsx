import { REMIND_DAYS, type Term } from '../../planning/terms.ts';
import { dayInWords, termInWords } from '../models/dates.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { Badge, Source } from './ClauseLine.tsx';

const TONE = { overdue: 'short', soon: 'short', none: 'short', inTerm: 'good', open: 'open' } as const satisfies Record<
  Term['state'],
  string
>;

/** 届期和合同: what ends when, and the next act where it has ended or soon will. */
export function TermList({ session, terms }: { session: Session; terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <h2>届期、合同和每年要做的事</h2>
      <p class="quiet">
        到期前 {REMIND_DAYS} 天开始提醒 <Badge basis={{ kind: 'site' }} />
        ，按自评里填的日期算。
      </p>
      <ul class="terms">
        {terms.map((term) => (
          <li key={term.id} data-term={term.id}>
            <a href={toHash(`criterion/${term.id}`)}>{term.title}</a>
            {term.date && <span>{dayInWords(term.date)}到期</span>}
            <b class={TONE[term.state]}>{termInWords(term)}</b>
            {(term.state === 'overdue' || term.state === 'soon' || term.state === 'none') && <p>{term.note}</p>}
            <p class="quiet">
              <Source bundle={session.bundle} basis={term.basis} short /> <Badge basis={term.basis} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
