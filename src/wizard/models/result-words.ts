import type { ScoringResult } from '../../scoring/result.ts';
import { chooseGradeSet, gatesOf, vetoesOf } from '../../standard/ladder.ts';
import type { Standard } from '../../standard/schema.ts';

/** One of the four answers of a result, in one short line. */
export interface AnswerLine {
  mark: 'good' | 'short' | 'open';
  /** The answer itself, in a few words. */
  verdict: string;
  /** Which items it is about; empty where nothing needs naming. */
  detail: string;
}

const titlesOf = (items: readonly { id: string; title: string }[], ids: readonly string[]): string =>
  items
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join('、');

const idsIn = <S extends string>(items: readonly { id: string; state: S }[], state: S): string[] =>
  items.filter((item) => item.state === state).map(({ id }) => id);

const eligibilityLine = (standard: Standard, { eligibility }: ScoringResult): AnswerLine => {
  const missing = idsIn(eligibility, 'notMet');
  const open = idsIn(eligibility, 'open');
  if (missing.length > 0) {
    const rest = open.length > 0 ? `；还有 ${open.length} 项没有答` : '';
    return { mark: 'short', verdict: '还不具备', detail: `${titlesOf(standard.eligibility, missing)}${rest}` };
  }
  if (open.length > 0) {
    return { mark: 'open', verdict: `${open.length} 项没有答`, detail: titlesOf(standard.eligibility, open) };
  }
  return { mark: 'good', verdict: '都具备', detail: '按现有答案' };
};

const vetoLine = (standard: Standard, result: ScoringResult): AnswerLine => {
  const set = chooseGradeSet(standard, result.grade.set);
  const counted = set ? vetoesOf(standard, set) : standard.vetoes;
  const vetoes = result.vetoes.filter(({ id }) => counted.some((veto) => veto.id === id));
  const present = idsIn(vetoes, 'present');
  const unknown = idsIn(vetoes, 'unknown');
  if (present.length > 0) {
    const rest = unknown.length > 0 ? `；另有 ${unknown.length} 项不清楚` : '';
    return {
      mark: 'short',
      verdict: `存在 ${present.length} 项`,
      detail: `${titlesOf(standard.vetoes, present)}${rest}`,
    };
  }
  if (unknown.length > 0) {
    const detail = `还不能说没有：${titlesOf(standard.vetoes, unknown)}`;
    return { mark: 'open', verdict: `${unknown.length} 项不清楚`, detail };
  }
  return { mark: 'good', verdict: '没有发现', detail: '按现有答案' };
};

/** `null` where the ladder asks for none. */
const gateLine = (standard: Standard, result: ScoringResult): AnswerLine | null => {
  const set = chooseGradeSet(standard, result.grade.set);
  const counted = set ? gatesOf(standard, set) : standard.gates;
  const gates = result.gates.filter(({ id }) => counted.some((gate) => gate.id === id));
  const missing = idsIn(gates, 'notMet');
  const open = idsIn(gates, 'open');
  const parts = [
    missing.length > 0 && `没到：${titlesOf(standard.gates, missing)}`,
    open.length > 0 && `待定：${titlesOf(standard.gates, open)}`,
  ].filter(Boolean);
  const reached = gates.length - missing.length - open.length;
  if (gates.length === 0) return null;
  if (parts.length === 0) return { mark: 'good', verdict: `${gates.length} 项都到线`, detail: '' };
  return {
    mark: missing.length > 0 ? 'short' : 'open',
    verdict: `${gates.length} 项中 ${reached} 项到线`,
    detail: parts.join('；'),
  };
};

/** 资格 · 否决 · 门槛, each in one line; a standard without such items has nothing that fails. */
export const summariseResult = (
  standard: Standard,
  result: ScoringResult,
): Record<'eligibility' | 'vetoes', AnswerLine> & { gates: AnswerLine | null } => ({
  eligibility: eligibilityLine(standard, result),
  vetoes: vetoLine(standard, result),
  gates: gateLine(standard, result),
});
