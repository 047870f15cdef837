import type { Session } from '../models/session.ts';

/** Which rules were used, so that two people can prove they used the same. */
export const StandardLine = ({ session: { standard, result } }: { session: Session }) => (
  <p class="quiet standard-line">
    所用标准：{standard.title}，{standard.edition} 版，校验码{' '}
    <span data-standard-hash>{result.value.standard.hash}</span>。 两份自评的校验码相同，说明用的是同一套规则。
  </p>
);
